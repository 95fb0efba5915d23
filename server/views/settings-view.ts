import type { KnownYear } from '#api-client/contract/calendar.ts'
import type { PolicyInForce } from '#api-client/contract/policy.ts'
import type { Named } from '#api-client/contract/primitives.ts'
import type { CalendarYear } from '#api-client/working-days.ts'
import type { ClockPolicy } from '../domain/directory.ts'
import type { Change, Topic } from '../settings/change.ts'
import type { InForce } from '../settings/settings.ts'

/** A policy as it holds, with its basis, its ladder, and who changed it when and why. */
export const policyView = ({ extendable: _, rungs, ...policy }: ClockPolicy, inForce: InForce): PolicyInForce => {
  const changes = inForce.policyChanges.get(policy.id) ?? []
  return {
    ...policy,
    rungs: rungs.map((rung) => ({ ...rung, to: [...rung.to] })),
    version: changes.at(-1)?.version ?? 0,
    changes: changes.map((change) => ({ ...change.content, ...stampOf(change, inForce), reason: change.reason })),
  }
}

/** A covered year, with who entered its notice when. */
export const yearView = ({ year, off, work }: CalendarYear, inForce: InForce): KnownYear => {
  const changes = inForce.yearChanges.get(String(year)) ?? []
  return {
    year,
    off: [...off],
    work: [...work],
    version: changes.at(-1)?.version ?? 0,
    changes: changes.map((change) => ({
      ...stampOf(change, inForce),
      notice: change.reason,
      off: [...change.content.off],
      work: [...change.content.work],
    })),
  }
}

type Stamp = { version: number; at: string; by: Named }

const stampOf = ({ version, changedAt, official }: Change<Topic>, { directory }: InForce): Stamp => ({
  version,
  at: changedAt,
  by: { id: official, name: directory.officials.get(official)?.name ?? { zh: official, en: official } },
})
