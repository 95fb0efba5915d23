import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { followUp, hash, newRegion, submission } from '../sample-writes.ts'
import { countRows, type Subject } from './subject.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute)).toISOString()
const bytes = (...values: number[]) => new Uint8Array(values)

export function attachmentContract(subject: () => Subject): void {
  const store = () => subject().store

  const opened = async (region: number, expiresAt = at(30), place = 'page one'): Promise<string> => {
    const id = randomUUID()
    const upload = { id, place, tokenHash: hash(id), expiresAt, details: bytes(1, 2), small: bytes(9), bytes: 1000 }
    await store().openUpload(region, upload)
    for (const part of [0, 1]) await store().keepFilePart(region, id, part, bytes(part, 255, 0))
    return id
  }

  const taking = (region: number, ids: readonly string[]) => {
    const write = submission(region)
    const sealed = ids.map((id) => ({ id, sealed: bytes(5) }))
    return { ...write, sealedTexts: [...write.sealedTexts, ...sealed] }
  }

  const partRows = async (region: number): Promise<unknown> => {
    const text = 'select count(*) as count from attachment_part where region = $1'
    const [row] = await subject().database.query<{ count: number }>({ name: 'count-parts', text }, [region])
    return row?.count
  }

  describe('an upload', () => {
    it('is found at its place until it expires, and nowhere else', async () => {
      const region = newRegion()
      const id = await opened(region)
      const find = (place: string, now: string, where = region) => store().findUploads(where, place, { ids: [id], now })

      expect(await find('page one', at(29))).toEqual([{ id, tokenHash: hash(id), details: bytes(1, 2) }])
      expect(await find('page one', at(30))).toEqual([])
      expect(await find('page two', at(0))).toEqual([])
      expect(await find('page one', at(0), newRegion())).toEqual([])
    })

    it('is taken by the case that keeps a sealed text of its id, and then waits no more', async () => {
      const region = newRegion()
      const id = await opened(region)
      const write = taking(region, [id])
      expect(await store().append(write)).toMatchObject({ kind: 'appended' })

      expect(await store().findUploads(region, 'page one', { ids: [id], now: at(0) })).toEqual([])
      expect(await store().findFilePart(region, write.caseId, id, 1)).toEqual(bytes(1, 255, 0))
      expect(await store().findFilePart(region, write.caseId, id, 2)).toBeNull()
      expect(await store().findSmallPicture(region, write.caseId, id)).toEqual(bytes(9))
      expect(await store().findFilePart(region, randomUUID(), id, 0)).toBeNull()
      expect(await store().findSmallPicture(region, randomUUID(), id)).toBeNull()
    })

    it('is taken once: a second case that names it is not kept at all', async () => {
      const region = newRegion()
      const id = await opened(region)
      const first = taking(region, [id])
      await store().append(first)
      const before = await countRows(subject(), region)

      expect(await store().append(taking(region, [id]))).toEqual({ kind: 'upload-taken' })
      expect(
        await store().append(followUp(first, { sealedTexts: [{ id: randomUUID(), sealed: bytes(1) }] })),
      ).toMatchObject({
        kind: 'appended',
      })
      const after = await countRows(subject(), region)
      expect(after).toMatchObject({ case_file: before?.case_file, case_number: before?.case_number })
    })

    it('is taken by one of many at the same moment', async () => {
      const region = newRegion()
      const id = await opened(region)
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => store().append(taking(region, [id]))))

      expect(outcomes.filter(({ kind }) => kind === 'appended')).toHaveLength(1)
      expect(outcomes.filter(({ kind }) => kind === 'upload-taken')).toHaveLength(7)
    })

    it('is counted with its bytes while it waits', async () => {
      const region = newRegion()
      const ids = [
        await opened(region),
        await opened(region),
        await opened(region, at(5)),
        await opened(region, at(30), 'page two'),
      ]
      expect(await store().waitingUploadBytes(region, 'page one', at(0))).toBe(3000)
      expect(await store().waitingUploadBytes(region, 'page one', at(6))).toBe(2000)
      await store().append(taking(region, ids.slice(0, 1)))
      expect(await store().waitingUploadBytes(region, 'page one', at(6))).toBe(1000)
    })

    it('is forgotten with all its parts once it has expired, unless a case has taken it', async () => {
      const region = newRegion()
      const [taken, waiting] = [await opened(region, at(5)), await opened(region, at(30))]
      await opened(region, at(5))
      const write = taking(region, [taken])
      await store().append(write)

      expect(await store().forgetUploads(region, at(10))).toBe(1)
      expect(await store().forgetUploads(region, at(10))).toBe(0)
      expect(await partRows(region)).toBe(4)
      expect(await store().findUploads(region, 'page one', { ids: [waiting], now: at(0) })).toHaveLength(1)
      expect(await store().findFilePart(region, write.caseId, taken, 0)).not.toBeNull()
    })
  })
}
