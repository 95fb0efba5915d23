import { lazy } from '../parts/lazy.tsx'

/** Signing in, which an open inbox does not carry. */
export const LazySignIn = lazy(async () => (await import('./sign-in.tsx')).SignIn)
