import { beforeAll, expect, it } from 'vitest'
import { audit } from '../../server/ledger/audit/audit.ts'
import { quarters } from '../server/attachments/pictures.ts'
import { seeded } from '../server/ledger/grown-tree.ts'
import { openedTown } from '../town/opened.ts'
import { submit } from '../town/submission.ts'
import { bringOn } from '../town/way-to-reply.ts'

const opened = openedTown()
const random = seeded(41)
const below = (limit: number): number => Math.floor(random() * limit)

/** Every column that the history vouches for. */
const columns: Record<string, readonly string[]> = {
  event: ['case_id', 'seq', 'leaf_index', 'kind', 'canonical', 'leaf_hash'],
  ledger_node: ['level', 'position', 'hash'],
  ledger_checkpoint: ['tree_size', 'note'],
  region_ledger: ['tree_size'],
  case_number: ['case_number', 'case_id'],
  party: ['organisation', 'relation', 'last_leaf'],
  sealed_text: ['text_id', 'sealed'],
  attachment_part: ['attachment_id', 'part', 'sealed'],
  attachment: ['small'],
  case_file: [
    ...['case_number', 'version', 'last_leaf', 'wrapped_key', 'opened_at', 'changed_at', 'state', 'station', 'body'],
    ...['lead_unit', 'category', 'level', 'round', 'submitted_at', 'turn', 'turn_started_on', 'turn_due_on'],
    ...['unit_due_on', 'matter_text_id', 'sealed'],
  ],
}

/** One bit of a column changed, by the type of the column. */
const flips: Record<string, (column: string) => string> = {
  bytea: (column) => `set_bit(${column}, ${bit(column)}, 1 - get_bit(${column}, ${bit(column)}))`,
  text: (column) => {
    const place = `(1 + ${nth} % length(${column}))`
    return `overlay(${column} placing chr(ascii(substr(${column}, ${place}, 1)) # 1) from ${place} for 1)`
  },
  integer: (column) => `${column} # ${2 ** below(12)}`,
  bigint: (column) => `${column} # ${2 ** below(30)}`,
  boolean: (column) => `not ${column}`,
  date: (column) => `date '2000-01-01' + ((${column} - date '2000-01-01') # ${2 ** below(8)})`,
  'timestamp with time zone': (column) => `${column} + interval '${2 ** below(20)} microseconds'`,
  uuid: (column) => {
    const digit = `('x' || right(${column}::text, 1))::bit(4)::int # ${2 ** below(4)}`
    return `(left(${column}::text, 35) || to_hex(${digit}))::uuid`
  },
}
let nth = 0
const bit = (column: string): string => `(${nth} % (8 * length(${column})))`

const times = 4
const targets = Object.entries(columns).flatMap(([table, names]) => names.map((column) => ({ table, column })))

beforeAll(async () => {
  const town = opened()
  const released = await submit(town, 'page-qingqiao')
  await bringOn(town, released.caseNumber, 'released')
  const assigned = await submit(town, 'page-qingqiao')
  await bringOn(town, assigned.caseNumber, 'assigned')
  const picture = await quarters().jpeg().toBuffer()
  const { id, token } = await town.anyone.uploadFile({
    params: { page: 'page-qingqiao' },
    file: new Blob([new Uint8Array(picture)]),
    name: '路口.jpg',
  })
  await submit(town, 'page-qingqiao', { attachments: [{ id, token }] })
})

const ask = (text: string) => opened().database.onOneConnection((run) => run(text))

const typeOf = async ({ table, column }: { table: string; column: string }): Promise<string> => {
  const [found] = await ask(
    `select data_type as type from information_schema.columns where table_name = '${table}' and column_name = '${column}'`,
  )
  return String(found?.type)
}

/** Flips one bit in a row; false where that would make two rows of one key, which no disk could leave behind. */
const flipOne = async ({ table, column }: { table: string; column: string }): Promise<boolean> => {
  const flip = flips[await typeOf({ table, column })]?.(column)
  const [count] = await ask(`select count(*)::int as rows from ${table} where ${column} is not null`)
  expect([table, column, typeof flip, Number(count?.rows) > 0]).toEqual([table, column, 'string', true])
  const chosen = `select ctid from ${table} where ${column} is not null order by ctid offset ${below(Number(count?.rows))} limit 1`
  return ask(`update ${table} set ${column} = ${flip} where ctid = (${chosen})`).then(
    () => true,
    () => false,
  )
}

it('an untouched database is as its history has it, and all of it is checked', async () => {
  const { findings, ...counts } = await audit(opened().service)
  expect(findings).toEqual([])
  expect(counts).toEqual({ events: 13, nodes: 10, checkpoints: 13, cases: 3, texts: 16, erased: 0 })
})

it('every flipped bit of what the history vouches for is found, by table and column', async () => {
  let flipped = 0
  const missed: unknown[] = []
  for (const { table, column } of targets.flatMap((target) => Array.from({ length: times }, () => target))) {
    nth = below(100_000)
    await ask(`create table kept as select * from ${table}`)
    if (await flipOne({ table, column })) {
      flipped += 1
      const { findings } = await audit(opened().service)
      const isNamed = findings.some((found) => found.table === table && found.column.split(', ').includes(column))
      if (!isNamed) missed.push({ table, column, findings })
    }
    await ask(`delete from ${table}; insert into ${table} select * from kept; drop table kept`)
  }
  expect(missed).toEqual([])
  expect(flipped).toBeGreaterThan(140)
  expect((await audit(opened().service)).findings).toEqual([])
  console.log(`${flipped} flipped bits, all named`)
})
