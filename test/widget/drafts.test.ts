import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Draft, Drafts } from '../../widget/opinion/drafts.ts'
import { emptyValue } from '../../widget/opinion/form-value.ts'

const day = 86_400_000
const now = Date.parse('2026-06-10T02:00:00Z')
const draft = (savedAt: number): Draft => ({ savedAt, value: { ...emptyValue(), opinion: '井盖坏了' } })

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('drafts', () => {
  it('come back as they were left, with what was sent without an answer', async () => {
    const left: Draft = { ...draft(now), attempt: { key: 'k', tries: [{ opinion: '井盖坏了' }] } }
    await new Drafts().write('a', left)
    expect(await new Drafts().read('a', now)).toEqual(left)
  })

  it('are kept for seven days and then gone, whichever page they are of', async () => {
    const drafts = new Drafts()
    await drafts.write('week', draft(now - 7 * day))
    await drafts.write('older', draft(now - 7 * day - 1))
    expect(await drafts.read('week', now)).toBeDefined()
    expect(await drafts.read('older', now - day)).toBeUndefined()
  })

  it('of one page are not those of another', async () => {
    const drafts = new Drafts()
    await drafts.write('a', draft(now))
    expect(await drafts.read('b', now)).toBeUndefined()
    await drafts.remove('a')
    expect(await drafts.read('a', now)).toBeUndefined()
  })

  it('are refused, and nothing thrown at once, where the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', undefined)
    await expect(new Drafts().read('a', now)).rejects.toBeDefined()
    await expect(new Drafts().write('a', draft(now))).rejects.toBeDefined()
  })
})
