import { useEffect, useRef } from 'preact/hooks'
import { freshCode } from '../model/code.ts'
import { caseWords } from '../model/language.ts'
import { CopyButton } from '../parts/copy-button.tsx'

/** The slip with a query code that was issued anew: shown once, in large print; printed alone. */
export const CodeSlip = ({ caseNumber }: { caseNumber: string }) => {
  const slip = useRef<HTMLElement>(null)
  const shown = freshCode.value?.caseNumber === caseNumber
  useEffect(() => {
    if (shown) slip.current?.focus()
  }, [shown])
  if (!shown || !freshCode.value) return null
  const { code: text } = caseWords.value
  const code = freshCode.value.code.replace(/(\d{4})(?=\d)/g, '$1 ')
  return (
    <section ref={slip} class="slip" tabIndex={-1} aria-labelledby="slip-title">
      <h2 id="slip-title">{text.title}</h2>
      <p class="slip-code">{code}</p>
      <p>
        {text.number} <span class="number">{caseNumber}</span>
      </p>
      <p class="hint">{text.once}</p>
      <p class="notice-actions">
        <button type="button" class="button" onClick={printSlip}>
          {text.print}
        </button>
        <CopyButton text={code} label={text.copy} done={text.copied} />
        <button type="button" class="button button-plain" onClick={() => (freshCode.value = undefined)}>
          {text.done}
        </button>
      </p>
    </section>
  )
}

/** `print` returns once the sheet is made: until then the page shows the slip alone. */
const printSlip = (): void => {
  document.body.classList.add('prints-slip')
  window.print()
  document.body.classList.remove('prints-slip')
}
