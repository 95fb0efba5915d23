import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameOf } from '../../../../server/ledger/hashing.ts'
import type { Append } from '../../../../server/store/store.ts'
import { grownTree } from '../../ledger/grown-tree.ts'
import { event, followUp, newRegion, submission } from '../sample-writes.ts'
import type { Subject } from './subject.ts'

const step = readFileSync(new URL('../../../../server/store/migrations/0007-ledger-nodes.sql', import.meta.url), 'utf8')

export function ledgerContract(subject: () => Subject): void {
  const store = () => subject().store

  /** Writes events in appends of one, two and three, and gives the texts of their entries. */
  const grow = async (region: number, appends: number): Promise<string[]> => {
    let write: Append = submission(region)
    const entries: string[] = []
    for (let nth = 0; nth < appends; nth += 1) {
      const events = Array.from({ length: 1 + (nth % 3) }, () => event('noted'))
      write = nth === 0 ? { ...write, events } : followUp(write, { events })
      await store().append(write)
      entries.push(...events.map(({ canonical }) => canonical))
    }
    return entries
  }

  const nodesOf = async (region: number): Promise<[string, string][]> => {
    const rows = await subject().database.onOneConnection((run) =>
      run(`select level, position, encode(hash, 'hex') as hash from ledger_node where region = ${region}`),
    )
    return rows.map(({ level, position, hash }) => [
      nameOf({ level: Number(level), position: Number(position) }),
      String(hash),
    ])
  }

  const told = (entries: readonly string[]): [string, string][] =>
    [...grownTree(entries).nodes]
      .filter(([name]) => !name.startsWith('0/'))
      .map(([name, hash]) => [name, Buffer.from(hash).toString('hex')])

  describe('the tree of a region', () => {
    it('has every complete subtree with the write that completes it', async () => {
      const region = newRegion()
      const entries = await grow(region, 12)

      expect(await store().ledgerSize(region)).toBe(entries.length)
      expect((await nodesOf(region)).sort()).toEqual(told(entries).sort())
      expect(
        (
          await store().ledgerNodes(region, [
            { level: 0, position: 3 },
            { level: 9, position: 0 },
          ])
        ).map((hash) => hash && Buffer.from(hash).toString('hex')),
      ).toEqual([Buffer.from(grownTree(entries).leaf(3)).toString('hex'), null])
    })

    it('is begun by no region without events', async () => {
      expect(await store().ledgerSize(newRegion())).toBe(0)
    })

    it('is made whole by the migration for cases that were there before', async () => {
      const region = newRegion()
      const entries = await grow(region, 7)

      const nodes = await subject().database.onOneConnection(async (run) => {
        await run('begin')
        await run('drop table ledger_node, ledger_checkpoint')
        await run('drop function complete_append, complete_subtrees')
        await run(step)
        const rows = await run(
          `select level, position, encode(hash, 'hex') as hash from ledger_node where region = ${region}`,
        )
        await run('rollback')
        return rows.map(({ level, position, hash }) => [`${level}/${position}`, hash])
      })

      expect(nodes.sort()).toEqual(told(entries).sort())
    })
  })

  describe('a signed checkpoint', () => {
    it('is kept as it was first, of each size and region', async () => {
      const region = newRegion()
      expect(await store().lastCheckpoint(region)).toBeNull()
      expect(await store().keepCheckpoint(region, { size: 3, note: 'three' })).toBe('three')
      expect(await store().keepCheckpoint(region, { size: 3, note: 'another' })).toBe('three')
      expect(await store().keepCheckpoint(region, { size: 2, note: 'two' })).toBe('two')
      expect(await store().lastCheckpoint(region)).toBe('three')
      expect(await store().keepCheckpoint(newRegion(), { size: 3, note: 'elsewhere' })).toBe('elsewhere')
    })

    it('is of a log whose name stays what it was', async () => {
      const name = await store().claimLedgerName('first.example')
      expect(await store().claimLedgerName('second.example')).toBe(name)
    })
  })
}
