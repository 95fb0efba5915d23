import type { FormName } from '../../core/move-forms.ts'
import { session } from '../model/desk.ts'
import { caseWords } from '../model/language.ts'

/** What a move is called for the one who makes it: a clerk signs nothing, but enters what was signed on paper. */
export const moveLabel = (move: FormName): string => {
  const { contract, item } = caseWords.value
  const isPaper = move === 'sign-reply' && session.value?.official.role === 'unit-clerk'
  return isPaper ? item.paperSigned : contract.commands[move]
}
