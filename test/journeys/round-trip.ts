import { beforeAll, describe, expect, it } from 'vitest'
import { openTown, type TownInProcess } from '../town/in-process.ts'
import { openedTown } from '../town/opened.ts'
import { submit } from '../town/submission.ts'

/** The two ways an opinion goes all the way round, on the store of `databaseUrl` or the embedded one. */
export const roundTrips = (databaseUrl: () => string | undefined): void => {
  const opened = openedTown(() => openTown(databaseUrl()))
  let town: TownInProcess

  beforeAll(() => {
    town = opened()
  })

  describe('an opinion that stays in its street', () => {
    it('is forwarded, assigned, handled, answered, rated low, handled again and closed', async () => {
      town.setDay('2026-06-01')
      const receipt = await submit(town, 'page-qingqiao')
      const { caseNumber } = receipt
      expect(receipt.expectedOn).toBe('2026-06-17')
      const resident = town.resident(receipt)
      const liaison = town.official('official-liaison-a')
      const body = town.official('official-body-a')
      const clerk = town.official('official-clerk-d')
      const signer = town.official('official-signer-e')
      const head = town.official('official-head-d')

      await expect(body.read(caseNumber)).rejects.toMatchObject({ problem: { code: 'not-found' } })
      await liaison.give(caseNumber, { command: 'ask', question: '是哪一个单元？' })
      expect((await resident.read(caseNumber)).commands).toContain('answer')
      await resident.give(caseNumber, { command: 'answer', answer: '二单元。' })
      await resident.give(caseNumber, { command: 'add-facts', addition: '昨晚有老人摔倒。' })
      await liaison.give(caseNumber, {
        command: 'forward',
        level: 2,
        category: '0102',
        proposedUnit: 'local-qingqiao',
        note: '请尽快',
      })

      const toAssign = await body.read(caseNumber)
      expect(toAssign.proposed).toMatchObject({ unit: 'local-qingqiao', policy: 'complex' })
      expect(toAssign.contact).toBe('138****0000')
      await body.give(caseNumber, {
        command: 'assign',
        leadUnit: 'local-qingqiao',
        assistingUnits: [],
        mode: 'single',
        policy: 'complex',
      })

      const assigned = await clerk.read(caseNumber)
      expect(assigned).not.toHaveProperty('contact')
      expect(assigned.commands).toContain('sign-in')
      await clerk.give(caseNumber, { command: 'sign-in', handler: 'official-clerk-d' })
      await clerk.give(caseNumber, { command: 'note', audience: 'public', note: '电工已到现场查看。' })
      await clerk.give(caseNumber, {
        command: 'draft-reply',
        replyClass: 'A',
        reply: '二单元楼道灯已于今日更换，请您查看。',
        evidence: '更换前后照片两张',
      })
      expect((await resident.read(caseNumber)).reply).toBeUndefined()
      await expect(head.give(caseNumber, { command: 'sign-reply' })).rejects.toMatchObject({
        problem: { code: 'not-your-step' },
      })
      await signer.give(caseNumber, { command: 'sign-reply' })
      await head.give(caseNumber, { command: 'sign-reply' })
      await body.give(caseNumber, { command: 'return-reply', missing: '请写明谁来维护。' })
      await clerk.give(caseNumber, {
        command: 'draft-reply',
        replyClass: 'A',
        reply: '二单元楼道灯已更换，今后由物业每月检查。',
        evidence: '照片两张',
      })
      await signer.give(caseNumber, { command: 'send-back-draft', reason: '请补充联系电话。' })
      await clerk.give(caseNumber, {
        command: 'draft-reply',
        replyClass: 'A',
        reply: '二单元楼道灯已更换，今后由物业每月检查，可到社区服务台反映。',
        evidence: '照片两张',
      })
      await signer.give(caseNumber, { command: 'sign-reply' })
      await head.give(caseNumber, { command: 'sign-reply' })
      await body.give(caseNumber, { command: 'release' })

      const answered = await resident.read(caseNumber)
      expect(answered.reply).toMatchObject({ replyClass: 'A', released: true })
      expect(answered.commands).toContain('rate')
      const again = await resident.give(caseNumber, {
        command: 'rate',
        solved: 'no',
        attitude: 3,
        speed: 2,
        comment: '又坏了。',
      })
      expect(again).toMatchObject({ state: 'handling', round: 2, expectedOn: receipt.expectedOn })
      await clerk.give(caseNumber, {
        command: 'draft-reply',
        replyClass: 'A',
        reply: '线路老化，已整体更换二单元照明线路。',
        evidence: '验收单',
      })
      await signer.give(caseNumber, { command: 'sign-reply' })
      await head.give(caseNumber, { command: 'sign-reply' })
      await body.give(caseNumber, { command: 'release' })
      const closed = await resident.give(caseNumber, { command: 'rate', solved: 'yes', attitude: 5, speed: 4 })
      expect(closed).toMatchObject({ state: 'closed', outcome: 'solved', round: 2 })
      expect(closed.commands.sort()).toEqual(['ask-erasure', 'consent', 'correct-contact', 'correct-rating', 'reopen'])
    })
  })

  describe('an opinion that exceeds its street', () => {
    it('goes up to the committee, is dispatched to a bureau and answered with a promise', async () => {
      town.setDay('2026-06-01')
      const receipt = await submit(town, 'page-housing', { area: 'qingqiao', category: '0102' })
      const { caseNumber } = receipt
      const liaison = town.official('official-liaison-a')
      const body = town.official('official-body-a')
      const committee = town.official('official-committee-a')
      const office = town.official('official-branch-a')
      const clerk = town.official('official-clerk-a')
      await liaison.give(caseNumber, { command: 'forward', level: 3, category: '0102', proposedUnit: 'bureau-housing' })
      await expect(
        body.give(caseNumber, {
          command: 'assign',
          leadUnit: 'bureau-housing',
          assistingUnits: [],
          mode: 'single',
          policy: 'complex',
        }),
      ).rejects.toMatchObject({ problem: { code: 'outside-area' } })
      await body.give(caseNumber, { command: 'report-up', reason: '须由市住建部门统一改造。' })
      await committee.give(caseNumber, {
        command: 'assign',
        leadUnit: 'gov-office',
        assistingUnits: [],
        mode: 'single',
        policy: 'complex',
      })
      await expect(clerk.read(caseNumber)).rejects.toMatchObject({ problem: { code: 'not-found' } })
      await office.give(caseNumber, { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: [] })
      const dispatched = await clerk.give(caseNumber, { command: 'sign-in', handler: 'official-clerk-a' })
      expect(dispatched.unitDueOn).toBe('2026-06-15')
      await clerk.give(caseNumber, {
        command: 'draft-reply',
        replyClass: 'B',
        reply:
          '三号楼楼道灯已列入今年第三批改造计划，由我局施工，9月30日前完工，请您届时查看；有疑问可与我局物业科联系。',
        dueOn: '2026-09-30',
      })
      for (const id of ['official-signer-a', 'official-signer-b', 'official-head-a']) {
        await town.official(id).give(caseNumber, { command: 'sign-reply' })
      }
      await committee.give(caseNumber, { command: 'release' })
      const resident = town.resident(receipt)
      expect((await resident.read(caseNumber)).reply).toMatchObject({ replyClass: 'B', dueOn: '2026-09-30' })
      expect(
        await resident.give(caseNumber, { command: 'rate', solved: 'partly', attitude: 4, speed: 3 }),
      ).toMatchObject({
        state: 'closed',
        outcome: 'planned',
      })
    })
  })

  describe('nobody acts', () => {
    it('tells the body when the station is late, reminds the resident once, and closes unrated', async () => {
      town.setDay('2026-06-01')
      const { caseNumber, ...receipt } = await submit(town, 'page-qingqiao')
      const body = town.official('official-body-a')
      town.setDay('2026-06-04')
      await town.round()
      expect(await body.read(caseNumber)).toMatchObject({ state: 'submitted', light: 'red' })
      const liaison = town.official('official-liaison-a')
      await liaison.give(caseNumber, { command: 'forward', level: 2, category: '0102', proposedUnit: 'local-qingqiao' })
      await body.give(caseNumber, {
        command: 'assign',
        leadUnit: 'local-qingqiao',
        assistingUnits: [],
        mode: 'single',
        policy: 'complex',
      })
      const clerk = town.official('official-clerk-d')
      await clerk.give(caseNumber, { command: 'sign-in', handler: 'official-clerk-d' })
      await clerk.give(caseNumber, {
        command: 'draft-reply',
        replyClass: 'D',
        reply:
          '您反映的三号楼楼道灯问题已由街道办事处记录，今年的改造经费已安排完毕，作为明年计划的参考；有疑问可到街道办事处服务窗口咨询。',
        ground: '今年的改造经费已全部安排给其他小区，明年一月编制计划时一并研究。',
      })
      await town.official('official-signer-e').give(caseNumber, { command: 'sign-reply' })
      await town.official('official-head-d').give(caseNumber, { command: 'sign-reply' })
      await body.give(caseNumber, { command: 'release' })
      town.setDay('2026-06-16')
      await town.round()
      town.setDay('2026-06-30')
      await town.round()
      await town.round()
      const resident = town.resident({ caseNumber, ...receipt })
      const closed = await resident.read(caseNumber)
      expect(closed).toMatchObject({ state: 'closed', outcome: 'noted' })
      expect(closed.timeline.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['escalated', 'reminded', 'lapsed']),
      )
      expect(closed.timeline.filter(({ kind }) => kind === 'reminded')).toHaveLength(1)
    })
  })
}
