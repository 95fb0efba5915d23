import { useEffect, useRef } from 'preact/hooks'
import { caseWords } from '../model/language.ts'
import { discard, leftBehind, type Written } from '../model/left.ts'
import { backOnEscape, goBack } from '../model/place.ts'
import { ScreenTop } from '../parts/screen-top.tsx'
import { CopyWritten, WrittenTexts } from './written-texts.tsx'

/** What the official wrote about cases that are no longer in the list: to be read, copied and deleted, nothing else. */
export const LeftScreen = () => {
  const screen = useRef<HTMLElement>(null)
  useEffect(() => screen.current?.focus(), [])
  const { left: text } = caseWords.value
  const written = leftBehind.value
  return (
    <main ref={screen} class="screen" tabIndex={-1} aria-labelledby="screen-title" onKeyDown={backOnEscape}>
      <ScreenTop title={text.title} label={text.back} back={goBack} />
      {written.length === 0 ? <p class="empty">{text.empty}</p> : <p class="notice">{text.explain}</p>}
      {written.map((one) => (
        <WrittenPart key={`${one.caseNumber} ${one.command}`} written={one} />
      ))}
    </main>
  )
}

const WrittenPart = ({ written }: { written: Written }) => {
  const { left: text, contract } = caseWords.value
  const { caseNumber, command, state, values } = written
  return (
    <section class="facts" aria-label={`${caseNumber} ${contract.commands[command]}`}>
      <h2>
        {contract.commands[command]} <span class="number">{caseNumber}</span>
        {state && <span class="tag tag-strong">{state === 'refused' ? text.refused : text.unsent}</span>}
      </h2>
      <WrittenTexts command={command} values={values} />
      <p class="notice-actions">
        <CopyWritten command={command} values={values} />
        <button type="button" class="button button-plain" onClick={() => void discard(written)}>
          {text.discard}
        </button>
      </p>
    </section>
  )
}
