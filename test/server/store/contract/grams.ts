import { describe, expect, it } from 'vitest'
import type { Append } from '../../../../server/store/store.ts'
import { at, followUp, newRegion, submission } from '../sample-writes.ts'
import type { Subject } from './subject.ts'

/** Cases are found by numbers, the same on every engine. */
export function gramContract(subject: () => Subject): void {
  const store = () => subject().store

  const kept = async (region: number, grams: number[], change: Partial<Append> = {}, area = 'area-1') => {
    const write = submission(region, change)
    await store().append(write)
    const { caseId } = write
    await store().keepGrams(region, { caseId, area, submittedAt: write.row.submittedAt, placeTextId: null, grams })
    return write
  }
  const match = async (region: number, change: object = {}) => {
    const rows = await store().matchGrams({
      region,
      organisation: null,
      area: null,
      rare: [-5, 7],
      grams: [-5, 7, 11, 13],
      submittedSince: '2026-01-01T00:00:00.000Z',
      openSince: '2026-11-01T00:00:00.000Z',
      limit: 10,
      ...change,
    })
    return rows.map(({ caseNumber }) => caseNumber)
  }

  describe('cases by their grams', () => {
    it('come by how many they share, and only where they share a rare one', async () => {
      const region = newRegion()
      const little = await kept(region, [-5])
      const much = await kept(region, [-5, 11, 13])
      await kept(region, [11, 13])
      await kept(newRegion(), [-5, 7, 11, 13])

      expect(await match(region)).toEqual([much.caseNumber, little.caseNumber])
      expect(await match(region, { limit: 1 })).toEqual([much.caseNumber])
    })

    it('carry what lists show, with the sealed matter', async () => {
      const region = newRegion()
      const { caseId, sealedTexts, opening } = await kept(region, [7, 11])

      const query = { region, organisation: null, area: null, rare: [7], grams: [7, 11], limit: 1 }
      const [row] = await store().matchGrams({ ...query, submittedSince: at, openSince: at })

      expect(row).toMatchObject({ caseId, shared: 3, matter: sealedTexts[0]?.sealed, wrappedKey: opening?.wrappedKey })
    })

    it('are those of the organisation, of the area and of the time asked for', async () => {
      const region = newRegion()
      const mine = await kept(region, [7], { parties: [{ organisation: 'unit-7', relation: 'unit' }] })
      const elsewhere = await kept(region, [7], {}, 'area-2')

      expect(await match(region, { organisation: 'unit-7' })).toEqual([mine.caseNumber])
      expect(await match(region, { area: 'area-2' })).toEqual([elsewhere.caseNumber])
      expect(await match(region, { submittedSince: '2026-12-01T00:00:00.000Z' })).toEqual([])
    })

    it('are not those that closed long ago, nor sealed reports', async () => {
      const region = newRegion()
      const closed = await kept(region, [7])
      const sealed = await kept(region, [7])
      await store().append(followUp(closed, { row: { ...closed.row, state: 'closed' } }))
      await store().append(followUp(sealed, { row: { ...sealed.row, sealed: true } }))

      expect(await match(region)).toEqual([closed.caseNumber])
      expect(await match(region, { openSince: '2026-12-01T00:00:00.000Z' })).toEqual([])
    })

    it('are found no more once their grams are erased, though the case stays', async () => {
      const region = newRegion()
      const write = await kept(region, [7])
      await store().eraseGrams(region, write.caseId)

      expect(await match(region)).toEqual([])
      expect(await store().findCase(region, write.caseNumber)).toMatchObject({ version: 1 })
    })

    it('show which grams are common among the newest', async () => {
      const region = newRegion()
      for (const grams of [[1, 2], [1, 3], [1, 2], [4]]) await kept(region, grams)

      const frequent = await store().frequentGrams({ region, sample: 100, least: 2 })

      expect(new Map(frequent.map(({ gram, share }) => [gram, share]))).toEqual(
        new Map([
          [1, 0.75],
          [2, 0.5],
        ]),
      )
    })
  })

  describe('open matters', () => {
    it('are the open cases that came in since, the oldest first', async () => {
      const region = newRegion()
      const [first, second] = [await kept(region, [1]), await kept(region, [2])]
      const closed = await kept(region, [3])
      await store().append(followUp(closed, { row: { ...closed.row, state: 'closed' } }))

      const query = { region, organisation: null, submittedSince: at, limit: 10 }
      const rows = await store().openMatters(query)

      expect(rows.map(({ caseNumber }) => caseNumber)).toEqual([first.caseNumber, second.caseNumber])
      expect(await store().openMatters({ ...query, organisation: 'unit-7' })).toEqual([])
      expect(await store().openMatters({ ...query, submittedSince: '2026-12-01T00:00:00.000Z' })).toEqual([])
    })
  })
}
