import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Upload } from '#api-client'
import { problems } from '#api-client/problems.ts'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'
import { bearer, enterCode } from '../http/raw-call.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { corpus, type Sample } from './corpus.ts'
import { canaries } from './pictures.ts'

const opened = openedTown()
const folder = temporaryFolder()
const samples = await corpus()
const kept = samples.filter(({ becomes }) => becomes.includes('/'))

type Received = { status: number; body: Partial<Upload> & { code?: string } }
type Returned = { status: number; headers: Headers; bytes: Buffer }
const received = new Map<Sample, Received>()
const returned = new Map<Sample, Returned>()

const send = async ({ name, bytes, claim }: Sample): Promise<Received> => {
  const answer = await opened().request('/v1/pages/page-qingqiao/attachments', {
    method: 'POST',
    headers: { 'file-name': encodeURIComponent(`${name}.jpg`), ...(claim ? { 'content-type': claim } : {}) },
    body: new Blob([new Uint8Array(bytes)]),
  })
  return { status: answer.status, body: (await answer.json()) as Received['body'] }
}

/** Sends files with an opinion and reads them back as the resident does. */
const bringBack = async (some: readonly Sample[]): Promise<void> => {
  const uploads = some.map((sample) => received.get(sample)?.body as Upload)
  const attachments = uploads.map(({ id, token }) => ({ id, token }))
  const receipt = await submit(opened(), 'page-qingqiao', { attachments })
  const session = bearer(await enterCode(opened(), receipt))
  for (const [index, sample] of some.entries()) {
    const path = `/v1/cases/${receipt.caseNumber}/attachments/${uploads[index]?.id}`
    const answer = await opened().request(path, { headers: session })
    const bytes = Buffer.from(await answer.arrayBuffer())
    returned.set(sample, { status: answer.status, headers: answer.headers, bytes })
  }
}

beforeAll(async () => {
  for (const sample of samples) received.set(sample, await send(sample))
  const good = kept.filter((sample) => received.get(sample)?.status === 201)
  for (let from = 0; from < good.length; from += 5) await bringBack(good.slice(from, from + 5))
})

describe('of all kinds of files', () => {
  it('there are more than sixty, each once', () => {
    expect(samples.length).toBeGreaterThanOrEqual(60)
    expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length)
  })

  it.each(samples)('it becomes what it must, whatever it says it is: $name', (sample) => {
    const { becomes } = sample
    const expected = becomes.includes('/')
      ? { status: 201, body: { type: becomes } }
      : { status: problems[becomes as keyof typeof problems], body: { code: becomes } }
    expect(received.get(sample)).toMatchObject(expected)
  })

  it('none takes much memory to read', async () => {
    await Promise.all(samples.map(({ bytes }, index) => writeFile(join(folder, String(index)), bytes)))
    const child = fileURLToPath(new URL('reading-child.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [child, folder])
    const { read, maxRss } = JSON.parse(stdout) as { read: number; maxRss: number }
    console.info(`corpus: ${samples.length} files, ${Math.round(maxRss / 1024)} MB at most`)
    expect(read).toBe(samples.length)
    expect(maxRss).toBeLessThan(400 * 1024)
  })
})

describe('what is kept', () => {
  it.each(kept)('is offered to be saved, under exact headers, and is no original: $name', (sample) => {
    const { status, headers, bytes } = returned.get(sample) ?? {}
    const isPdf = sample.becomes === 'application/pdf'
    const name = encodeURIComponent(`${sample.name}${isPdf ? '.pdf' : '.jpg'}`)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers ?? [])).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Retry-After',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${isPdf ? 'file.pdf' : 'picture'}"; filename*=UTF-8''${name}`,
      'content-length': String(bytes?.byteLength),
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': sample.becomes,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'no-referrer',
      vary: 'Origin',
      'x-content-type-options': 'nosniff',
    })
    if (isPdf) expect(bytes?.equals(sample.bytes)).toBe(true)
    else expect(canaries.filter((canary) => bytes?.includes(canary))).toEqual([])
    expect(bytes?.subarray(0, 3).toString('latin1')).toBe(isPdf ? '%PD' : '\u00ff\u00d8\u00ff')
    expect(bytes?.includes('<script>') || bytes?.includes('<?php')).toBe(false)
  })

  const drawn = kept.filter(({ name }) => /turned|PNG plain|16 bits|CMYK|WebP lossy/.test(name))
  /** The colours at the corners of `quarters`, row by row, as they are seen where the orientation is heeded. */
  const corners: Record<string, string> = {
    1: 'rgbr',
    2: 'grrb',
    3: 'rbgr',
    4: 'brrg',
    5: 'rbgr',
    6: 'brrg',
    7: 'rgbr',
    8: 'grrb',
  }

  it.each(drawn)('looks as it was taken: $name', async (sample) => {
    const picture = sharp(returned.get(sample)?.bytes)
    const { width, height } = await picture.metadata()
    const orientation = /turned (\d)/.exec(sample.name)?.[1] ?? '1'
    const raw = await picture.raw().toBuffer()
    const colourAt = (x: number, y: number): string => {
      const pixel = raw.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)
      return 'rgb'.charAt(pixel.indexOf(Math.max(...pixel)))
    }
    expect([width, height]).toEqual(Number(orientation) > 4 ? [120, 160] : [160, 120])
    const seen = [10, height - 10].flatMap((y) => [10, width - 10].map((x) => colourAt(x, y))).join('')
    expect(seen).toBe(corners[orientation])
  })
})
