import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Session } from '../../../../server/store/store.ts'
import { hash, newRegion } from '../sample-writes.ts'
import type { Subject } from './subject.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute)).toISOString()

export function accessContract(subject: () => Subject): void {
  const store = () => subject().store

  describe('wrong query codes', () => {
    it('are counted from a time on, each one, also at the same instant', async () => {
      const region = newRegion()
      for (const minute of [0, 5, 5, 9]) await store().recordWrongCode(region, 'XZ2611-a', at(minute))

      expect(await store().countWrongCodes(region, 'XZ2611-a', at(0))).toBe(4)
      expect(await store().countWrongCodes(region, 'XZ2611-a', at(5))).toBe(3)
      expect(await store().countWrongCodes(region, 'XZ2611-a', at(10))).toBe(0)
      expect(await store().countWrongCodes(region, 'XZ2611-b', at(0))).toBe(0)
      expect(await store().countWrongCodes(newRegion(), 'XZ2611-a', at(0))).toBe(0)
    })

    it('given at the same moment are all counted', async () => {
      const region = newRegion()
      await Promise.all(Array.from({ length: 16 }, () => store().recordWrongCode(region, 'XZ2611-a', at(0))))

      expect(await store().countWrongCodes(region, 'XZ2611-a', at(0))).toBe(16)
    })

    it('are forgotten by a sweep once they are old', async () => {
      const region = newRegion()
      for (const minute of [0, 5]) await store().recordWrongCode(region, 'XZ2611-a', at(minute))

      await store().sweep(at(5))

      expect(await store().countWrongCodes(region, 'XZ2611-a', at(0))).toBe(1)
    })
  })

  describe('a session', () => {
    const open = async (session: Session) => {
      const tokenHash = hash(randomUUID())
      await store().openSession(tokenHash, session)
      return tokenHash
    }
    const session: Session = { subject: 'XZ2611-a', kind: 'resident', expiresAt: at(30) }

    it('is found by its token until it ends', async () => {
      const tokenHash = await open(session)

      expect(await store().findSession(tokenHash, at(29))).toEqual(session)
      expect(await store().findSession(tokenHash, at(30))).toBeNull()
      expect(await store().findSession(hash('another token'), at(0))).toBeNull()
    })

    it('is gone once it is closed', async () => {
      const tokenHash = await open({ ...session, kind: 'official' })
      await store().closeSession(tokenHash)

      expect(await store().findSession(tokenHash, at(0))).toBeNull()
    })

    it('that has ended is forgotten by a sweep, and no other', async () => {
      const ended = await open(session)
      const running = await open({ ...session, expiresAt: at(50) })

      await store().sweep(at(31))

      expect(await store().findSession(ended, at(0))).toBeNull()
      expect(await store().findSession(running, at(0))).not.toBeNull()
    })
  })

  describe('the fingerprint of the secrets', () => {
    it('is the first that was claimed', async () => {
      const claims = await Promise.all(['first', 'second'].map((name) => store().claimFingerprint(name)))

      expect(claims[0]).toBe(claims[1])
      expect(await store().claimFingerprint('third')).toBe(claims[0])
    })
  })

  it('answers a ping', async () => {
    await expect(store().ping()).resolves.toBeUndefined()
  })
}
