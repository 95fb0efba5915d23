import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root, type TextFile, textFiles } from './files.ts'

async function scripts(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).scripts
}

/** The scripts that a text tells its reader to run, as `npm test` or `npm run demo:reset`. */
function named({ text }: TextFile): string[] {
  const commands = text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)
  return [...commands].flatMap(([, script, shorthand]) => script ?? shorthand ?? [])
}

function unknown(files: TextFile[], known: Record<string, string>): string[] {
  return files.flatMap((file) =>
    named(file)
      .filter((script) => !(script in known))
      .map((script) => `${file.name}: ${script}`),
  )
}

it('every script that a document names exists', async () => {
  expect(unknown(await textFiles('*.md', '.ci/run'), await scripts())).toEqual([])
})

it('a script that does not exist would be found', async () => {
  const planted = { name: 'README.md', text: 'Run `npm ci && npm start`, then npm run demo:rest or `npm test`.' }
  expect(named(planted)).toEqual(['start', 'demo:rest', 'test'])
  expect(unknown([planted], await scripts())).toEqual(['README.md: demo:rest'])
})

it('scripts run on the Node of the lockfile, whatever the machine has', async () => {
  const lockfile = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  const version = lockfile.packages[`node_modules/node-${process.platform}-${process.arch}`].version
  expect(process.versions.node).toBe(version)
})
