import type { Calendar } from '#api-client/working-days.ts'
import { dayAt } from '#api-client/working-days.ts'
import type { World } from './domain/decision.ts'
import type { Directory } from './domain/directory.ts'
import type { Secrets } from './secrets.ts'
import type { Store } from './store/store.ts'

/** Everything a request may need, handed in from the composition root. */
export type Service = {
  store: Store
  secrets: Secrets
  directory: Directory
  calendar: Calendar
  /** True where demonstration officials may sign in. */
  demo: boolean
  /** The moment; tests set it. */
  now: () => Date
}

/** The world as a decision may know it at this moment. */
export const worldOf = ({ now, calendar, directory }: Service): World => {
  const at = now().toISOString()
  return { now: at, today: dayAt(at), calendar, directory }
}
