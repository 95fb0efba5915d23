import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import * as z from 'zod/mini'

const Manifest = z.object({
  entry: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.number(), brotli: z.number() })),
})

/** Bytes of the widget's first chunk, as served with brotli. */
export const widgetFirstChunk = async (): Promise<number> => {
  const { entry, files } = Manifest.parse(JSON.parse(await readFile('dist/widget/manifest.json', 'utf8')))
  return files[entry]?.brotli ?? Number.NaN
}

/** Bytes of all the widget's files together, as served with brotli. */
export const widgetWhole = async (): Promise<number> => {
  const { files } = Manifest.parse(JSON.parse(await readFile('dist/widget/manifest.json', 'utf8')))
  return Object.values(files).reduce((sum, { brotli }) => sum + brotli, 0)
}

/** Bytes of code that an open inbox loads: the page's scripts and one language's words. */
export const popupCode = async (): Promise<{ bytes: number; brotli: number }> => {
  const folder = '.output/chrome-mv3'
  const page = await readFile(join(folder, 'popup.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const words = (await readdir(join(folder, 'chunks'))).filter((name) => name.startsWith('zh-cn-'))
  const names = [...scripts, ...words.map((name) => `chunks/${name}`)]
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return {
    bytes: texts.reduce((sum, text) => sum + text.byteLength, 0),
    brotli: texts.reduce((sum, text) => sum + brotliCompressSync(text).byteLength, 0),
  }
}

/** Bytes of the whole unpacked extension. */
export const extensionWhole = async (): Promise<number> => {
  const folder = '.output/chrome-mv3'
  const names = await readdir(folder, { recursive: true })
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name))))
  return sizes.reduce((sum, { size }, index) => (sizes[index]?.isFile() ? sum + size : sum), 0)
}
