import { PGlite } from '@electric-sql/pglite'
import { type CaseFile, loadCase } from '../../../server/case-file.ts'
import type { CaseState } from '../../../server/domain/state.ts'
import type { Service } from '../../../server/service.ts'

/** An event as an export of the ledger has it: no texts. */
export type Exported = { caseNumber: string; seq: number; kind: string; at: string; role: string; facts: object }

/** What a quarter comes to, by the name of the figure. */
export type Figures = Record<string, number>

/** The events of these cases. */
export const exportEvents = async (service: Service, caseNumbers: readonly string[]): Promise<Exported[]> =>
  (await filesOf(service, caseNumbers)).flatMap(({ caseNumber, history }) =>
    history.map(({ seq, kind, at, by, facts }) => ({ caseNumber, seq, kind, at, role: by.role, facts })),
  )

/** The figures as the service's own view of each case gives them. */
export const figuresOf = async (service: Service, caseNumbers: readonly string[]): Promise<Figures> => {
  const figures: Figures = {}
  for (const { item } of await filesOf(service, caseNumbers))
    for (const [name, count] of countsOf(item)) if (count > 0) figures[name] = (figures[name] ?? 0) + count
  return figures
}

const countsOf = (item: CaseState): [string, number][] => [
  ['cases', 1],
  [item.state === 'closed' ? 'closed' : 'open', 1],
  [`station ${item.station}`, 1],
  ['withdrawn', Number(item.outcome === 'withdrawn')],
  ['referred', Number(item.outcome === 'referred')],
  ['merged', Number(item.merge !== undefined)],
  ['questions', item.questionsAsked],
  ['held days', item.heldDays],
  ['rungs', item.rungs.length],
  ...item.returns.map(({ chargedTo, daysLost }): [string, number] => [`charged ${chargedTo}`, daysLost]),
]

/** The same figures counted anew in SQL from nothing but exported events; for each export its own. */
export const recount = async (...exports: readonly (readonly Exported[])[]): Promise<Figures[]> => {
  const database = new PGlite()
  try {
    await database.exec('create table event (case_number text, seq int, kind text, role text, facts json)')
    const recounted: Figures[] = []
    for (const events of exports) recounted.push(await recountOne(database, events))
    return recounted
  } finally {
    await database.close()
  }
}

const recountOne = async (database: PGlite, events: readonly Exported[]): Promise<Figures> => {
  await database.exec('truncate event')
  await database.query(
    `insert into event select "caseNumber", seq, kind, role, facts
     from json_to_recordset($1::json) as exported ("caseNumber" text, seq int, kind text, role text, facts json)`,
    [JSON.stringify(events)],
  )
  const { rows } = await database.query<{ name: string; count: number }>(recountSql)
  return Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]))
}

const recountSql = `
  with ending as (
    select case_number, seq, kind, facts ->> 'to' as led_to from event
    where kind in ('withdrawn', 'referral-confirmed', 'merged', 'raised-above', 'lapsed', 'reopened', 'unmerged', 'objected')
      or (kind in ('rated', 'rating-corrected', 'concluded', 'result-confirmed') and facts ->> 'to' is not null)
  ), last_ending as (
    select distinct on (case_number) case_number, kind,
      kind in ('withdrawn', 'referral-confirmed', 'merged', 'raised-above', 'lapsed') or led_to = 'closed' as is_closed
    from ending order by case_number, seq desc
  ), opened as (
    select e.case_number, coalesce(
      (select facts ->> 'station' from event a
       where a.case_number = e.case_number and a.kind = 'hand-over-accepted' and a.facts ->> 'station' is not null
       order by seq desc limit 1),
      facts ->> 'station') as station
    from event e where kind = 'submitted'
  )
  select 'cases' as name, count(*)::int as count from opened
  union all select 'closed', count(*)::int from last_ending where is_closed
  union all select 'open', (select count(*) from opened)::int - count(*)::int from last_ending where is_closed
  union all select 'station ' || station, count(*)::int from opened group by station
  union all select 'withdrawn', count(*)::int from last_ending where kind = 'withdrawn'
  union all select 'referred', count(*)::int from last_ending where kind = 'referral-confirmed'
  union all select 'merged', count(*)::int from (
      select distinct on (case_number) kind, facts from event
      where kind in ('merged', 'unmerged', 'objected') or (kind in ('rated', 'rating-corrected') and facts ->> 'to' = 'forwarded')
      order by case_number, seq desc
    ) joined where kind = 'merged'
  union all select 'questions', count(*)::int from event where kind = 'asked'
  union all select 'held days', coalesce(sum((facts ->> 'heldDays')::int), 0)::int from event where kind = 'answered'
  union all select 'rungs', count(*)::int from event where kind in ('reminded', 'urged', 'rectification-pushed')
  union all select 'charged ' || (facts ->> 'chargedTo'), sum((facts ->> 'daysLost')::int)::int
    from event where kind = 'return-settled' group by facts ->> 'chargedTo'`

const filesOf = async (service: Service, caseNumbers: readonly string[]): Promise<CaseFile[]> => {
  const files: CaseFile[] = []
  for (const caseNumber of caseNumbers) {
    const file = await loadCase(service, caseNumber)
    if (file) files.push(file)
  }
  return files
}
