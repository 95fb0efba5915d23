import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { NoticeTry } from '../../../../server/store/notice-store.ts'
import { at, event, followUp, message, newRegion, row, submission } from '../sample-writes.ts'
import type { Subject } from './subject.ts'

const minute = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString()

const tried = (change: Partial<NoticeTry> = {}): NoticeTry => ({
  noticeId: randomUUID(),
  attempt: 1,
  caseNumber: 'XZ2611-1',
  seq: 2,
  template: 'question',
  language: 'zh',
  maskedNumber: '138****0000',
  triedAt: at,
  result: 'sent',
  ...change,
})

/** What residents are told, whom to phone, and what is told to those who follow. */
export function noticeContract(subject: () => Subject): void {
  const store = () => subject().store

  describe('the outbox', () => {
    it('gives messages of the topics asked for, and leaves the others', async () => {
      const region = newRegion()
      const [wake, notice] = [message(randomUUID(), at), { ...message(randomUUID(), at), topic: 'notice' }]
      await store().append(submission(region, { outbox: [wake, notice] }))
      const claim = async (...topics: string[]) =>
        (await store().claimOutbox({ region, now: at, leaseSeconds: 30, limit: 9, topics })).map(({ id }) => id)

      expect(await claim('notice', 'other')).toEqual([notice.id])
      expect(await claim('due')).toEqual([wake.id])
    })

    it('gives a message again at the moment it was postponed to', async () => {
      const region = newRegion()
      const waiting = message(randomUUID(), at)
      await store().append(submission(region, { outbox: [waiting] }))
      const claim = async (now: string) =>
        (await store().claimOutbox({ region, now, leaseSeconds: 30, limit: 9 })).map(({ attempts }) => attempts)

      expect(await claim(at)).toEqual([1])
      await store().postponeOutbox(region, waiting.id, minute(25))
      expect(await claim(minute(24))).toEqual([])
      expect(await claim(minute(25))).toEqual([2])
    })
  })

  describe('the log of notices', () => {
    it('keeps every try, and the end of one in the place of its beginning', async () => {
      const region = newRegion()
      const first = tried({ result: 'trying' })
      const second = { ...first, attempt: 2, triedAt: minute(1), result: 'sent' } as const
      for (const one of [first, { ...first, result: 'failed' } as const, second])
        await store().keepNoticeTry(region, one)

      expect(await store().noticeTries(region, first.noticeId)).toEqual([{ ...first, result: 'failed' }, second])
      expect(await store().noticeTries(newRegion(), first.noticeId)).toEqual([])
    })

    it('counts what was sent about a case, and what was tried in the region, since a moment', async () => {
      const region = newRegion()
      const tries = [
        tried(),
        tried({ triedAt: minute(-2) }),
        tried({ result: 'failed' }),
        tried({ caseNumber: 'XZ2611-2', triedAt: minute(1) }),
        tried({ result: 'call', maskedNumber: null }),
      ]
      for (const one of tries) await store().keepNoticeTry(region, one)

      expect(await store().countSentNotices(region, 'XZ2611-1', minute(-1))).toBe(1)
      expect(await store().countNoticeTries(region, minute(-1))).toBe(3)
    })
  })

  describe('calls', () => {
    it('are owed once for an event, by the station that has the case now', async () => {
      const region = newRegion()
      const write = submission(region)
      await store().append(write)
      const owed = { caseId: write.caseId, seq: 1, reason: 'no-mobile', owedOn: '2026-11-23' }
      await store().oweCall(region, owed)
      await store().oweCall(region, { ...owed, reason: 'sms-failed', owedOn: '2026-11-24' })
      const calls = (station: string, from: string, to: string) =>
        store().owedCalls({ region, station, from, to, limit: 9 })

      const call = { caseNumber: write.caseNumber, seq: 1, reason: 'no-mobile', owedOn: '2026-11-23' }
      expect(await calls('station-1', '2026-11-01', '2026-11-23')).toEqual([call])
      expect(await calls('station-1', '2026-11-24', '2026-11-30')).toEqual([])
      await store().append(followUp(write, { row: { ...row(write.row.matterTextId), station: 'station-2' } }))
      expect(await calls('station-1', '2026-11-01', '2026-11-23')).toEqual([])
      expect(await calls('station-2', '2026-11-01', '2026-11-23')).toEqual([call])
    })
  })

  describe('changes', () => {
    it('are those after a leaf, one for each case, the oldest first', async () => {
      const region = newRegion()
      expect(await store().lastLeaf(region)).toBe(-1)
      const [one, other] = [submission(region), submission(region)]
      await store().append(one)
      await store().append(other)
      await store().append(followUp(one))

      expect(await store().lastLeaf(region)).toBe(2)
      const changes = [
        { caseNumber: other.caseNumber, version: 1, leafIndex: 1 },
        { caseNumber: one.caseNumber, version: 2, leafIndex: 2 },
      ]
      expect(await store().changesAfter(region, -1, 9)).toEqual(changes)
      expect(await store().changesAfter(region, -1, 1)).toEqual(changes.slice(0, 1))
      expect(await store().changesAfter(region, 2, 9)).toEqual([])
    })

    it('since a moment are told with what happened, beside all cases that are open', async () => {
      const region = newRegion()
      const at2 = minute(60)
      const happening = (kind: string, when: string) => ({
        ...event(kind),
        canonical: JSON.stringify({ kind, at: when }),
      })
      const closed = { ...row(randomUUID()), state: 'closed' }
      const [open, longClosed, justClosed] = [submission(region), submission(region), submission(region)]
      for (const write of [open, longClosed, justClosed]) await store().append(write)
      await store().append(followUp(longClosed, { row: closed, parties: longClosed.parties }))
      const events = [happening('rated', at), happening('released', at2)]
      await store().append(followUp(justClosed, { row: closed, at: at2, events, parties: justClosed.parties }))
      const lines = async (organisation: string | null) =>
        (await store().digestLines({ region, organisation, since: minute(1), after: -1, limit: 9 })).map(
          ({ caseNumber, relation, happened }) => [caseNumber, relation, happened],
        )

      expect(await lines('station-1')).toEqual([
        [open.caseNumber, 'station', []],
        [justClosed.caseNumber, 'station', ['released']],
      ])
      expect(await lines(null)).toEqual([
        [open.caseNumber, 'committee', []],
        [justClosed.caseNumber, 'committee', ['released']],
      ])
      expect(await lines('station-2')).toEqual([])
    })
  })
}
