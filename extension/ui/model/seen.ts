import { signal } from '@preact/signals'
import type { Reading } from '#api-client'
import type { SeenContact } from '../../core/messages.ts'
import { ask } from '../../core/messages.ts'
import { freshenCase } from './case.ts'

/** Name and contact in clear: in this window's memory only, until the moment the server said. */
export const seenContact = signal<(SeenContact & { caseNumber: string }) | undefined>(undefined)
/** Who looked at the open case, once somebody has asked for it. */
export const readings = signal<{ caseNumber: string; list: readonly Reading[] } | undefined>(undefined)

let masking: ReturnType<typeof setTimeout> | undefined

/** Fetches name and contact of a case in which they are revealed to the one who is signed in. */
export const seeContact = async (caseNumber: string): Promise<void> => {
  const outcome = await ask('see-contact', { caseNumber })
  if (!outcome.ok || !outcome.value) return maskContact()
  seenContact.value = { ...outcome.value, caseNumber }
  clearTimeout(masking)
  masking = setTimeout(
    () => {
      maskContact()
      void freshenCase(caseNumber)
    },
    Math.max(0, Date.parse(outcome.value.until) - Date.now()),
  )
}

/** Masked again: the time is over, or the case was left. */
export const maskContact = (): void => {
  clearTimeout(masking)
  seenContact.value = undefined
}

export const readReadings = async (caseNumber: string): Promise<void> => {
  const outcome = await ask('list-readings', { caseNumber })
  if (outcome.ok) readings.value = { caseNumber, list: outcome.value }
}
