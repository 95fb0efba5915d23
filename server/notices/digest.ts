import type { EventName } from '#api-client/contract/command.ts'
import type { Digest, DigestRow } from '#api-client/contract/digest.ts'
import type { InboxRow } from '#api-client/contract/inbox.ts'
import type { Official } from '#api-client/contract/organisation.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
import { addDays, startOf } from '#api-client/working-days.ts'
import { mayRead } from '../access.ts'
import type { OfficialActor } from '../domain/actor.ts'
import type { World } from '../domain/decision.ts'
import { isListed, listedOrganisation } from '../lists.ts'
import { type Service, worldOf } from '../service.ts'
import type { DigestLine } from '../store/change-store.ts'
import { inboxRow } from '../views/inbox-view.ts'

const pageSize = 500
const shownRows = 50
const matterLength = 40

type Reader = { official: Official; actor: OfficialActor }
type Part = 'waiting' | 'late' | 'released' | 'rated' | 'closed'
type Told = { line: DigestLine; row: InboxRow }

const answers: readonly EventName[] = ['released', 'answered-on-spot']

/** What waits, what is late and what came to an end in the last `days`, out of the cases of the reader's inbox. */
export const digestOf = async (service: Service, reader: Reader, days: number): Promise<Digest> => {
  const world = worldOf(service)
  const from = addDays(world.today, 1 - days)
  const parts: Record<Part, Told[]> = { waiting: [], late: [], released: [], rated: [], closed: [] }
  for await (const line of linesOf(service, reader, startOf(from))) {
    const told = { line, row: inboxRow({ ...line, matter: null }, reader.actor, service, world) }
    for (const part of partsOf(told, reader)) parts[part].push(told)
  }
  const shown = (part: Part) => ({
    count: parts[part].length,
    rows: parts[part]
      .sort(byDue)
      .slice(0, shownRows)
      .map(({ line }) => digestRow(line, reader, service, world)),
  })
  return {
    organisation: reader.official.organisation,
    from,
    to: world.today,
    waiting: shown('waiting'),
    late: shown('late'),
    released: shown('released'),
    rated: shown('rated'),
    closed: shown('closed'),
  }
}

/** Page by page, so that a long digest lets other questions through. The sealed matter of most is never opened. */
async function* linesOf(service: Service, { official, actor }: Reader, since: string): AsyncGenerator<DigestLine> {
  const { store, directory } = service
  const organisation = listedOrganisation(actor, official, directory)
  for (let after = -1; ; ) {
    const lines = await store.digestLines({ region: directory.region, organisation, since, after, limit: pageSize })
    for (const line of lines) if (isListed(line, actor)) yield line
    if (lines.length < pageSize) return
    after = lines.at(-1)?.leafIndex ?? after
  }
}

const partsOf = ({ line, row }: Told, { official, actor }: Reader): Part[] => {
  const desks = line.turn?.split(' ') ?? []
  const own = actor.role === 'deputy' ? actor.official : official.organisation.id
  const has = (...kinds: readonly EventName[]): boolean =>
    line.happened.some((kind) => kinds.includes(kind as EventName))
  const found: Record<Part, boolean> = {
    waiting: desks.some((desk) => desk.startsWith(`${own}/`)),
    late: row.light === 'red',
    released: has(...answers),
    rated: mayRead.rating.includes(line.relation as Relation) && has('rated'),
    closed: row.state === 'closed' && line.happened.length > 0,
  }
  return (Object.keys(found) as Part[]).filter((part) => found[part])
}

const byDue = (a: Told, b: Told): number =>
  (a.row.turnDueOn ?? '9999').localeCompare(b.row.turnDueOn ?? '9999') || a.line.leafIndex - b.line.leafIndex

const digestRow = (line: DigestLine, { actor }: Reader, service: Service, world: World): DigestRow => {
  const { caseNumber, matter, state, turnDueOn, light } = inboxRow(line, actor, service, world)
  const characters = [...(matter ?? '')]
  const isLong = characters.length > matterLength
  return {
    caseNumber,
    matter: matter !== null && isLong ? `${characters.slice(0, matterLength - 1).join('')}…` : matter,
    state,
    dueOn: turnDueOn,
    light,
  }
}
