import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Puts an empty store into the folder where the run of tests has one ready, as `TEST_STORE_FOLDER` names it. The
 * engine's first start takes seconds and a copy of its files none; without one the folder is left as it is.
 */
export const placeStore = async (folder: string): Promise<void> => {
  const ready = process.env.TEST_STORE_FOLDER
  if (ready) await cp(ready, folder, { recursive: true })
}

/** A temporary data folder of one's own, with an empty store where one is ready; who asked for it removes it. */
export const newDataFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-town-'))
  await placeStore(folder)
  return folder
}
