import { type Database, statement, type Value } from './database.ts'
import { joinMatter, listColumns } from './statements.ts'
import type { StoredRow } from './store.ts'

/** What a case's matter is found by. The numbers say nothing to whoever lacks the key they were made with. */
export type CaseGrams = {
  caseId: string
  area: string
  submittedAt: string
  /** Id of the sealed text that says where the matter lies; null where nothing was said apart from the opinion. */
  placeTextId: string | null
  grams: readonly number[]
}

/** A case with what it says of its place; `place` is the sealed text of that id. */
export type MatterRow = StoredRow & { placeTextId: string | null; place: Uint8Array | null }

/** A case that shares grams with a matter. */
export type GramMatch = MatterRow & { shared: number }

export type GramQuery = {
  region: number
  /** As for `changedRows`: null is all of the region. */
  organisation: string | null
  area: string | null
  /** Only cases that hold one of these are looked at; few are fast. */
  rare: readonly number[]
  /** Cases are ordered by how many of these they hold. */
  grams: readonly number[]
  submittedSince: string
  /** Cases that closed before are left out. */
  openSince: string
  limit: number
}

/** An index of matters in numbers. */
export type GramStore = {
  /** Keeps what a case is found by, in place of what was kept. */
  keepGrams(region: number, found: CaseGrams): Promise<void>
  /** Erases it; the case is not found by its matter any more. */
  eraseGrams(region: number, caseId: string): Promise<void>
  /** Which part of the newest `sample` cases hold a gram, of those grams that at least `least` of them hold. */
  frequentGrams(query: { region: number; sample: number; least: number }): Promise<{ gram: number; share: number }[]>
  /** How many cases can be found. */
  countGrams(region: number): Promise<number>
  /** Open or lately closed cases, those that share most first; sealed reports are not among them. */
  matchGrams(query: GramQuery): Promise<GramMatch[]>
  /** Open cases that came in since, at most the newest `limit`, the oldest first; sealed reports are not among them. */
  openMatters(query: {
    region: number
    organisation: string | null
    submittedSince: string
    limit: number
  }): Promise<MatterRow[]>
}

const keepGrams = statement(
  'keep-grams',
  `insert into case_grams (region, case_id, area, submitted_at, place_text_id, grams)
  values ($1, $2, $3, $4, $5, $6::int[])
  on conflict (region, case_id) do update set
    area = excluded.area, place_text_id = excluded.place_text_id, grams = excluded.grams`,
)

const eraseGrams = statement('erase-grams', 'delete from case_grams where region = $1 and case_id = $2')

const frequentGrams = statement<{ gram: number; share: number }>(
  'frequent-grams',
  `with newest as (select grams from case_grams where region = $1 order by submitted_at desc limit $2)
  select gram, count(*)::float8 / (select count(*) from newest) as share
  from newest, unnest(grams) gram
  group by gram
  having count(*) >= $3`,
)

const countGrams = statement<{ cases: number }>(
  'count-grams',
  'select count(*) as cases from case_grams where region = $1',
)

/** The rare ones count twice: they are why a case is among those looked at. The case itself is asked of the best only. */
const matches = (readable: string) => `with match as materialized (
    select found.case_id, found.place_text_id, ${readable === '' ? "'committee'" : 'party.relation'} as relation, (
      select count(*) + count(*) filter (where gram = any($2::int[])) from unnest(found.grams) gram
      where gram = any($3::int[])
    )::int as shared
    from case_grams found
    ${readable}
    where found.region = $1 and found.grams && $2::int[] and found.submitted_at >= $4
      and ($6::text is null or found.area = $6)
    order by shared desc, found.submitted_at desc
    limit $7 * 3
  )
  select ${listColumns}, match.relation, match.shared, match.place_text_id as "placeTextId", place.sealed as place
  from match
  join case_file file on file.region = $1 and file.case_id = match.case_id ${joinMatter}
  left join sealed_text place
    on place.region = $1 and place.case_id = file.case_id and place.text_id = match.place_text_id
  where (file.state <> 'closed' or file.changed_at >= $5) and not file.sealed
  order by match.shared desc, file.submitted_at desc
  limit $7`

const openMatters = (readable: string) => `with newest as (
    select found.case_id, found.place_text_id, ${readable === '' ? "'committee'" : 'party.relation'} as relation
    from case_grams found
    join case_file file on file.region = $1 and file.case_id = found.case_id
    ${readable}
    where found.region = $1 and found.submitted_at >= $2 and file.state <> 'closed' and not file.sealed
    order by found.submitted_at desc
    limit $3
  )
  select ${listColumns}, newest.relation, newest.place_text_id as "placeTextId", place.sealed as place
  from newest
  join case_file file on file.region = $1 and file.case_id = newest.case_id ${joinMatter}
  left join sealed_text place
    on place.region = $1 and place.case_id = file.case_id and place.text_id = newest.place_text_id
  order by file.submitted_at, file.last_leaf`

const ofParty = (parameter: string) =>
  `join party on party.region = $1 and party.case_id = found.case_id and party.organisation = ${parameter}`

const openInRegion = statement<MatterRow>('open-matters-in-region', openMatters(''))
const openForParty = statement<MatterRow>('open-matters-for-party', openMatters(ofParty('$4')))

const matchesInRegion = statement<GramMatch>('matches-in-region', matches(''))

const matchesForParty = statement<GramMatch>('matches-for-party', matches(ofParty('$8')))

/** The index of a migrated database. */
export const createGramStore = (database: Database): GramStore => ({
  async keepGrams(region, { caseId, area, submittedAt, placeTextId, grams }) {
    await database.query(keepGrams, [region, caseId, area, submittedAt, placeTextId, asArray(grams)])
  },
  async eraseGrams(region, caseId) {
    await database.query(eraseGrams, [region, caseId])
  },
  frequentGrams: ({ region, sample, least }) => database.query(frequentGrams, [region, sample, least]),
  async countGrams(region) {
    const [row] = await database.query(countGrams, [region])
    return row?.cases ?? 0
  },
  matchGrams({ region, organisation, area, rare, grams, submittedSince, openSince, limit }) {
    const values: Value[] = [region, asArray(rare), asArray(grams), submittedSince, openSince, area, limit]
    return organisation === null
      ? database.query(matchesInRegion, values)
      : database.query(matchesForParty, [...values, organisation])
  },
  openMatters({ region, organisation, submittedSince, limit }) {
    const values: Value[] = [region, submittedSince, limit]
    return organisation === null
      ? database.query(openInRegion, values)
      : database.query(openForParty, [...values, organisation])
  },
})

const asArray = (numbers: readonly number[]): string => `{${numbers.join(',')}}`
