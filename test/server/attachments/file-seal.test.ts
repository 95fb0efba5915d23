import { createHash, createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  blindedFile,
  detailsOf,
  openDetails,
  openPart,
  openUpload,
  partsOf,
  sealDetails,
  sealPart,
  sealUpload,
  uploadKey,
} from '../../../server/attachments/file-seal.ts'
import { newCaseKey } from '../../../server/seal.ts'

const [id, otherId] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const [caseId, otherCase] = ['33333333-3333-4333-8333-333333333333', '44444444-4444-4444-8444-444444444444']
const whole = randomBytes(700_000)
const details = detailsOf({ name: '灯.jpg', type: 'image/jpeg', whole, small: null })
const parts = Array.from({ length: partsOf(whole.byteLength) }, (_, part) => sealPart(id, details, whole, part))
const first = parts[0] ?? Buffer.alloc(0)

describe('a sealed file', () => {
  it('comes back whole, part by part', () => {
    expect(parts).toHaveLength(3)
    expect(Buffer.concat(parts.map((sealed, part) => openPart(id, details, sealed, part))).equals(whole)).toBe(true)
  })

  it('opens in its own place only: no part is moved, left out or taken from another file', () => {
    expect(() => openPart(id, details, first, 1)).toThrow()
    expect(() => openPart(otherId, details, first, 0)).toThrow()
    expect(() => openPart(id, { ...details, size: 300_000 }, first, 0)).toThrow()
    expect(() => openPart(id, { ...details, key: newCaseKey().toString('base64') }, first, 0)).toThrow()
  })

  it('does not open when any one of 2000 bits has changed', () => {
    for (let time = 0; time < 2000; time += 1) {
      const bit = (time * 1049) % (first.byteLength * 8)
      const changed = Buffer.from(first.subarray(0))
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => openPart(id, details, changed, 0)).toThrow()
    }
  })

  it('is lost with the key of its case, which alone opens the details', () => {
    const caseKey = newCaseKey()
    const sealed = sealDetails(details, id, caseId, caseKey)
    expect(openDetails(sealed, id, caseId, caseKey)).toEqual(details)
    expect(sealed.includes(Buffer.from(details.key, 'base64'))).toBe(false)
    for (const wrong of [
      () => openDetails(sealed, id, caseId, newCaseKey()),
      () => openDetails(sealed, otherId, caseId, caseKey),
      () => openDetails(sealed, id, otherCase, caseKey),
    ])
      expect(wrong).toThrow()
  })

  it('is nobody’s but its sender’s while it waits: the server’s secret alone does not open it', () => {
    const secret = randomBytes(32)
    const sealed = sealUpload(details, id, uploadKey(secret, id, 'its token'))
    expect(openUpload(sealed, id, uploadKey(secret, id, 'its token'))).toEqual(details)
    for (const key of [uploadKey(secret, id, 'another'), uploadKey(randomBytes(32), id, 'its token'), secret])
      expect(() => openUpload(sealed, id, key)).toThrow()
  })
})

describe('what the history holds of a file', () => {
  it('is proved by the file, its name and the blinding key, and by nothing less', () => {
    const digest = createHash('sha256').update(whole).digest('hex')
    const key = Buffer.from(details.blindingKey, 'base64')
    expect(blindedFile(details)).toBe(createHmac('sha256', key).update(`${digest}\n灯.jpg`, 'utf8').digest('hex'))
    expect(blindedFile({ ...details, name: '别的.jpg' })).not.toBe(blindedFile(details))
    expect(blindedFile({ ...details, blindingKey: newCaseKey().toString('base64') })).not.toBe(blindedFile(details))
  })

  it('is another for the same file sent twice', () => {
    const again = detailsOf({ name: '灯.jpg', type: 'image/jpeg', whole, small: null })
    expect(again.digest).toBe(details.digest)
    expect(blindedFile(again)).not.toBe(blindedFile(details))
  })
})
