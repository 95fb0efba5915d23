import type { Case } from '#api-client'
import { formOf, offered } from '../../core/move-forms.ts'
import { drafted } from '../model/case.ts'
import { rowOf } from '../model/inbox.ts'
import { words } from '../model/language.ts'
import { outboxOf } from '../model/outbox.ts'
import { openForm } from '../model/place.ts'

/** The moves this official may make now, and no others; none while one is on its way. */
export const Moves = ({ item }: { item: Case }) => {
  const { item: text, contract } = words.value
  const moves = offered(item.commands)
  const waits = rowOf(item.caseNumber)?.waitsForMe ?? true
  if (outboxOf(item.caseNumber)?.state === 'waiting') return null
  return (
    <section class="moves" aria-label={text.moves}>
      {moves.length === 0 && <p class="hint">{text.noMoves}</p>}
      {moves.map((move, index) => (
        <button
          type="button"
          key={move}
          class={waits && index === 0 && formOf(move).main ? 'button button-first' : 'button'}
          onClick={() => openForm(move)}
        >
          {contract.commands[move]}
          {drafted.value.includes(move) && <span class="button-mark"> · {text.drafted}</span>}
        </button>
      ))}
    </section>
  )
}
