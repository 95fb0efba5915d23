import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Puts an empty store into the folder where the run of tests has one ready, as `TEST_STORE_FOLDER` names it. The
 * engine's first start takes seconds and a copy of its files none; without one the folder is left as it is.
 */
export const placeStore = async (folder: string): Promise<void> => {
  const ready = process.env.TEST_STORE_FOLDER
  if (ready) await cp(ready, folder, { recursive: true })
}

/** Where folders that end with their tests are made: beside the ready store, or among the machine's temporary ones. */
export const scratch = (): string => {
  const ready = process.env.TEST_STORE_FOLDER
  return ready ? dirname(ready) : tmpdir()
}

/** A temporary data folder of one's own, with an empty store where one is ready; who asked for it removes it. */
export const newDataFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(scratch(), 'lianxin-town-'))
  await placeStore(folder)
  return folder
}
