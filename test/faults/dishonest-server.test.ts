import { beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '#api-client'
import { type Finding, type Sight, witness } from '#api-client/ledger/witness.ts'
import { createApp } from '../../server/app.ts'
import { entryText, type SealedEvent } from '../../server/ledger/canonical.ts'
import { leafHash } from '../../server/ledger/hashing.ts'
import { openLedger } from '../../server/ledger/ledger.ts'
import { seeded } from '../server/ledger/grown-tree.ts'
import { openedTown } from '../town/opened.ts'
import { submit } from '../town/submission.ts'
import { throwFaults } from '../town/town.ts'
import { bringOn } from '../town/way-to-reply.ts'

// An operator who owns the database, the program and the signing key rewrites history. Everything after the rewriting
// is the real application on the real store; what finds it is what extensions and partner pages run.

const times = 60
const opened = openedTown()
const random = seeded(15)
const below = (limit: number): number => Math.floor(random() * limit)

type Event = { leaf: number; caseId: string; seq: number; event: SealedEvent }
let honest: Event[]
let sights: Sight[]

const run = (text: string) => opened().database.onOneConnection((ask) => ask(text))
const region = (): number => opened().service.directory.region
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

beforeAll(async () => {
  const town = opened()
  for (let nth = 0; nth < 3; nth += 1) await bringOn(town, (await submit(town, 'page-qingqiao')).caseNumber, 'released')
  const rows = await run(
    `select leaf_index as leaf, case_id as "caseId", seq, canonical from event where region = ${region()} order by leaf`,
  )
  honest = rows.map(({ leaf, caseId, seq, canonical }) => ({
    ...{ leaf: Number(leaf), caseId: String(caseId), seq: Number(seq) },
    event: JSON.parse(String(canonical)) as SealedEvent,
  }))
  const { key } = await town.anyone.getLedgerKey()
  const sightOf = async (size: number): Promise<Sight> => ({
    key,
    checkpoint: await town.service.ledger.checkpoint(size),
    seenAt: '',
  })
  sights = await Promise.all([...honest.keys()].map((size) => sightOf(size + 1)))
})

/** What a viewer sees of a server: its checkpoint now, and what it answers when asked for consistency. */
type View = { sight: Sight; ask: (from: number, to: number) => Promise<readonly string[]> }

const look = async (seed: Uint8Array = opened().service.secrets.ledgerSeed): Promise<View> => {
  const { store, now } = opened().service
  const ledger = openLedger({ store, region: region(), name: 'lianxin.example', seed })
  const faults: unknown[] = []
  const app = createApp({ ...opened().service, now, ledger }, { onFault: (fault) => faults.push(fault) })
  const client = createClient({
    server: 'http://lianxin.shili.example',
    fetch: async (input, init) => app.fetch(new Request(input, init)),
  })
  const { key } = await client.getLedgerKey()
  const { checkpoint } = await client.getCheckpoint()
  throwFaults(faults)
  return {
    sight: { key, checkpoint, seenAt: '' },
    ask: async (from, to) => (await client.getConsistency({ query: { from, to } })).path,
  }
}

/** Replaces the history by another one, whole and signed anew, as long as `work` looks at it. */
const rewritten = async <Result>(history: readonly Event[], work: () => Promise<Result>): Promise<Result> => {
  const rows = history.map(({ caseId, seq, event }, leaf) => {
    const hash = leafHash(entryText(event)).toString('hex')
    const canonical = literal(JSON.stringify(event))
    return `(${region()}, '${caseId}', ${seq}, ${leaf}, '${event.kind}', ${canonical}, '\\x${hash}')`
  })
  await run('begin')
  try {
    await run(`
      delete from event; delete from ledger_node; delete from ledger_checkpoint;
      insert into event (region, case_id, seq, leaf_index, kind, canonical, leaf_hash) values ${rows.join(', ')};
      update region_ledger set tree_size = ${history.length} where region = ${region()};
      select complete_subtrees(${region()}, 0, ${history.length})`)
    return await work()
  } finally {
    await run('rollback')
  }
}

const changed = (one: Event, change: Partial<SealedEvent>): Event => ({ ...one, event: { ...one.event, ...change } })
const withOther = (nth: number, other: Event): Event[] => honest.map((one, index) => (index === nth ? other : one))

/** An event of the history, and a time after it at which a witness saw the history. */
const chosen = () => {
  const nth = below(honest.length - 2)
  const seenAt = nth + 1 + below(honest.length - nth - 1)
  const one = honest[nth] as Event
  const before = sights[seenAt] as Sight
  return { nth, one, before, size: seenAt + 1 }
}

const edited = ({ nth, one }: { nth: number; one: Event }): Event[] =>
  withOther(nth, changed(one, { facts: { ...one.event.facts, level: 1 + below(5), note: random() } }))

/** Nothing the server answers may help it: its own path, the honest one, or none. */
const everyAnswer = (path: readonly string[]): (() => Promise<readonly string[]>)[] => [
  async () => path,
  async () => [],
  async () => path.toReversed(),
]

const foundIn = async (before: Sight, history: readonly Event[], seed?: Uint8Array): Promise<Finding[]> =>
  rewritten(history, async () => {
    const { sight, ask } = await look(seed)
    const asked: string[] = []
    const first = await witness(before, sight, async (from, to) => {
      asked.push(...(await ask(from, to)))
      return asked
    })
    return [first, ...(await Promise.all(everyAnswer(asked).map((answer) => witness(before, sight, answer))))]
  })

const kinds: Record<string, () => Promise<Finding[]>> = {
  edits: () => {
    const choice = chosen()
    return foundIn(choice.before, edited(choice))
  },
  deletes: () => {
    const { nth, before } = chosen()
    return foundIn(before, honest.toSpliced(nth, 1))
  },
  reorders: () => {
    const { nth, before } = chosen()
    const other = (nth + 1 + below(honest.length - 1)) % honest.length
    const swapped = withOther(nth, honest[other] as Event).with(other, honest[nth] as Event)
    return foundIn(before, swapped)
  },
  inserts: () => {
    const { nth, one, before } = chosen()
    return foundIn(before, honest.toSpliced(nth, 0, { ...changed(one, { kind: 'noted' }), seq: 500 }))
  },
  'back-dates': () => {
    const { nth, one, before } = chosen()
    const at = new Date(Date.parse(one.event.at) - 1 - below(5) * 86_400_000).toISOString()
    return foundIn(before, withOther(nth, changed(one, { at })))
  },
  truncates: () => {
    const { before, size } = chosen()
    return foundIn(before, honest.slice(0, 1 + below(size - 1)))
  },
  // With its own key the same number of records anew, or everything with another key.
  're-signs': () => {
    const choice = chosen()
    const seed = below(2) === 0 ? opened().service.secrets.ledgerSeed : new Uint8Array(32).fill(1 + below(250))
    return foundIn(sights.at(-1) as Sight, edited(choice), seed)
  },
  // Each of two viewers sees a history of its own. Neither can know, until one is shown what the other holds: a
  // resident's receipt, say, before an official's browser.
  'forks per viewer': async () => {
    const choice = chosen()
    const [mine, theirs] = [choice.before, await rewritten(edited(choice), () => look())]
    expect((await witness(null, theirs.sight, theirs.ask)).kind).toBe('consistent')
    const ours = await look()
    return [...(await foundIn(mine, edited(choice))), await witness(theirs.sight, ours.sight, ours.ask)]
  },
}

describe('a server that', () => {
  it.each(Object.keys(kinds))(`%s, ${times} times, is found each time`, async (kind) => {
    let found = 0
    for (let time = 0; time < times; time += 1) {
      const findings = (await kinds[kind]?.()) ?? []
      expect(findings.length).toBeGreaterThan(0)
      if (findings.every((finding) => finding.kind === 'breach')) found += 1
    }
    expect(found).toBe(times)
  })
})

describe('a server that does none of this', () => {
  it('is never accused, whenever it was seen', async () => {
    const { sight, ask } = await look()
    for (const before of sights) expect((await witness(before, sight, ask)).kind).toBe('consistent')
  })

  it('refuses to sign a history that was changed under it, and keeps what comes in all the same', async () => {
    const { service, database } = opened()
    const faults: unknown[] = []
    const ledger = openLedger({
      store: service.store,
      region: region(),
      name: 'lianxin.example',
      seed: service.secrets.ledgerSeed,
    })
    const app = createApp({ ...service, ledger, onFault: (fault) => faults.push(fault) }, { onFault: throwFault })
    const client = createClient({
      server: 'http://lianxin.shili.example',
      fetch: async (input, init) => app.fetch(new Request(input, init)),
    })
    await database.onOneConnection(async (ask) => {
      await ask('begin')
      await ask(`update ledger_node set hash = set_bit(hash, 3, 1 - get_bit(hash, 3)) where level = 4 and position = 0`)
      const { caseNumber, receipt } = await submit({ anyone: client }, 'page-qingqiao')
      const kept = await service.store.findCase(region(), caseNumber)
      await ask('rollback')
      expect(receipt.proof).toBeNull()
      expect(kept?.version).toBe(1)
    })
    expect(faults).toMatchObject([{ name: 'LedgerBroken' }])
  })
})

const throwFault = (fault: unknown): never => {
  throw fault
}
