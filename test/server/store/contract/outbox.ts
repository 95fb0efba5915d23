import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { message, newRegion, submission } from '../sample-writes.ts'
import type { Subject } from './subject.ts'

const second = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 2, 0, seconds)).toISOString()

export function outboxContract(subject: () => Subject): void {
  const store = () => subject().store

  const claim = async (region: number, now: string, limit = 100) =>
    (await store().claimOutbox({ region, now, leaseSeconds: 30, limit })).map(({ id, attempts }) => ({ id, attempts }))

  const put = async (region: number, ...availableAt: string[]): Promise<string[]> => {
    const messages = availableAt.map((at) => message(randomUUID(), at))
    await store().append(submission(region, { outbox: messages }))
    return messages.map(({ id }) => id)
  }

  describe('the outbox', () => {
    it('gives what is due, the oldest first, and of its own region only', async () => {
      const region = newRegion()
      const [later, earlier] = await put(region, second(10), second(5), second(11))
      await put(newRegion(), second(0))

      const rows = await store().claimOutbox({ region, now: second(10), leaseSeconds: 30, limit: 100 })

      const content = { topic: 'due', payload: '{"说":1}', attempts: 1 }
      expect(rows).toEqual([
        { id: earlier, ...content },
        { id: later, ...content },
      ])
    })

    it('gives a claimed row again once its lease has run out, and counts the attempt', async () => {
      const region = newRegion()
      const [id] = await put(region, second(0))

      expect(await claim(region, second(0))).toEqual([{ id, attempts: 1 }])
      expect(await claim(region, second(29))).toEqual([])
      expect(await claim(region, second(30))).toEqual([{ id, attempts: 2 }])
    })

    it('never gives a finished row again', async () => {
      const region = newRegion()
      const [finished, open] = await put(region, second(0), second(1))
      await claim(region, second(1))
      await store().finishOutbox(region, String(finished))

      expect(await claim(region, second(60))).toEqual([{ id: open, attempts: 2 }])
    })

    it('gives each row to one of those who claim at the same time', async () => {
      const region = newRegion()
      const ids = await put(region, ...Array.from({ length: 20 }, () => second(0)))

      const claims = await Promise.all(Array.from({ length: 8 }, () => claim(region, second(0), 5)))

      const claimed = claims.flat().map(({ id }) => id)
      expect(new Set(claimed).size).toBe(claimed.length)
      const rest = (await claim(region, second(0))).map(({ id }) => id)
      expect([...claimed, ...rest].sort()).toEqual(ids.sort())
    })
  })
}
