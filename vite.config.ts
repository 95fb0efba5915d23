import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import project from './package.json' with { type: 'json' }

const folder = join(import.meta.dirname, 'dist/widget')
const entry = 'lianxin.js'

/** A version that a working tree may serve: the package's own, marked by what the files hold. */
const versionOf = (files: ReadonlyMap<string, Buffer>): string => {
  const hash = createHash('sha256')
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  return `${project.version}-dev.${hash.digest('hex').slice(0, 8)}`
}

const integrityOf = (bytes: Buffer): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`

const describe = (bytes: Buffer) => ({
  bytes: bytes.length,
  brotli: brotliCompressSync(bytes).length,
  integrity: integrityOf(bytes),
})

const builtFiles = async (): Promise<Map<string, Buffer>> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)))
  return new Map(
    await Promise.all(paths.sort().map(async (path) => [path, await readFile(join(folder, path))] as const)),
  )
}

/** Writes beside the files what a page, the server and the budgets need to know of them. */
const manifest = (): Plugin => ({
  name: 'lianxin-manifest',
  apply: 'build',
  async closeBundle() {
    const files = await builtFiles()
    const written = {
      version: versionOf(files),
      entry,
      integrity: integrityOf(files.get(entry) ?? Buffer.alloc(0)),
      files: Object.fromEntries([...files].map(([path, bytes]) => [path, describe(bytes)])),
    }
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(written, null, 2)}\n`)
  },
})

/** Tells the first chunk the files of each lazy part with their hashes: it fetches and checks them before it imports. */
const parts = (): Plugin => ({
  name: 'lianxin-parts',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const needed = (file: string): string[] => {
        const chunk = bundle[file]
        return chunk?.type === 'chunk' && !chunk.isEntry ? [file, ...chunk.imports.flatMap(needed)] : []
      }
      const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []))
      const table = chunks.flatMap(({ fileName, isDynamicEntry, facadeModuleId }) =>
        isDynamicEntry && facadeModuleId ? [[partName(facadeModuleId), [...new Set(needed(fileName))]] as const] : [],
      )
      const hashed = table.map(([name, files]) => [name, files.map((file) => [file, hashOf(bundle[file])])])
      const written = JSON.stringify(Object.fromEntries(hashed))
      for (const chunk of chunks) if (chunk.isEntry) chunk.code = chunk.code.replace('import.meta.parts', written)
    },
  },
})

const partName = (path: string): string => relative(join(import.meta.dirname, 'widget'), path).replace(/\.ts$/, '')

const hashOf = (one: { type: string; code?: string } | undefined): string =>
  `sha256-${createHash('sha256')
    .update(one?.code ?? '')
    .digest('base64')}`

/** Lit names its Trusted Types policy; under ours a page can list it, and another Lit may stand beside it. */
const ownPolicy = (): Plugin => ({
  name: 'lianxin-policy',
  apply: 'build',
  transform: {
    filter: { id: /lit-html\/lit-html\.js$/ },
    handler: (code) => code.replace('createPolicy("lit-html"', 'createPolicy("lianxin"'),
  },
})

/** Line ends and the indentation after them mean nothing in our templates, and minifiers leave them. */
const tightTemplates = (): Plugin => ({
  name: 'lianxin-templates',
  apply: 'build',
  transform: {
    filter: { id: /\/widget\/.*\.ts$/ },
    handler: (code) => code.replace(/\n\s*/g, '\n'),
  },
})

const target = 'chrome79'

export default defineConfig({
  publicDir: false,
  plugins: [ownPolicy(), tightTemplates(), parts(), manifest()],
  build: {
    outDir: folder,
    emptyOutDir: true,
    target,
    reportCompressedSize: false,
    lib: { entry: join(import.meta.dirname, 'widget/index.ts'), formats: ['es'], fileName: 'lianxin' },
    rolldownOptions: {
      // One request for what a page loads first, whatever lazy chunks share with it.
      preserveEntrySignatures: 'allow-extension',
      // Fields are plain assignments, as TypeScript compiles them for Lit: the helpers that define them are left out.
      transform: {
        target,
        assumptions: { setPublicClassFields: true },
        typescript: { removeClassFieldsWithoutInitializer: true },
      },
      output: { entryFileNames: entry, chunkFileNames: 'chunks/[name]-[hash].js', minify: true },
    },
  },
})
