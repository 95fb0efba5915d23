import { lazy } from '../parts/lazy.tsx'

/** A case; an open list does not carry it. */
export const LazyCase = lazy(async () => (await import('./case-screen.tsx')).CaseScreen)

/** What was written about cases that are no longer in the list. */
export const LazyLeft = lazy(async () => (await import('./left-screen.tsx')).LeftScreen)
