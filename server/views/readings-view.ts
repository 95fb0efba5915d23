import type { Reading } from '#api-client/contract/reading.ts'
import type { Relation, Role } from '#api-client/contract/vocabulary.ts'
import { mayRead } from '../access.ts'
import type { CaseFile, HistoryEvent } from '../case-file.ts'
import type { Actor, OfficialActor } from '../domain/actor.ts'
import type { Directory } from '../domain/directory.ts'
import { relationOf } from '../domain/relation.ts'
import type { CaseReading } from '../store/reading-store.ts'
import { named } from './naming.ts'

type Reader = { relation: Relation; directory: Directory }

/** Who looked, the latest first: what was opened, out of the log, and what was revealed, out of the history. */
export const readingsView = (file: CaseFile, opened: readonly CaseReading[], reader: Reader): Reading[] =>
  [...opened.map((reading) => openedView(reading, reader)), ...revealsOf(file, reader)].sort((one, other) =>
    other.at.localeCompare(one.at),
  )

const openedView = ({ official, organisation, role, relation, readAt }: CaseReading, reader: Reader): Reading => ({
  what: 'opened',
  at: readAt,
  role: role as Role,
  organisation: named(reader.directory, organisation),
  relation: relation as Relation,
  ...nameOf(official, reader),
})

/** A reveal is told with the reason that was given for it, by the one who then saw. */
const revealsOf = (file: CaseFile, reader: Reader): Reading[] => {
  const { history } = file
  return history.flatMap((event) => {
    if (event.kind === 'contact-revealed') return revealView(file, event, event, reader)
    if (event.kind !== 'reveal-settled' || !event.facts.granted) return []
    const asked = history.findLast(({ kind, seq }) => kind === 'reveal-asked' && seq < event.seq)
    return asked ? revealView(file, event, asked, reader) : []
  })
}

const revealView = ({ item }: CaseFile, { at }: HistoryEvent, asked: HistoryEvent, reader: Reader): Reading[] => {
  const by: Actor = asked.by
  if (!('official' in by)) return []
  return [
    {
      what: 'contact-revealed',
      at,
      role: by.role,
      organisation: named(reader.directory, organisationOf(by)),
      relation: relationOf(item, by, reader.directory) ?? relationOfRole(by),
      reason: asked.texts.reason ?? null,
      ...nameOf(by.official, reader),
    },
  ]
}

const organisationOf = ({ organisation }: OfficialActor): string => organisation

/** What somebody was to the case who is nothing to it any more. */
const relationOfRole = ({ role }: OfficialActor): Relation => {
  if (role === 'liaison' || role === 'station-head') return 'station'
  if (role === 'unit-clerk' || role === 'unit-signer' || role === 'unit-head') return 'unit'
  return role
}

const nameOf = (official: string, { relation, directory }: Reader): Pick<Reading, 'official'> => {
  const name = mayRead['names-of-officials'].includes(relation) ? directory.officials.get(official)?.name : undefined
  return name ? { official: name } : {}
}
