import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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

describe("a case's key", () => {
  it('opens under the wrapping key and the case it was wrapped for, and under no other', () => {
    const [wrapping, other] = [newCaseKey(), newCaseKey()]
    const wrapped = wrapKey(key, wrapping, id)
    expect(unwrapKey(wrapped, wrapping, id).equals(key)).toBe(true)
    expect(wrapped.includes(key)).toBe(false)
    expect(() => unwrapKey(wrapped, other, id)).toThrow()
    expect(() => unwrapKey(wrapped, wrapping, otherId)).toThrow()
  })

  it('cannot pass for a text, nor a text for a key', () => {
    const wrapping = newCaseKey()
    expect(() => openText(wrapKey(key, wrapping, id), id, wrapping)).toThrow()
    expect(() => unwrapKey(sealText('灯', id, wrapping).sealed, wrapping, id)).toThrow()
  })
})
