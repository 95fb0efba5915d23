import { signal } from '@preact/signals'
import type { CommandName } from '#api-client'
import { firstPosition, keepPosition, type Position } from '../../core/position.ts'
import type { View } from '../../core/views.ts'
import { database } from './desk.ts'

/** Where the official is; kept at every step, so that a popup opens where it was closed. */
export const place = signal<Position>(firstPosition)

/** The case that was opened last; the list comes back to it. */
export const lastOpened = signal<string | undefined>(undefined)

/** The move that was accepted last, until the official goes on. */
export const delivered = signal<{ caseNumber: string; command: CommandName } | undefined>(undefined)

const go = (position: Position): void => {
  delivered.value = undefined
  place.value = position
  void database().then((open) => keepPosition(open, position))
}

export const showView = (view: View): void => go({ view })

export const openCase = (caseNumber: string): void => {
  lastOpened.value = caseNumber
  go({ view: place.value.view, caseNumber })
}

export const openForm = (command: CommandName): void => go({ ...place.value, command })

/** What was written about cases that are no longer in the list. */
export const openLeft = (): void => go({ view: place.value.view, left: true })

/** From a form to its case, from a case to the list. */
export const goBack = (): void => {
  const { view, caseNumber, command } = place.value
  go(command && caseNumber ? { view, caseNumber } : { view })
}

/** Escape leads one step back; otherwise it would close the popup. An input method's own Escape is left to it. */
export const backOnEscape = (event: KeyboardEvent): void => {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
  event.preventDefault()
  goBack()
}
