import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { NewSetting } from '../../../../server/store/setting-store.ts'
import { at, hash, idempotency, message, newRegion } from '../sample-writes.ts'
import type { Subject } from './subject.ts'

/** A change of a setting, sent with a key of its own. */
export const setting = (region: number, change: Partial<NewSetting> = {}): NewSetting => ({
  region,
  topic: 'policy',
  subject: 'ordinary',
  expectedVersion: 0,
  content: '{"length":7}',
  reason: '人手不足，"试行"一年。',
  official: 'official-1',
  at,
  idempotency: idempotency(randomUUID()),
  outbox: [],
  ...change,
})

export function settingsContract(subject: () => Subject): void {
  const store = () => subject().store

  describe('a setting', () => {
    it('keeps every change with who made it, when and why, and counts subject and region apart', async () => {
      const region = newRegion()
      const writes = [
        setting(region),
        setting(region, { subject: 'complex' }),
        setting(region, { expectedVersion: 1, content: '{"length":8}', official: 'official-2' }),
        setting(region, { topic: 'calendar-year', subject: '2027' }),
      ]
      for (const write of writes) expect(await store().changeSetting(write)).toEqual({ kind: 'changed' })
      await store().changeSetting(setting(newRegion()))

      const changes = await store().settingChanges(region, 0)
      expect(changes.map(({ revision, topic, subject, version }) => [revision, topic, subject, version])).toEqual([
        [1, 'policy', 'ordinary', 1],
        [2, 'policy', 'complex', 1],
        [3, 'policy', 'ordinary', 2],
        [4, 'calendar-year', '2027', 1],
      ])
      expect(changes[2]).toEqual({
        revision: 3,
        topic: 'policy',
        subject: 'ordinary',
        version: 2,
        content: '{"length":8}',
        reason: '人手不足，"试行"一年。',
        official: 'official-2',
        changedAt: at,
      })
      expect(await store().settingChanges(region, 2)).toEqual(changes.slice(2))
      expect(await store().settingChanges(region, 4)).toEqual([])
    })

    it('sent twice with the same key is changed once, and the key stands for one content', async () => {
      const write = setting(newRegion())
      await store().changeSetting(write)

      expect(await store().changeSetting(write)).toMatchObject({ kind: 'replayed', answer: write.idempotency.answer })
      const reused = { ...write, idempotency: { ...write.idempotency, requestHash: hash('another') } }
      expect(await store().changeSetting(reused)).toEqual({ kind: 'key-reused' })
      expect(await store().settingChanges(write.region, 0)).toHaveLength(1)
    })

    it('changed by several at once on the same version is changed by one of them', async () => {
      const region = newRegion()
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => store().changeSetting(setting(region))))

      expect(outcomes.filter(({ kind }) => kind === 'changed')).toHaveLength(1)
      expect(outcomes.filter(({ kind }) => kind !== 'changed')).toEqual(
        Array(7).fill({ kind: 'version-conflict', version: 1 }),
      )
      expect(await store().settingChanges(region, 0)).toHaveLength(1)
    })

    it('puts what it sets off into the outbox, and nothing where it is refused', async () => {
      const region = newRegion()
      const set = setting(region, { outbox: [message(randomUUID(), at)] })
      await store().changeSetting(set)
      await store().changeSetting(setting(region, { outbox: [message(randomUUID(), at)] }))

      const waiting = await subject().database.onOneConnection((run) =>
        run('select id from outbox where region = $1', [region]),
      )
      expect(waiting).toEqual(set.outbox.map(({ id }) => ({ id })))
    })
  })
}
