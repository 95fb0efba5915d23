import { afterAll, beforeAll } from 'vitest'
import { openTown, type TownInProcess } from './in-process.ts'

/** One town for all the tests of a file, opened before them and closed after. */
export const openedTown = (open: () => Promise<TownInProcess> = openTown): (() => TownInProcess) => {
  let town: TownInProcess
  beforeAll(async () => {
    town = await open()
  })
  afterAll(() => town.close())
  return () => town
}
