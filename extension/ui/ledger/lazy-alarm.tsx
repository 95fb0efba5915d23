import { lazy } from '../parts/lazy.tsx'

/** What nobody hopes to see is loaded only where it is needed. */
export const LazyAlarm = lazy(async () => (await import('./ledger-alarm.tsx')).LedgerAlarm)
