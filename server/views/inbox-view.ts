import type { InboxRow } from '#api-client/contract/inbox.ts'
import type { State } from '#api-client/contract/vocabulary.ts'
import { workingDaysBetween } from '#api-client/working-days.ts'
import type { Actor } from '../domain/actor.ts'
import { deskOf } from '../domain/awaited.ts'
import type { World } from '../domain/decision.ts'
import { lightOf } from '../domain/terms.ts'
import type { KeyRing } from '../key-ring.ts'
import { openText, unwrapKey } from '../seal.ts'
import type { Service } from '../service.ts'
import type { StoredRow } from '../store/store.ts'
import { named, namedCategory } from './naming.ts'

const matterLength = 80
const residentsTurn: readonly string[] = ['needs-info', 'answered'] satisfies State[]

/** One line of an official's inbox. */
export const inboxRow = (row: StoredRow, actor: Actor, { secrets, directory }: Service, world: World): InboxRow => ({
  caseNumber: row.caseNumber,
  version: row.version,
  leafIndex: row.leafIndex,
  state: row.state as State,
  round: row.round,
  outcome: row.outcome as InboxRow['outcome'],
  submittedAt: row.submittedAt,
  matter: matterOf(row, secrets.wrappingKeys),
  category: row.category === null ? null : namedCategory(directory, row.category),
  level: row.level as InboxRow['level'],
  station: named(directory, row.station),
  leadUnit: row.leadUnit === null ? null : named(directory, row.leadUnit),
  turnDueOn: row.turnDueOn,
  unitDueOn: row.unitDueOn,
  ...clock(row, world),
  waitsForMe: isAwaited(row, actor),
})

const isAwaited = ({ turn }: StoredRow, actor: Actor): boolean =>
  turn?.split(' ').includes(deskOf(actor) ?? '') ?? false

const matterOf = ({ matter, matterTextId, wrappedKey, caseId }: StoredRow, wrappingKeys: KeyRing): string | null => {
  if (!matter) return null
  const characters = [
    ...openText(matter, matterTextId, unwrapKey(wrappedKey, wrappingKeys, caseId)).replace(/\s+/g, ' '),
  ]
  return characters.length > matterLength ? `${characters.slice(0, matterLength).join('')}…` : characters.join('')
}

/** The resident's turn shows no light, nor does a letter, whose clock is advisory. */
const clock = (row: StoredRow, { today, calendar, directory }: World): Pick<InboxRow, 'workingDaysLeft' | 'light'> => {
  const { turnDueOn: dueOn } = row
  if (dueOn === null) return { workingDaysLeft: null, light: null }
  const workingDaysLeft = workingDaysBetween(today, dueOn, calendar)
  const isLetter = row.leadUnit !== null && directory.units.get(row.leadUnit)?.byLetter === true
  if (isLetter || residentsTurn.includes(row.state)) return { workingDaysLeft, light: null }
  return { workingDaysLeft, light: lightOf({ startedOn: row.turnStartedOn, dueOn, today }, calendar) }
}
