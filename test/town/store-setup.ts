import { cp, mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preparedStore } from './prepared-store.ts'

/**
 * Lets the tests of a project find an empty embedded store under `TEST_STORE_FOLDER`, unless the variable names one
 * already. Nobody opens it: each copies it, to a folder beside it.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_STORE_FOLDER) return undefined
  const folder = await mkdtemp(join(await roomyFolder(), 'lianxin-ready-'))
  await cp(await preparedStore(), folder, { recursive: true })
  process.env.TEST_STORE_FOLDER = folder
  return () => rm(folder, { recursive: true, force: true })
}

const memory = '/dev/shm'
const enough = 2 ** 31

/** In memory, where the machine has enough of it to give: a copy has a thousand files, and a disk is slow to make them. */
async function roomyFolder(): Promise<string> {
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return free < enough ? tmpdir() : memory
}
