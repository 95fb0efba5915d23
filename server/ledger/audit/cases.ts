import type { CaseFile } from '../../case-file.ts'
import { loadCase } from '../../case-file.ts'
import { partiesOf } from '../../domain/awaited.ts'
import { evolve } from '../../domain/evolve.ts'
import { rowOf } from '../../keep.ts'
import { unwrapKey } from '../../seal.ts'
import type { Service } from '../../service.ts'
import { asColumns } from '../../store/append-values.ts'
import type { AuditedCase } from '../../store/audit-store.ts'
import type { StoredCase } from '../../store/store.ts'
import type { SealedEvent } from '../canonical.ts'
import { find, type Report } from './report.ts'
import { auditTexts } from './texts.ts'

const pageSize = 100

/** Checks every case's row, number, parties and texts against what its events say. */
export const auditCases = async (service: Service, report: Report): Promise<void> => {
  const { store, directory } = service
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await store.casesAfter(directory.region, last, pageSize)
    for (const one of page) await auditCase(service, report, one)
    report.cases += page.length
    const after = page.at(-1)?.caseId
    if (after === undefined) break
    last = after
  }
  for (const number of await store.strayNumbers(directory.region))
    find(report, 'case_number', number, 'case_id', 'leads to no case')
}

const auditCase = async (service: Service, report: Report, audited: AuditedCase): Promise<void> => {
  const { caseId, numbers, row } = audited
  const says = (table: string, column: string, what: string): void =>
    find(report, table, `case_id ${caseId}`, column, what)
  const [number] = numbers
  if (number === undefined || numbers.length > 1) return says('case_number', 'case_id', `${numbers.length} numbers`)
  const stored = await service.store.findCase(service.directory.region, number)
  if (!stored?.events) return says('event', 'case_id', 'the case has no events')
  const caseKey = keyOf(service, stored)
  if (!caseKey) return says('case_file', 'wrapped_key', 'does not open')
  await auditTexts(service, report, { stored, caseKey })
  const file = await loadCase(service, number).catch(() => null)
  // Events that can't be read, and texts that can't be opened, have been found already.
  if (!file) return
  const told = (JSON.parse(stored.events[0]?.canonical ?? '{}') as Partial<SealedEvent>).case
  if (number !== told) says('case_number', 'case_number', `${number}, but its events are of ${told}`)
  for (const [column, value] of Object.entries(rowAsTold(service, file, told)))
    if (!isEqual(column, value, row[column]))
      says('case_file', column, `${row[column]}, where its events give ${value}`)
  auditParties(report, partiesAsTold(service, file), audited)
}

const keyOf = ({ secrets }: Service, { wrappedKey, caseId }: StoredCase): Buffer | null => {
  try {
    return unwrapKey(wrappedKey, secrets.wrappingKeys, caseId)
  } catch {
    return null
  }
}

/** The columns of a case's row as its events give them. */
const rowAsTold = (service: Service, { item, history, matterTextId }: CaseFile, number: string | undefined) => ({
  ...asColumns(rowOf(item, service, matterTextId)),
  case_number: number ?? null,
  version: item.version,
  last_leaf: history.at(-1)?.leafIndex ?? null,
  opened_at: history[0]?.at ?? null,
  changed_at: history.at(-1)?.at ?? null,
})

const isEqual = (column: string, told: unknown, kept: unknown): boolean =>
  column.endsWith('_at') ? nanosecondsOf(told) === nanosecondsOf(kept) : told === kept

const nanosecondsOf = (instant: unknown): bigint => Temporal.Instant.from(String(instant)).epochNanoseconds

type Party = { relation: string; lastLeaf: number }

/** Who may see a case, and since which event, by going through its events once more. */
const partiesAsTold = ({ directory }: Service, { history }: CaseFile): Map<string, Party> => {
  const told = new Map<string, Party>()
  let item: CaseFile['item'] | null = null
  for (const event of history) {
    item = evolve(item, event)
    const { leafIndex: lastLeaf } = event
    const now = partiesOf(item, directory)
    const left = [...told].filter(
      ([party, { relation }]) => relation !== 'left' && now.every(({ organisation }) => organisation !== party),
    )
    for (const { organisation, relation } of now) told.set(organisation, { relation, lastLeaf })
    for (const [organisation] of left) told.set(organisation, { relation: 'left', lastLeaf })
  }
  return told
}

const auditParties = (report: Report, told: Map<string, Party>, { caseId, parties }: AuditedCase): void => {
  const says = (organisation: string, column: string, what: string): void =>
    find(report, 'party', `case_id ${caseId}, organisation ${organisation}`, column, what)
  for (const { organisation, relation, lastLeaf } of parties) {
    const party = told.get(organisation)
    told.delete(organisation)
    if (!party) says(organisation, 'organisation', 'never was a party')
    else if (party.relation !== relation) says(organisation, 'relation', `${relation}, but was ${party.relation}`)
    else if (party.lastLeaf !== lastLeaf) says(organisation, 'last_leaf', `${lastLeaf}, but was ${party.lastLeaf}`)
  }
  for (const organisation of told.keys()) says(organisation, 'organisation', 'the row is missing')
}
