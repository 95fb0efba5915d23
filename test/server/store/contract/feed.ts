import { describe, expect, it } from 'vitest'
import { followUp, newRegion, submission } from '../sample-writes.ts'
import type { Subject } from './subject.ts'

export function feedContract(subject: () => Subject): void {
  const store = () => subject().store
  const read = async (region: number, organisation: string | null, after = -1, limit = 100) =>
    (await store().changedRows({ region, organisation, after, limit })).map(({ caseNumber }) => caseNumber)

  describe('the change feed', () => {
    it('shows an organisation the cases it is a party of, with its relation', async () => {
      const own = submission(newRegion(), { parties: [{ organisation: 'unit-1', relation: 'lead' }] })
      const foreign = submission(own.region, { parties: [{ organisation: 'unit-2', relation: 'lead' }] })
      for (const write of [own, foreign]) await store().append(write)

      const rows = await store().changedRows({ region: own.region, organisation: 'unit-1', after: -1, limit: 100 })

      expect(rows.map(({ caseNumber, relation }) => [caseNumber, relation])).toEqual([[own.caseNumber, 'lead']])
      expect(await read(own.region, 'unit-3')).toEqual([])
      expect(await read(own.region, null)).toEqual([own.caseNumber, foreign.caseNumber])
    })

    it('shows an old case to an organisation from the change on that makes it a party', async () => {
      const first = submission(newRegion())
      const other = submission(first.region)
      for (const write of [first, other]) await store().append(write)
      expect(await read(first.region, 'unit-1')).toEqual([])

      await store().append(followUp(first, { parties: [{ organisation: 'unit-1', relation: 'lead' }] }))

      expect(await read(first.region, 'unit-1', 1)).toEqual([first.caseNumber])
      expect(await read(first.region, 'station-1')).toEqual([other.caseNumber, first.caseNumber])
    })

    it('goes on after the cursor, page by page, the oldest change first', async () => {
      const region = newRegion()
      const writes = Array.from({ length: 5 }, () => submission(region))
      for (const write of writes) await store().append(write)
      const numbers = writes.map(({ caseNumber }) => caseNumber)

      for (const organisation of [null, 'station-1']) {
        expect(await read(region, organisation, -1, 2)).toEqual(numbers.slice(0, 2))
        expect(await read(region, organisation, 1, 2)).toEqual(numbers.slice(2, 4))
        expect(await read(region, organisation, 3, 2)).toEqual(numbers.slice(4))
        expect(await read(region, organisation, 4, 2)).toEqual([])
      }
    })

    it('shows a row whose matter is gone, without it', async () => {
      const write = submission(newRegion(), { sealedTexts: [] })
      await store().append(write)

      const rows = await store().changedRows({ region: write.region, organisation: null, after: -1, limit: 1 })

      expect(rows).toMatchObject([{ caseNumber: write.caseNumber, matter: null }])
    })
  })
}
