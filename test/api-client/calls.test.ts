import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { right, shapes, wrong } from './calls.ts'

const root = join(import.meta.dirname, '../..')
const settings =
  '--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --skipLibCheck'
const resolution =
  '--target esnext --module esnext --moduleResolution bundler --allowImportingTsExtensions --lib esnext,dom,dom.iterable --types node'

/** What the compiler complains of in a file, one line each. */
const complaints = async (file: string): Promise<string[]> => {
  const told = await promisify(execFile)(
    join(root, 'node_modules/.bin/tsc'),
    [...settings.split(' '), ...resolution.split(' '), file],
    { cwd: root },
  ).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  )
  return told.split('\n').filter((line) => line.includes('error TS'))
}

it('wrong calls do not compile, and right ones do', async () => {
  expect([right, wrong, shapes]).toHaveLength(3)
  expect(await complaints(join(import.meta.dirname, 'calls.ts'))).toEqual([])
})

it('each wrong call is complained of on its own', async () => {
  const text = await readFile(join(import.meta.dirname, 'calls.ts'), 'utf8')
  const marks = /^ *\/\/ @ts-expect-error.*\n/gm
  // Inside the package, where the compiler finds what is imported, but out of everybody's sight.
  await mkdir(join(root, '.cache'), { recursive: true })
  const place = await mkdtemp(join(root, '.cache/calls-'))
  const planted = join(place, 'planted.ts')
  await writeFile(planted, text.replace(marks, ''))
  try {
    const lines = (await complaints(planted)).map((line) => /\((\d+),/.exec(line)?.[1])
    expect(new Set(lines).size).toBe(text.match(marks)?.length)
  } finally {
    await rm(place, { recursive: true })
  }
}, 30_000)
