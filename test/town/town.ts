import type { Service } from '../../server/service.ts'
import type { Clock } from './clock.ts'
import type { Desks } from './desks.ts'

/** The demonstration's whole service on a store of its own, the people before it, and a clock that the test sets. */
export type Town = Desks &
  Pick<Clock, 'setDay' | 'setMoment'> & {
    readonly service: Service
    /** Does what is due by the clock; gives the number of cases woken. */
    round: () => Promise<number>
    /** What went wrong in the service, which no caller may bring about. */
    faults: readonly unknown[]
    /** Ends the service and removes its data; throws where it had faults. */
    close: () => Promise<void>
  }

/** Throws what went wrong in a service, if anything did. */
export const throwFaults = (faults: readonly unknown[]): void => {
  if (faults.length > 0) throw new AggregateError(faults, 'the service had faults')
}
