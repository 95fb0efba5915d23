import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../server/store/open.ts'

/**
 * Lets the tests of a project find an empty embedded store, opened once and closed, under `TEST_STORE_FOLDER`, unless
 * the variable names one already. Nobody opens it: each copies it.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_STORE_FOLDER) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-ready-'))
  const store = await openStore({ dataDir: folder })
  await store.close()
  process.env.TEST_STORE_FOLDER = folder
  return () => rm(folder, { recursive: true, force: true })
}
