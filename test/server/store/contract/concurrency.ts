import { describe, expect, it } from 'vitest'
import type { Append, AppendOutcome, StoredRow } from '../../../../server/store/store.ts'
import { event, followUp, newRegion, submission } from '../sample-writes.ts'
import type { Subject } from './subject.ts'

export function concurrencyContract(subject: () => Subject): void {
  const store = () => subject().store
  const appendAll = (writes: readonly Append[]) => Promise.all(writes.map((write) => store().append(write)))

  describe('writes at the same time', () => {
    it('on the same version: one wins, the other is told', async () => {
      const first = submission(newRegion())
      await store().append(first)

      const outcomes = await appendAll([followUp(first), followUp(first)])

      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', 'version-conflict'])
      expect(outcomes).toContainEqual({ kind: 'version-conflict', version: 2 })
      expect((await store().findCase(first.region, first.caseNumber))?.version).toBe(2)
    })

    it('with the same number: one case is opened', async () => {
      const region = newRegion()
      const writes = ['a', 'b', 'c', 'd'].map((name) => ({
        ...submission(region, { caseNumber: `XZ2611-${name}` }),
        caseNumber: 'XZ2611-same',
      }))

      const outcomes = await appendAll(writes)

      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', ...Array(3).fill('number-taken')])
    })

    it('with the same key: the case is opened once, and all get the same answer', async () => {
      const region = newRegion()
      const { idempotency } = submission(region)
      const writes = Array.from({ length: 8 }, () => submission(region, { idempotency }))

      const outcomes = await appendAll(writes)

      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', ...Array(7).fill('replayed')])
      expect(outcomes.map((outcome) => 'firstLeaf' in outcome && outcome.firstLeaf)).toEqual(Array(8).fill(0))
      expect(await readFeed(region, null)).toHaveLength(1)
    })

    it('take leaf indexes without a gap, also where some are refused', async () => {
      const opened = submission(newRegion())
      await store().append(opened)
      const late = Array.from({ length: 8 }, () => followUp(opened, { expectedVersion: 9 }))
      const fresh = Array.from({ length: 32 }, (_, index) =>
        submission(opened.region, { events: Array.from({ length: 1 + (index % 3) }, () => event('submitted')) }),
      )

      const outcomes = await appendAll(fresh.flatMap((write, index) => [write, ...late.slice(index, index + 1)]))

      const cases = await Promise.all(
        [opened, ...fresh].map(({ region, caseNumber }) => store().findCase(region, caseNumber)),
      )
      const leaves = cases.flatMap((stored) => stored?.events.map(({ leafIndex }) => leafIndex) ?? [])
      expect(leaves.sort((a, b) => a - b)).toEqual(leaves.map((_, index) => index))
      expect(leaves).toHaveLength(1 + fresh.reduce((sum, { events }) => sum + events.length, 0))
      expect(firstLeaves(outcomes)).toEqual(
        cases
          .slice(1)
          .map((stored) => stored?.events[0]?.leafIndex)
          .sort(byNumber),
      )
    })
  })

  describe('a reader of changes', () => {
    it.each([null, 'station-1'])('misses none while others write (organisation %s)', async (organisation) => {
      const region = newRegion()
      let isWriting = true
      const writing = Promise.all(Array.from({ length: 6 }, () => writeCases(region))).finally(() => {
        isWriting = false
      })

      const seen = new Map<string, number>()
      let cursor = -1
      for (let wasWriting = true, page: StoredRow[] = []; wasWriting || page.length > 0; ) {
        wasWriting = isWriting
        page = await store().changedRows({ region, organisation, after: cursor, limit: 7 })
        expect(page.map(({ leafIndex }) => leafIndex)).toEqual(page.map(({ leafIndex }) => leafIndex).sort(byNumber))
        for (const { caseNumber, version } of page) seen.set(caseNumber, version)
        cursor = page.at(-1)?.leafIndex ?? cursor
      }

      const written = (await writing).flat()
      expect(written).toHaveLength(24)
      expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(written.map((number) => [number, 3])))
    })
  })

  async function writeCases(region: number): Promise<string[]> {
    const numbers: string[] = []
    for (let count = 0; count < 4; count++) {
      const first = submission(region)
      const { parties } = first
      const second = followUp(first, { parties })
      for (const write of [first, second, followUp(second, { parties })]) {
        expect(await store().append(write)).toMatchObject({ kind: 'appended' })
      }
      numbers.push(first.caseNumber)
    }
    return numbers
  }

  const readFeed = (region: number, organisation: string | null) =>
    store().changedRows({ region, organisation, after: -1, limit: 100 })
}

const byNumber = (a: number | undefined, b: number | undefined) => Number(a) - Number(b)

const firstLeaves = (outcomes: readonly AppendOutcome[]) =>
  outcomes.flatMap((outcome) => (outcome.kind === 'appended' ? [outcome.firstLeaf] : [])).sort(byNumber)
