import { beforeAll, describe, expect, it } from 'vitest'
import type { InboxRow } from '#api-client'
import type { Desk } from '../../town/desks.ts'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'

/** Lists follow the policy of the cases in them. */
export const inbox = (opened: () => TownInProcess): void => {
  let town: TownInProcess

  beforeAll(() => {
    town = opened()
  })

  const rowOf = async (desk: Desk, caseNumber: string): Promise<InboxRow | undefined> =>
    (await desk.inbox()).find((row) => row.caseNumber === caseNumber)

  const forwarded = async (): Promise<string> => {
    town.setDay('2026-06-01')
    const { caseNumber } = await submit(town, 'page-qingqiao')
    await town
      .official('official-liaison-a')
      .give(caseNumber, { command: 'forward', level: 3, category: '0102', proposedUnit: 'bureau-housing' })
    return caseNumber
  }

  const withCommittee = async (): Promise<string> => {
    const caseNumber = await forwarded()
    await town.official('official-body-a').give(caseNumber, { command: 'report-up', reason: '须由市级统一改造。' })
    return caseNumber
  }

  const withBranchOffice = async (): Promise<string> => {
    const caseNumber = await withCommittee()
    await town.official('official-committee-a').give(caseNumber, {
      command: 'assign',
      leadUnit: 'gov-office',
      assistingUnits: [],
      mode: 'single',
      policy: 'complex',
    })
    return caseNumber
  }

  describe('an inbox', () => {
    it('lists a case only for those to whom the case itself would be shown', async () => {
      const caseNumber = await withBranchOffice()
      const told: string[] = []
      const officials = [...town.service.directory.officials.values()].filter(({ role }) => role !== 'deputy')
      for (const { id } of officials) {
        const desk = town.official(id)
        const isListed = (await rowOf(desk, caseNumber)) !== undefined
        const isShown = await desk.read(caseNumber).then(
          () => true,
          () => false,
        )
        if (isListed !== isShown) told.push(`${id}: ${isListed ? 'listed' : 'shown'} only`)
      }
      expect(told).toEqual([])
    })

    it('shows the light that the case itself shows', async () => {
      town.setDay('2026-06-01')
      const { caseNumber } = await submit(town, 'page-qingqiao')
      town.setDay('2026-06-10')
      await town
        .official('official-liaison-a')
        .give(caseNumber, { command: 'forward', level: 2, category: '0102', proposedUnit: 'local-qingqiao' })
      const body = town.official('official-body-a')
      const shown = await body.read(caseNumber)
      expect(shown.light).toBe('green')
      expect((await rowOf(body, caseNumber))?.light).toBe(shown.light)
    })

    it('shows no light for a letter, whose clock is advisory', async () => {
      const caseNumber = await withCommittee()
      const committee = town.official('official-committee-a')
      await committee.give(caseNumber, {
        command: 'assign',
        leadUnit: 'utility-power',
        assistingUnits: [],
        mode: 'letter',
        policy: 'letter',
      })
      expect(await committee.read(caseNumber)).not.toHaveProperty('light')
      expect((await rowOf(committee, caseNumber))?.light).toBeNull()
    })

    it('says that a case waits for those who have the move, and for nobody else', async () => {
      const caseNumber = await withBranchOffice()
      const waits = await Promise.all(
        ['official-branch-a', 'official-committee-a', 'official-liaison-a', 'official-body-a'].map(async (id) => [
          id,
          (await rowOf(town.official(id), caseNumber))?.waitsForMe,
        ]),
      )
      expect(Object.fromEntries(waits)).toEqual({
        'official-branch-a': true,
        'official-committee-a': false,
        'official-liaison-a': false,
        'official-body-a': false,
      })
    })

    it('shows the beginning of an opinion, and neither name nor contact', async () => {
      town.setDay('2026-06-01')
      const long = `${'灯'.repeat(79)}👩‍👩‍👧末尾`
      const { caseNumber } = await submit(town, 'page-qingqiao', {
        opinion: long,
        name: '王示例',
        contact: '13800000000',
      })
      const row = await rowOf(town.official('official-liaison-a'), caseNumber)
      expect(row?.matter).toBe(`${'灯'.repeat(79)}👩…`)
      expect(JSON.stringify(row)).not.toMatch(/王|138/)
    })
  })

  describe('the change feed', () => {
    it('gives each change once, page by page, and nothing when nothing changed', async () => {
      const numbers = [await forwarded(), await forwarded(), await forwarded()]
      const { client } = town.official('official-liaison-a')
      const all = await town.official('official-liaison-a').inbox()
      const read: string[] = []
      let after = -1
      for (let more = true; more; ) {
        const page = await client.readInbox({ query: { after, limit: 2 } })
        expect(page.rows.length).toBeLessThanOrEqual(2)
        read.push(...page.rows.map((row) => row.caseNumber))
        ;({ cursor: after, more } = page)
      }
      expect(read).toEqual(all.map((row) => row.caseNumber))
      expect(read).toEqual(expect.arrayContaining(numbers))
      expect(await client.readInbox({ query: { after } })).toMatchObject({ rows: [], cursor: after, more: false })
    })

    it('gives a case again when it has changed', async () => {
      const caseNumber = await forwarded()
      const { client } = town.official('official-liaison-a')
      const { cursor } = await client.readInbox({ query: { limit: 200 } })
      await town.official('official-body-a').give(caseNumber, { command: 'note', audience: 'internal', note: '收到。' })
      const { rows } = await client.readInbox({ query: { after: cursor } })
      expect(rows.map((row) => [row.caseNumber, row.version])).toEqual([[caseNumber, 3]])
    })
  })
}
