import { lazy } from '../parts/lazy.tsx'

/** The form of a move; its fields come with the first one that is opened. */
export const LazyForm = lazy(async () => (await import('./form-screen.tsx')).FormScreen)
