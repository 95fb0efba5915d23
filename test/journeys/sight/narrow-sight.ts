import { beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '#api-client'
import { opinion } from '../../server/http/raw-call.ts'
import type { Desk, NumberAndCode } from '../../town/desks.ts'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'

/** What a reader of a case must not learn by a side way. */
export const narrowSight = (opened: () => TownInProcess): void => {
  let town: TownInProcess

  beforeAll(() => {
    town = opened()
  })

  /** A case that the street's own office handles. */
  const inHandling = async (): Promise<NumberAndCode> => {
    town.setDay('2026-06-01')
    const receipt = await submit(town, 'page-qingqiao')
    await bringOn(town, receipt.caseNumber, 'signed-in')
    return receipt
  }

  /** Whether what a reader is shown of a case has these words anywhere. */
  const tells = async (reader: Desk, caseNumber: string, words: string): Promise<boolean> =>
    JSON.stringify(await reader.read(caseNumber)).includes(words)

  const reply = async (caseNumber: string, words: string): Promise<void> => {
    await town
      .official('official-clerk-d')
      .give(caseNumber, { command: 'draft-reply', replyClass: 'A', reply: words, evidence: '照片两张' })
    await town.official('official-signer-e').give(caseNumber, { command: 'sign-reply' })
    await town.official('official-head-d').give(caseNumber, { command: 'sign-reply' })
  }

  describe("a unit's question that the station has not consented to", () => {
    const question = '请问您家几口人？'

    it('is not told to the resident while it waits', async () => {
      const receipt = await inHandling()
      await town.official('official-clerk-d').give(receipt.caseNumber, { command: 'ask', question })
      expect(await tells(town.resident(receipt), receipt.caseNumber, question)).toBe(false)
      expect(await tells(town.official('official-liaison-a'), receipt.caseNumber, question)).toBe(true)
    })

    it('is not told to the resident when the reply is signed without it', async () => {
      const receipt = await inHandling()
      await town.official('official-clerk-d').give(receipt.caseNumber, { command: 'ask', question })
      await reply(receipt.caseNumber, '楼道灯已于今日更换，请您查看。')
      expect(await tells(town.resident(receipt), receipt.caseNumber, question)).toBe(false)
    })

    it('is told to the resident once the station has consented', async () => {
      const receipt = await inHandling()
      await town.official('official-clerk-d').give(receipt.caseNumber, { command: 'ask', question })
      await town.official('official-liaison-a').give(receipt.caseNumber, { command: 'consent-to-ask', note: '可以问' })
      const told = JSON.stringify(await town.resident(receipt).read(receipt.caseNumber))
      expect(told).toContain(question)
      expect(told).not.toContain('可以问')
    })
  })

  describe('what changed since a version', () => {
    it('tells a resident nothing of internal notes, drafts and signatures', async () => {
      const receipt = await inHandling()
      const { caseNumber } = receipt
      const resident = town.resident(receipt)
      const seen = await resident.read(caseNumber)
      await town
        .official('official-clerk-d')
        .give(caseNumber, { command: 'note', audience: 'internal', note: '先拖一拖。' })
      await reply(caseNumber, '楼道灯已于今日更换，请您查看。')
      const stale = resident.client.giveCommand({
        params: { caseNumber },
        key: crypto.randomUUID(),
        body: { command: 'add-facts', addition: '昨晚有人摔倒。', expectedVersion: seen.version },
      })
      const { problem } = await stale.then(
        () => ({ problem: undefined }),
        (error: { problem: Problem }) => error,
      )
      expect(problem).toMatchObject({ code: 'version-conflict' })
      expect(problem?.conflict?.since.map(({ kind }) => kind)).toEqual([])
    })

    it('tells a station nothing of the draft', async () => {
      const { caseNumber } = await inHandling()
      const { version } = await town.official('official-liaison-a').read(caseNumber)
      await town.official('official-clerk-d').give(caseNumber, {
        command: 'draft-reply',
        replyClass: 'D',
        reply: '意见已记录，供今后参考。',
        ground: '没有经费',
      })
      const stale = town.official('official-liaison-a').client.giveCommand({
        params: { caseNumber },
        key: crypto.randomUUID(),
        body: { command: 'note', audience: 'internal', note: '已电话核实。', expectedVersion: version },
      })
      const since = await stale.then(
        () => undefined,
        ({ problem }: { problem: Problem }) => problem.conflict?.since.map(({ kind }) => kind),
      )
      expect(since).toEqual([])
    })
  })

  describe('a rating', () => {
    it('that brings the case back is told at once to the unit that must handle it again', async () => {
      const receipt = await inHandling()
      await reply(receipt.caseNumber, '楼道灯已于今日更换，请您查看。')
      await town.official('official-body-a').give(receipt.caseNumber, { command: 'release' })
      await town.resident(receipt).give(receipt.caseNumber, {
        command: 'rate',
        solved: 'no',
        attitude: 3,
        speed: 2,
        comment: '第一次评价：又坏了。',
      })
      expect(await tells(town.official('official-clerk-d'), receipt.caseNumber, '第一次评价')).toBe(true)
    })

    it('that sends the case to the committee reaches the unit only after the rating period', async () => {
      const receipt = await inHandling()
      const { caseNumber } = receipt
      for (const comment of ['第一次评价：又坏了。', '第二次评价：还是坏的。']) {
        await reply(caseNumber, '楼道灯已于今日更换，请您查看。')
        await town.official('official-body-a').give(caseNumber, { command: 'release' })
        await town.resident(receipt).give(caseNumber, { command: 'rate', solved: 'no', attitude: 3, speed: 2, comment })
      }
      const clerk = town.official('official-clerk-d')
      expect(await clerk.read(caseNumber)).toMatchObject({ state: 'assessing' })
      expect(await tells(clerk, caseNumber, '第二次评价')).toBe(false)
      expect(await tells(town.official('official-body-a'), caseNumber, '第二次评价')).toBe(true)
      town.setDay('2026-07-01')
      expect(await tells(clerk, caseNumber, '第二次评价')).toBe(true)
    })

    it('shows attitude and speed to the resident who gave them and to the body', async () => {
      const receipt = await inHandling()
      await reply(receipt.caseNumber, '楼道灯已于今日更换，请您查看。')
      await town.official('official-body-a').give(receipt.caseNumber, { command: 'release' })
      await town.resident(receipt).give(receipt.caseNumber, { command: 'rate', solved: 'yes', attitude: 5, speed: 4 })
      for (const reader of [town.resident(receipt), town.official('official-body-a')]) {
        const { timeline } = await reader.read(receipt.caseNumber)
        expect(timeline.find(({ kind }) => kind === 'rated')).toMatchObject({ solved: 'yes', attitude: 5, speed: 4 })
      }
    })
  })

  describe('a contact', () => {
    it.each(['138 0000 0000', '+8613800000000', '0371-2', 'li@shili.example', '12'])(
      'is never shown whole to an official: %s',
      async (contact) => {
        town.setDay('2026-06-01')
        const { caseNumber } = await town.anyone.submitOpinion({
          params: { page: 'page-qingqiao' },
          key: crypto.randomUUID(),
          body: { opinion, name: '李', contact },
        })
        const seen = await town.official('official-liaison-a').read(caseNumber)
        expect(seen.contact).not.toContain(contact)
        expect(seen.contact).toContain('*')
      },
    )
  })

  describe('a body that is not told of a case', () => {
    it('can give no command on it and does not list it', async () => {
      town.setDay('2026-06-01')
      const { caseNumber } = await submit(town, 'page-qingqiao')
      const body = town.official('official-body-a')
      const asked = body.client.giveCommand({
        params: { caseNumber },
        key: crypto.randomUUID(),
        body: { command: 'ask', question: '在哪里？', expectedVersion: 1 },
      })
      await expect(asked).rejects.toMatchObject({ problem: { code: 'not-found' } })
      expect((await body.inbox()).map((row) => row.caseNumber)).not.toContain(caseNumber)
    })
  })
}
