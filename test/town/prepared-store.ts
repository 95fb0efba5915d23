import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openStore } from '../../server/store/open.ts'

const root = join(import.meta.dirname, '../..')
const kept = join(root, '.cache/store')

/**
 * The folder of an empty embedded store, opened once and closed. The engine's first start takes seconds, so it is kept
 * from run to run for as long as nothing changes that it comes from: the store's code, its migrations, the lockfile.
 */
export const preparedStore = async (): Promise<string> => {
  const folder = join(kept, await fingerprint())
  if (existsSync(folder)) return folder
  await rm(kept, { recursive: true, force: true })
  await mkdir(kept, { recursive: true })
  const made = await mkdtemp(join(kept, 'unfinished-'))
  const store = await openStore({ dataDir: made })
  await store.close()
  // Under its name only once it is whole: a run may be stopped at any moment.
  await rename(made, folder)
  return folder
}

const fingerprint = async (): Promise<string> => {
  const names = await Array.fromAsync(glob('server/store/**/*.{ts,sql}', { cwd: root }))
  const files = ['package-lock.json', ...names.sort()]
  const texts = await Promise.all(files.map((name) => readFile(join(root, name), 'utf8')))
  return hash('sha256', JSON.stringify([process.version, files, texts]))
}
