import type { Service } from '../service.ts'
import { giveByClock } from './by-clock.ts'

const batch = 200

/**
 * Goes through the open cases after a year's notice was entered and gives each whose dates leaned on the year its
 * exact ones; the domain refuses where there is nothing to recompute. Gives how many were moved. It may be run again
 * at any time, by any server: a case is dated once.
 */
export const recomputeDates = async (service: Service): Promise<number> => {
  let moved = 0
  for (const caseNumber of await openCases(service)) {
    if (!('refused' in (await giveByClock(service, caseNumber, { command: 'recompute-dates' })))) moved += 1
  }
  return moved
}

/** All that are open now; read to the end first, since a case that is moved comes up again behind the others. */
const openCases = async ({ store, directory }: Service): Promise<Set<string>> => {
  const found = new Set<string>()
  for (let after = -1; ; ) {
    const cases = await store.openCases({ region: directory.region, after, limit: batch })
    for (const { caseNumber } of cases) found.add(caseNumber)
    const last = cases.at(-1)
    if (!last) return found
    after = last.leafIndex
  }
}
