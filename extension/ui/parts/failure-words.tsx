import type { Failure } from '../../core/failure.ts'
import type { CaseWords } from '../../words/case-words.ts'
import { caseWords } from '../model/language.ts'

const isOwn = (code: Failure['code'], failures: CaseWords['failures']): code is keyof CaseWords['failures'] =>
  Object.hasOwn(failures, code)

/** What happened and what to do now. */
export const adviceOf = ({ code }: Failure): { title: string; action: string } => {
  const { failures, contract } = caseWords.value
  return isOwn(code, failures) ? failures[code] : contract.problems[code]
}

/** A failure in words. */
export const FailureWords = ({ failure, kept }: { failure: Failure; kept?: string }) => {
  const { title, action } = adviceOf(failure)
  return (
    <>
      <strong>{title}</strong>
      <p>
        {kept ? `${kept} ` : ''}
        {action}
      </p>
    </>
  )
}
