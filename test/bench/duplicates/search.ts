import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoTown } from '../../../server/demo/town.ts'
import { newCaseKey, sealText, wrapKey } from '../../../server/seal.ts'
import { openSecrets } from '../../../server/secrets.ts'
import type { Database } from '../../../server/store/database.ts'
import { openEmbedded } from '../../../server/store/embedded/open.ts'
import { openStoreOn } from '../../../server/store/open.ts'
import { allOf, gramsOf } from '../../../server/triage/duplicates/grams.ts'
import type { Searched } from '../../../server/triage/duplicates/rarity.ts'
import { readingOf } from '../../../server/triage/duplicates/reading.ts'
import { findLikely } from '../../../server/triage/duplicates/search.ts'
import { madeAnew, madeOpinion } from './made-opinions.ts'

export type SearchTimes = {
  cases: number
  /** Milliseconds from the typed text to the compared cases, the first searches left out. */
  min: number
  median: number
  p95: number
  max: number
  /** Milliseconds of processor time a search takes on both threads, which other work on the machine does not change. */
  processor: number
  /** The part of searches for a case that was worded anew which found it. */
  found: number
}

const searches = 200
const warmUps = 20
const batch = 1000

/** Fills an embedded store with so many cases, and searches it for likely duplicates. */
export const measureSearch = async (cases = 100_000): Promise<SearchTimes> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianxin-search-'))
  const database = await openEmbedded(dataDir)
  const store = await openStoreOn(database)
  try {
    const now = new Date('2026-06-01T02:00:00.000Z')
    const secrets = await openSecrets(dataDir)
    const service: Searched = { store, secrets, directory: await demoTown([]), now: () => now }
    await fill(database, service, cases)
    return { cases, ...(await timed(service, cases)) }
  } finally {
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const timed = async (service: Searched, cases: number): Promise<Omit<SearchTimes, 'cases'>> => {
  const times: number[] = []
  let found = 0
  let before = process.cpuUsage()
  for (let turn = 0; turn < warmUps + searches; turn++) {
    const number = Math.floor(((turn + 0.5) / (warmUps + searches)) * cases)
    const text = madeAnew(number)
    const startedAt = performance.now()
    const likely = await findLikely(service, readingOf(text), { organisation: null, area: null })
    if (turn < warmUps) {
      before = process.cpuUsage()
      continue
    }
    times.push(performance.now() - startedAt)
    if (likely.some(({ matter }) => matter === madeOpinion(number))) found += 1
  }
  const { user, system } = process.cpuUsage(before)
  times.sort((one, other) => one - other)
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? Number.NaN
  return {
    min: at(0),
    median: at(0.5),
    p95: at(0.95),
    max: at(1),
    processor: (user + system) / 1000 / searches,
    found: found / searches,
  }
}

/** Writes the rows that a search reads, as appends and the index would have left them; the index itself comes last. */
const fill = async (database: Database, service: Searched, cases: number): Promise<void> => {
  await database.onOneConnection((run) => run('drop index case_grams_by_gram'))
  for (let from = 0; from < cases; from += batch) await fillPart(database, service, from, Math.min(cases, from + batch))
  await database.onOneConnection(async (run) => {
    await run('create index case_grams_by_gram on case_grams using gin (grams)')
    await run('vacuum analyze')
  })
}

const fillPart = async (database: Database, service: Searched, from: number, to: number): Promise<void> => {
  const { region } = service.directory
  const areas = [...service.directory.areas.keys()]
  const files = Array.from({ length: to - from }, (_, offset) => madeCase(from + offset, service, areas))
  const values = JSON.stringify(files)
  await database.onOneConnection(async (run) => {
    await run(insertFiles, [region, values])
    await run(insertTexts, [region, values])
    await run(insertGrams, [region, values])
  })
}

const madeCase = (number: number, { secrets, directory, now }: Searched, areas: readonly string[]) => {
  const text = madeOpinion(number)
  const [caseId, textId, caseKey] = [randomUUID(), randomUUID(), newCaseKey()]
  const { sealed } = sealText(text, textId, caseKey)
  return {
    case_id: caseId,
    text_id: textId,
    number: `B${number}`,
    leaf: number,
    wrapped: `\\x${wrapKey(caseKey, secrets.wrappingKeys, caseId).toString('hex')}`,
    sealed: `\\x${sealed.toString('hex')}`,
    area: areas[number % areas.length] ?? '',
    at: new Date(now().getTime() - (number % 170) * 86_400_000).toISOString(),
    grams: allOf(gramsOf(readingOf(text), directory.region, secrets.indexKey)),
  }
}

const columns =
  'case_id uuid, text_id uuid, number text, leaf bigint, wrapped bytea, sealed bytea, area text, at timestamptz, grams int[]'
const insertFiles = `insert into case_file (region, case_id, case_number, version, last_leaf, wrapped_key, opened_at,
    changed_at, state, station, body, round, submitted_at, turn_started_on, matter_text_id, sealed)
  select $1, case_id, number, 1, leaf, wrapped, at, at, 'submitted', 'station', 'body', 1, at, at::date, text_id, false
  from json_to_recordset($2::json) as made (${columns})`
const insertTexts = `insert into sealed_text (region, case_id, text_id, sealed)
  select $1, case_id, text_id, sealed from json_to_recordset($2::json) as made (${columns})`
const insertGrams = `insert into case_grams (region, case_id, area, submitted_at, grams)
  select $1, case_id, area, at, grams from json_to_recordset($2::json) as made (${columns})`
