import type { Case } from '#api-client'
import { type Arranged, arranged, type FormName, isMain } from '../../core/move-forms.ts'
import { drafted } from '../model/case.ts'
import { session } from '../model/desk.ts'
import { rowOf } from '../model/inbox.ts'
import { caseWords } from '../model/language.ts'
import { outboxOf } from '../model/outbox.ts'
import { openForm } from '../model/place.ts'
import { moveLabel } from './move-label.ts'

/** The moves this official may make now, and no others: those of the moment, the rest behind "more". */
export const Moves = ({ item }: { item: Case }) => {
  const { item: text } = caseWords.value
  const role = session.value?.official.role
  const { first, more } = arranged(item, role)
  const waits = rowOf(item.caseNumber)?.waitsForMe ?? true
  // None while one is on its way.
  if (outboxOf(item.caseNumber)?.state === 'waiting') return null
  const isNone = first.length === 0 && more.length === 0
  return (
    <section class="moves" aria-label={text.moves}>
      {first.length === 0 && <p class="hint">{isNone ? text.noMoves : text.nothingAwaited}</p>}
      {first.length > 0 && (
        <div class="moves-first">
          {first.map((move, index) => (
            <MoveButton key={move} move={move} strong={waits && index === 0 && isMain(move, item, role)} />
          ))}
        </div>
      )}
      {more.length > 0 && <More more={more} />}
    </section>
  )
}

const More = ({ more }: Pick<Arranged, 'more'>) => {
  const { item: text, themes } = caseWords.value
  const begun = more.some(({ moves }) => moves.some((move) => drafted.value.includes(move)))
  return (
    <details class="more" open={begun}>
      <summary>{text.more(more.reduce((sum, { moves }) => sum + moves.length, 0))}</summary>
      {more.map(({ theme, moves }) => (
        <fieldset key={theme} class="more-theme">
          <legend>{themes[theme]}</legend>
          {moves.map((move) => (
            <MoveButton key={move} move={move} />
          ))}
        </fieldset>
      ))}
    </details>
  )
}

const MoveButton = ({ move, strong }: { move: FormName; strong?: boolean }) => (
  <button type="button" class={strong ? 'button button-first' : 'button'} onClick={() => openForm(move)}>
    {moveLabel(move)}
    {drafted.value.includes(move) && <span class="button-mark"> · {caseWords.value.item.drafted}</span>}
  </button>
)
