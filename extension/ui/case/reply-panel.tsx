import type { Finding, Reply } from '#api-client'
import { dayWords } from '../../core/dates.ts'
import { caseWords, language } from '../model/language.ts'
import { Findings } from './findings.tsx'

type ReplyPanelProps = { reply: Reply; findings?: readonly Finding[] | undefined }

/** A reply, drafted or released, with how far its sign-off has come and what the check found in it. */
export const ReplyPanel = ({ reply, findings }: ReplyPanelProps) => {
  const { reply: text, contract, item } = caseWords.value
  return (
    <section class="reply">
      <h2>
        {text.title} <span class="tag">{reply.released ? text.released : text.draft}</span>
      </h2>
      <p class="reply-class">{contract.replyClasses[reply.replyClass]}</p>
      <p class="prose">{reply.reply ?? item.erased}</p>
      {reply.evidence && <Part name={text.evidence}>{reply.evidence}</Part>}
      {reply.ground && <Part name={text.ground}>{reply.ground}</Part>}
      {reply.dueOn && <Part name={text.promisedOn}>{dayWords(reply.dueOn, language.value)}</Part>}
      {!reply.released && <SignOff signed={reply.signed} steps={reply.steps} />}
      {!reply.released && findings && <Findings findings={findings} />}
    </section>
  )
}

const Part = ({ name, children }: { name: string; children: string }) => (
  <p class="prose">
    <strong>{name}</strong> {children}
  </p>
)

const SignOff = ({ signed, steps }: { signed: number; steps: number }) => (
  <p class="sign-off">
    <span class="sign-off-steps" aria-hidden="true">
      {Array.from({ length: steps }, (_, step) => (
        <span key={step} class={step < signed ? 'step step-signed' : 'step'} />
      ))}
    </span>
    {caseWords.value.reply.signed(signed, steps)}
  </p>
)
