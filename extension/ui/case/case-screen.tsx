import { useEffect, useRef } from 'preact/hooks'
import type { Case } from '#api-client'
import { caseFailure, item as openItem } from '../model/case.ts'
import { freshCode } from '../model/code.ts'
import { isOutsideList } from '../model/inbox.ts'
import { caseWords } from '../model/language.ts'
import { backOnEscape, goBack } from '../model/place.ts'
import { FailureWords } from '../parts/failure-words.tsx'
import { ScreenTop } from '../parts/screen-top.tsx'
import { Attachments } from './attachments.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseMarks } from './case-marks.tsx'
import { CodeSlip } from './code-slip.tsx'
import { Handling } from './handling.tsx'
import { Ladder } from './ladder.tsx'
import { MoveNotice } from './move-notice.tsx'
import { Moves } from './moves.tsx'
import { Readings } from './readings.tsx'
import { ReplyPanel } from './reply-panel.tsx'
import { Revealed } from './revealed.tsx'
import { Timeline } from './timeline.tsx'
import { Turn } from './turn.tsx'

/** One case: what it is about, whose turn it is, what this official may do, and how it came here. */
export const CaseScreen = ({ caseNumber }: { caseNumber: string }) => {
  const screen = useRef<HTMLElement>(null)
  const item = openItem.value
  useEffect(() => {
    screen.current?.focus()
    return () => {
      freshCode.value = undefined
    }
  }, [])
  return (
    <main ref={screen} class="screen" tabIndex={-1} aria-labelledby="screen-title" onKeyDown={backOnEscape}>
      <ScreenTop title={caseNumber} number label={caseWords.value.header.back} back={goBack} />
      {item ? <Content item={item} /> : <NotHere caseNumber={caseNumber} />}
    </main>
  )
}

const NotHere = ({ caseNumber }: { caseNumber: string }) => {
  const { item: text } = caseWords.value
  const failure = caseFailure.value
  if (isOutsideList(caseNumber)) return <p class="notice">{text.gone}</p>
  if (!failure) return <p class="empty">{text.loading}</p>
  return (
    <>
      <Failed />
      <p class="empty">{text.notHere}</p>
    </>
  )
}

const Failed = () =>
  caseFailure.value ? (
    <div class="notice notice-problem" role="alert">
      <FailureWords failure={caseFailure.value} />
    </div>
  ) : null

const Content = ({ item }: { item: Case }) => (
  <>
    <Failed />
    <MoveNotice item={item} />
    <CodeSlip caseNumber={item.caseNumber} />
    <Revealed item={item} />
    <Turn item={item} />
    <CaseMarks item={item} />
    <p class="opinion">{item.opinion ?? caseWords.value.item.erased}</p>
    <Attachments item={item} />
    <Moves item={item} />
    {item.reply && <ReplyPanel reply={item.reply} findings={item.findings} />}
    <Handling item={item} />
    <Ladder item={item} />
    <CaseFacts item={item} />
    <Readings item={item} />
    <Timeline item={item} />
  </>
)
