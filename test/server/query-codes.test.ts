import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQueryCode } from '#api-client'
import { deriveQueryCode, hashCode, isCode } from '../../server/query-codes.ts'

const secret = Buffer.alloc(32, 7)

describe('a query code', () => {
  it('is the same for the same secret, key and number, and another for any other', () => {
    const code = deriveQueryCode(secret, 'key-one-of-many', 'SL2606-000000N')
    expect(deriveQueryCode(Buffer.alloc(32, 7), 'key-one-of-many', 'SL2606-000000N')).toBe(code)
    const others = [
      deriveQueryCode(secret, 'key-two-of-many', 'SL2606-000000N'),
      deriveQueryCode(secret, 'key-one-of-many', 'SL2606-000001K'),
      deriveQueryCode(Buffer.alloc(32, 8), 'key-one-of-many', 'SL2606-000000N'),
    ]
    expect(new Set([code, ...others]).size).toBe(4)
  })

  it('is the HMAC-SHA-256 that it is said to be, and stays so: receipts already given depend on it', () => {
    const digest = createHmac('sha256', secret).update('SL2606-000000N\nkey-one-of-many').digest('hex').slice(0, 32)
    const fifteen = String(BigInt(`0x${digest}`) % 10n ** 15n).padStart(15, '0')
    expect(deriveQueryCode(secret, 'key-one-of-many', 'SL2606-000000N').slice(0, 15)).toBe(fifteen)
  })

  it('is sixteen digits of which the last checks the others, whatever the key', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 128 }), fc.string(), (key, number) => {
        const code = deriveQueryCode(secret, key, number)
        expect(code).toMatch(/^\d{16}$/)
        expect(isQueryCode(code)).toBe(true)
      }),
    )
  })

  it('shows every single wrong digit before it is tried', () => {
    const code = deriveQueryCode(secret, 'key-one-of-many', 'SL2606-000000N')
    const mistyped = [...code].flatMap((right, place) =>
      [...'0123456789']
        .filter((digit) => digit !== right)
        .map((digit) => code.slice(0, place) + digit + code.slice(place + 1)),
    )
    expect(mistyped).toHaveLength(16 * 9)
    expect(mistyped.filter(isQueryCode)).toEqual([])
  })

  it('uses all of its range', () => {
    const codes = Array.from({ length: 2000 }, (_, index) => deriveQueryCode(secret, `key-${index}`, 'SL2606-000000N'))
    expect(new Set(codes).size).toBe(2000)
    const first = codes.reduce(
      (counts, code) => counts.set(code[0] ?? '', (counts.get(code[0] ?? '') ?? 0) + 1),
      new Map<string, number>(),
    )
    expect([...first.keys()].sort()).toEqual([...'0123456789'])
    expect(Math.min(...first.values())).toBeGreaterThan(120)
    expect(Math.max(...first.values())).toBeLessThan(290)
  })
})

describe('the hash of a code', () => {
  it('is salted Argon2id, and knows its code alone', async () => {
    const [one, other] = await Promise.all([hashCode('1234567890123452'), hashCode('1234567890123452')])
    expect(one).not.toBe(other)
    const [salt = '', tag = ''] = one.split('.')
    expect([Buffer.from(salt, 'base64').length, Buffer.from(tag, 'base64').length]).toEqual([16, 32])
    expect(one).not.toContain('1234567890123452')
    expect(await isCode('1234567890123452', one)).toBe(true)
    expect(await isCode('1234567890123452', other)).toBe(true)
    expect(await isCode('1234567890123460', one)).toBe(false)
    expect(await isCode('', one)).toBe(false)
  })

  it('that is missing is never right, not even for what stands in its place', async () => {
    for (const code of ['', '0000000000000000', '1234567890123452']) expect(await isCode(code, null)).toBe(false)
  })
})
