import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { readDraft, type Values } from '../../core/drafts.ts'
import type { FormName } from '../../core/move-forms.ts'
import { startValues } from '../../core/move-start.ts'
import { directory, item as openItem } from '../model/case.ts'
import { database } from '../model/desk.ts'
import { caseWords } from '../model/language.ts'
import { goBack } from '../model/place.ts'
import { ScreenTop } from '../parts/screen-top.tsx'
import { MoveForm } from './move-form.tsx'

type Start = { values: Values; restored: boolean }

/** The form of a move, with what was typed into it before. */
export const FormScreen = ({ caseNumber, command }: { caseNumber: string; command: FormName }) => {
  const start = useSignal<Start | undefined>(undefined)
  const item = openItem.value
  const known = directory.value
  const ready = item !== undefined && known !== undefined

  useEffect(() => {
    if (!item || !known || start.peek()) return
    void database()
      .then((open) => readDraft(open, caseNumber, command))
      .then((draft) => {
        start.value = {
          values: draft ?? startValues(command, { item, directory: known }),
          restored: draft !== undefined,
        }
      })
  }, [ready])

  if (!item || !known || !start.value) {
    return (
      <main class="screen" aria-labelledby="screen-title">
        <ScreenTop
          title={caseWords.value.contract.commands[command]}
          label={caseWords.value.header.backToCase}
          back={goBack}
        />
        <p class="empty">{caseWords.value.item.loading}</p>
      </main>
    )
  }
  return <MoveForm item={item} directory={known} command={command} start={start.value} />
}
