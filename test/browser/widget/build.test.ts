import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

type Manifest = {
  version: string
  entry: string
  integrity: string
  files: Record<string, { bytes: number; brotli: number; integrity: string }>
}

const folder = join(import.meta.dirname, '../../../dist/widget')
const read = (path: string): Promise<Buffer> => readFile(join(folder, path))
const manifest = async (): Promise<Manifest> => JSON.parse(String(await read('manifest.json')))

describe('the built widget', () => {
  it('describes each of its files as it is', async () => {
    const { entry, integrity, files, version } = await manifest()
    expect(version).toMatch(/^\d+\.\d+\.\d+-dev\.[0-9a-f]{8}$/)
    expect(files[entry]?.integrity).toBe(integrity)
    for (const [path, described] of Object.entries(files)) {
      const bytes = await read(path)
      const hash = createHash('sha384').update(bytes).digest('base64')
      expect(described).toEqual({
        bytes: bytes.length,
        brotli: brotliCompressSync(bytes).length,
        integrity: `sha384-${hash}`,
      })
    }
  })

  it('loads neither client nor schemas first, and imports nothing before it is needed', async () => {
    const { entry, files } = await manifest()
    const first = String(await read(entry))
    const marks = ['prefixUrl', 'discriminatedUnion', 'invalid_union', 'too-many-codes']
    expect(marks.filter((mark) => first.includes(mark))).toEqual([])
    expect(first).not.toMatch(/(^|[;}])import[\s{"'`*]/)
    const later = await Promise.all(
      Object.keys(files)
        .filter((path) => path !== entry)
        .map(read),
    )
    const rest = later.map(String).join('\n')
    expect(marks.filter((mark) => rest.includes(mark))).toContain('invalid_union')
  })

  it('names its chunks by addresses relative to itself', async () => {
    const { entry } = await manifest()
    const imports = [...String(await read(entry)).matchAll(/import\(([^)]*)\)/g)].map(([, address]) => address ?? '')
    expect(imports.length).toBeGreaterThan(2)
    for (const address of imports) expect(address).toMatch(/^[`'"]\.\/chunks\//)
  })

  it('uses nothing that Chromium 79 cannot read', async () => {
    const { files } = await manifest()
    for (const path of Object.keys(files)) {
      const text = String(await read(path))
      expect([path, /[\w)\]]\?\.[A-Za-z_[(]/.exec(text)?.[0]]).toEqual([path, undefined])
      expect([path, /\?\?/.exec(text)?.[0]]).toEqual([path, undefined])
    }
  })
})
