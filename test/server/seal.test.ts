import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyRing, withGeneration } from '../../server/key-ring.ts'
import { newCaseKey, openText, sealText, unwrapKey, wrapKey } from '../../server/seal.ts'
import { anyCharacter } from '../tools/any-character.ts'

const id = '11111111-1111-4111-8111-111111111111'
const otherId = '22222222-2222-4222-8222-222222222222'
const key = newCaseKey()

describe('a sealed text', () => {
  it('opens to what was sealed, under its own id and key', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const whole = text.toWellFormed()
        expect(openText(sealText(whole, id, key).sealed, id, key)).toBe(whole)
      }),
    )
  })

  it('does not open under another id or another key', () => {
    const { sealed } = sealText('三号楼楼道灯坏了', id, key)
    expect(() => openText(sealed, otherId, key)).toThrow()
    expect(() => openText(sealed, id, newCaseKey())).toThrow()
    expect(() => openText(sealed, '', key)).toThrow()
  })

  it('does not open when any one bit of it has changed, or a byte is gone', () => {
    const { sealed } = sealText('灯', id, key)
    const opens = (bytes: Uint8Array): boolean => {
      try {
        openText(bytes, id, key)
        return true
      } catch {
        return false
      }
    }
    const flipped = (bit: number): Buffer => {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      return changed
    }
    expect(opens(sealed)).toBe(true)
    expect([...Array(sealed.length * 8).keys()].filter((bit) => opens(flipped(bit)))).toEqual([])
    expect([...Array(sealed.length).keys()].filter((length) => opens(sealed.subarray(0, length)))).toEqual([])
  })

  it('looks different each time, blinded value and all', () => {
    const texts = Array.from({ length: 50 }, () => sealText('三号楼楼道灯坏了', id, key))
    expect(new Set(texts.map(({ blinded }) => blinded)).size).toBe(50)
    expect(new Set(texts.map(({ sealed }) => sealed.toString('hex'))).size).toBe(50)
    expect(new Set(texts.map(({ sealed }) => sealed.subarray(0, 12).toString('hex'))).size).toBe(50)
  })

  it('holds nothing in clear, and its blinded value is not a plain hash', () => {
    const { sealed, blinded } = sealText('三号楼楼道灯坏了', id, key)
    expect(sealed.includes('楼道灯')).toBe(false)
    expect(blinded).toMatch(/^[0-9a-f]{64}$/)
    const guesses = ['', id, key].map((guess) => createHmac('sha256', guess).update('三号楼楼道灯坏了').digest('hex'))
    expect(guesses).not.toContain(blinded)
  })
})

const ring = (...keys: Buffer[]): KeyRing =>
  new KeyRing(keys.map((key, index) => ({ generation: index + 1, key, madeAt: '2026-01-01T00:00:00.000Z' })))

describe("a case's key", () => {
  it('opens under the wrapping key and the case it was wrapped for, and under no other', () => {
    const [wrapping, other] = [ring(newCaseKey()), ring(newCaseKey())]
    const wrapped = wrapKey(key, wrapping, id)
    expect(unwrapKey(wrapped, wrapping, id).equals(key)).toBe(true)
    expect(wrapped.includes(key)).toBe(false)
    expect(() => unwrapKey(wrapped, other, id)).toThrow()
    expect(() => unwrapKey(wrapped, wrapping, otherId)).toThrow()
  })

  it('names the key that wraps it, so that it opens after a newer one has come, and not once its own is gone', () => {
    const [first, second] = [newCaseKey(), newCaseKey()]
    const old = wrapKey(key, ring(first), id)
    const both = ring(first, second)
    expect(unwrapKey(old, both, id).equals(key)).toBe(true)
    const anew = wrapKey(unwrapKey(old, both, id), both, id)
    expect([old.readUInt32BE(0), anew.readUInt32BE(0)]).toEqual([1, 2])
    both.replace([{ generation: 2, key: second, madeAt: '2026-01-01T00:00:00.000Z' }])
    expect(unwrapKey(anew, both, id).equals(key)).toBe(true)
    expect(() => unwrapKey(old, both, id)).toThrow('generation 1')
  })

  it('is wrapped by a new key only once every server knows it', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 0, minute))
    const keys = [0, 10].map((minute, index) => ({
      generation: index + 1,
      key: newCaseKey(),
      madeAt: at(minute).toISOString(),
    }))
    const both = new KeyRing(keys)
    expect([1, 10, 12, 13].map((minute) => both.current(at(minute)).generation)).toEqual([1, 1, 1, 2])
  })

  it('cannot pass for a text, nor a text for a key', () => {
    const wrapping = newCaseKey()
    const wrapped = wrapKey(key, ring(wrapping), id)
    expect(() => openText(wrapped.subarray(4), id, wrapping)).toThrow()
    const text = withGeneration(1, sealText('灯', id, wrapping).sealed)
    expect(() => unwrapKey(text, ring(wrapping), id)).toThrow()
  })
})
