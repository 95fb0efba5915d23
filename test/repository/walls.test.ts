import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './files.ts'
import { lint } from './lint.ts'

/** What a file in each place may import and what it may not. */
const imports: Record<string, { lawful: string[]; unlawful: string[] }> = {
  'api-client/contract/planted.ts': {
    lawful: ['ky', 'zod/mini', '@noble/hashes/sha2.js', './case.ts', '../lifecycle.ts'],
    unlawful: [
      'zod',
      'zod/v4',
      '@noble/ed25519',
      'hono',
      'lit',
      'node:fs',
      '../../server/access.ts',
      '../../widget/index.ts',
    ],
  },
  'api-client/ledger/planted.ts': {
    lawful: ['@noble/hashes/sha2.js', '@noble/ed25519', './tree.ts', '../contract/ledger.ts'],
    unlawful: ['ky', 'node:crypto', '@noble/ciphers/aes.js', '../../server/ledger/spans.ts'],
  },
  'server/planted.ts': {
    lawful: [
      '#api-client',
      '#api-client/routes.ts',
      './domain/case.ts',
      'hono',
      'hono/cors',
      'zod/mini',
      'node:fs/promises',
    ],
    unlawful: [
      'pg',
      'sharp',
      'file-type',
      '@electric-sql/pglite',
      'ky',
      'zod',
      'lit',
      '../widget/index.ts',
      '../extension/ui/inbox.tsx',
    ],
  },
  'server/handlers/planted.ts': {
    lawful: ['#api-client/contract/case.ts', '../store/store.ts', '../domain/case.ts', 'hono'],
    unlawful: ['pg', '../../widget/index.ts', '../../api-client/routes.ts', '../../test/tools/postgres.ts'],
  },
  'server/store/planted.ts': {
    lawful: [
      'pg',
      '@electric-sql/pglite',
      '@electric-sql/pglite/nodefs',
      'node:fs',
      '#api-client',
      '../ledger/tree.ts',
    ],
    unlawful: ['zod', 'hono', 'vitest', '../../extension/core/store.ts'],
  },
  'server/attachments/planted.ts': {
    lawful: ['sharp', 'file-type', 'zod/mini', 'node:crypto', '#api-client/contract/attachment.ts', '../seal.ts'],
    unlawful: ['pg', 'hono', 'zod', '../../widget/index.ts', '../../api-client/routes.ts'],
  },
  'server/domain/planted.ts': {
    lawful: [
      './terms.ts',
      '#api-client/contract/case.ts',
      '#api-client/lifecycle.ts',
      '#api-client/problems.ts',
      '#api-client/working-days.ts',
    ],
    unlawful: [
      '#api-client',
      '#api-client/client.ts',
      '#api-client/routes.ts',
      '../store/store.ts',
      './../store/store.ts',
      '../../api-client/lifecycle.ts',
      'node:fs',
      'node:crypto',
      'fs',
      'zod/mini',
      'hono',
      'canonicalize',
    ],
  },
  'server/domain/decisions/planted.ts': {
    lawful: ['./unit.ts', '../decision.ts', '#api-client/lifecycle.ts'],
    unlawful: [
      '../../store/store.ts',
      './../../store/store.ts',
      '../../../api-client/lifecycle.ts',
      '#api-client',
      'node:fs',
      'hono',
    ],
  },
  'widget/planted.ts': {
    lawful: ['#api-client', '#api-client/routes.ts', 'lit', 'lit/directives/repeat.js', 'idb-keyval', './drafts.ts'],
    unlawful: [
      '../server/access.ts',
      '../extension/ui/inbox.tsx',
      '../api-client/index.ts',
      'node:fs',
      'ky',
      'zod/mini',
      'preact',
      'lit/directives/unsafe-html.js',
      'lit/directives/unsafe-svg.js',
    ],
  },
  'extension/core/planted.ts': {
    lawful: ['#api-client', 'preact', 'preact/hooks', '@preact/signals', 'idb-keyval', 'wxt/browser', '../ui/badge.ts'],
    unlawful: ['../../server/access.ts', '../../widget/index.ts', 'node:fs', 'lit', 'hono', 'ky', 'zod'],
  },
  'test/planted.ts': { lawful: ['zod/mini', 'node:fs', '../server/app.ts'], unlawful: ['zod'] },
}

/** What the pure room may not reach for; each line is one violation. */
const impure = [
  'new Date()',
  'Date.now()',
  'Math.random()',
  'crypto.randomUUID()',
  'process.env',
  'Temporal.Now.instant()',
]

/** What nobody may do with text. */
const unsafe = [
  'element.innerHTML = text',
  'element.innerHTML += text',
  'this.outer.outerHTML = markup',
  "element.insertAdjacentHTML('beforeend', text)",
  'document.write(text)',
  'document.writeln(text)',
  'frame.srcdoc = text',
  'range.createContextualFragment(text)',
  "parser.parseFromString(text, 'text/html')",
  'element.setHTMLUnsafe(text)',
  'unsafeHTML(text)',
  'unsafeSVG(text)',
  'eval(text)',
  'new Function(text)',
]
/** The same, as elements of the extension. */
const unsafeElements = ['<p dangerouslySetInnerHTML={{ __html: text }} />', '<iframe srcDoc={text} />']
const safe = ['element.textContent = text', 'const markup = element.innerHTML', 'stream.write(text)']

const configuration = ['biome.json', 'package.json', '.gitignore', 'test/repository/no-markup.grit']
const place = await mkdtemp(join(tmpdir(), 'lianxin-walls-'))
let complaints: Map<string, string[]>

async function plant(name: string, lines: string[]): Promise<void> {
  await mkdir(join(place, dirname(name)), { recursive: true })
  await writeFile(join(place, name), lines.join('\n'))
}

beforeAll(async () => {
  await mkdir(join(place, 'test/repository'), { recursive: true })
  for (const name of configuration) await copyFile(join(root, name), join(place, name))
  for (const [name, { lawful, unlawful }] of Object.entries(imports)) {
    await plant(
      name,
      [...lawful, ...unlawful].map((specifier) => `import '${specifier}'`),
    )
  }
  await plant('server/domain/impure.ts', impure)
  await plant('server/rounds/impure.ts', impure)
  await plant('widget/markup.ts', [...unsafe, ...safe])
  await plant(
    'extension/markup.tsx',
    unsafeElements.map((element, nth) => `export const element${nth} = (text: string) => ${element}`),
  )
  complaints = await lint(place)
})

afterAll(() => rm(place, { recursive: true }))

describe.each(Object.entries(imports))('%s', (name, { lawful, unlawful }) => {
  it.each(unlawful)('may not import %s', (specifier) => {
    const line = lawful.length + unlawful.indexOf(specifier) + 1
    expect(complaints.get(`${name}:${line}`)).toContain('lint/style/noRestrictedImports')
  })

  it.each(lawful)('may import %s', (specifier) => {
    const line = lawful.indexOf(specifier) + 1
    expect(complaints.get(`${name}:${line}`) ?? []).not.toContain('lint/style/noRestrictedImports')
  })
})

describe('the domain', () => {
  it.each(impure)('may not say %s', (statement) => {
    const restricted = complaints.get(`server/domain/impure.ts:${impure.indexOf(statement) + 1}`)
    expect(restricted).toEqual([expect.stringMatching(/noRestrictedGlobals|noJsRestrictedProperties/)])
  })

  it('is alone in this', () => {
    expect([...complaints.keys()].filter((line) => line.startsWith('server/rounds/'))).toEqual([])
  })
})

it.each(unsafe)('nobody may say %s', (statement) => {
  expect(complaints.get(`widget/markup.ts:${unsafe.indexOf(statement) + 1}`)).toEqual(['plugin'])
})

it.each(unsafeElements)('nobody may render %s', (element) => {
  expect(complaints.get(`extension/markup.tsx:${unsafeElements.indexOf(element) + 1}`)).toContain('plugin')
})

it.each(safe)('anybody may say %s', (statement) => {
  expect(complaints.get(`widget/markup.ts:${unsafe.length + safe.indexOf(statement) + 1}`)).toBeUndefined()
})
