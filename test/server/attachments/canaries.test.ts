import exifr from 'exifr'
import { describe, expect, it } from 'vitest'
import type { PresentedUpload, Upload } from '#api-client'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'
import { canaries, quarters, telling, withComments } from './pictures.ts'

const opened = openedTown()
const everything = {
  xmp: true,
  iptc: true,
  icc: true,
  jfif: true,
  gps: true,
  exif: true,
  tiff: true,
  userComment: true,
}

const photo = withComments(await telling(quarters()).jpeg().toBuffer())
const file = new Blob([new Uint8Array(photo)])
const name = 'CANARY-NAME.jpg'
const present = ({ id, token }: Upload): PresentedUpload => ({ id, token })

/** One photo on each way in: with the opinion, with an addition, with an answer. */
const sentEveryWay = async () => {
  const town = opened()
  const first = await town.anyone.uploadFile({ params: { page: 'page-qingqiao' }, file, name })
  const receipt = await submit(town, 'page-qingqiao', { attachments: [present(first)] })
  const { caseNumber } = receipt
  const resident = town.resident(receipt)
  const more = async () => present(await resident.client.uploadToCase({ params: { caseNumber }, file, name }))
  await resident.give(caseNumber, { command: 'add-facts', addition: '补充照片', attachments: [await more()] })
  await town.official('official-liaison-a').give(caseNumber, { command: 'ask', question: '还有照片吗？' })
  await resident.give(caseNumber, { command: 'answer', answer: '还有。', attachments: [await more()] })
  const { attachments = [] } = await resident.read(caseNumber)
  return { caseNumber, resident, attachments }
}

describe('what a photo tells of its owner', () => {
  it('is all in the photo as it is sent, so that nothing is looked for in vain', async () => {
    expect(canaries.filter((canary) => !/TAIL|TEXT/.test(canary) && !photo.includes(canary))).toEqual([])
    expect(await exifr.gps(photo)).toMatchObject({ latitude: expect.closeTo(34.39, 1) })
  })

  it('is gone on every way in, from the photo and from its small picture', async () => {
    const { caseNumber, resident, attachments } = await sentEveryWay()
    expect(attachments.map(({ seq, small }) => [seq, small])).toEqual([
      [1, true],
      [2, true],
      [4, true],
    ])
    for (const { id } of attachments)
      for (const size of ['whole', 'small'] as const) {
        const kept = await resident.client.getFile({ params: { caseNumber, attachment: id }, query: { size } })
        const bytes = Buffer.from(await kept.arrayBuffer())
        expect(kept.type).toBe(size === 'whole' ? 'image/jpeg' : 'image/webp')
        expect(bytes.byteLength).toBeGreaterThan(100)
        expect(canaries.filter((canary) => bytes.includes(canary))).toEqual([])
        if (size === 'whole') {
          expect(await exifr.gps(bytes)).toBeUndefined()
          const told = Object.keys((await exifr.parse(bytes, everything)) ?? {})
          expect(told.filter((tag) => !/^(JFIF|Resolution|X|Y|Thumbnail)/.test(tag))).toEqual([])
        }
      }
  }, 60_000)

  it('lies nowhere in the store, and neither does the name or a byte of the photo in clear', async () => {
    const { caseNumber, attachments } = await sentEveryWay()
    const { store, directory } = opened().service
    const stored = await store.findCase(directory.region, caseNumber)
    const file = attachments[0]?.id ?? ''
    const part = await store.findFilePart(directory.region, stored?.caseId ?? '', file, 0)
    const small = await store.findSmallPicture(directory.region, stored?.caseId ?? '', file)
    const kept = Buffer.concat([
      part ?? Buffer.alloc(0),
      small ?? Buffer.alloc(0),
      ...(stored?.sealedTexts.map(({ sealed }) => sealed) ?? []),
      ...(stored?.events.map(({ canonical }) => Buffer.from(canonical)) ?? []),
    ])
    expect(part?.byteLength).toBeGreaterThan(100)
    expect(small?.byteLength).toBeGreaterThan(50)
    const signs = [...canaries, 'CANARY-NAME', 'JFIF', 'WEBP']
    expect(signs.filter((sign) => kept.includes(sign))).toEqual([])
    expect(kept.includes(file)).toBe(true)
  })
})
