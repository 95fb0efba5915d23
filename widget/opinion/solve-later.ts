import type { ClientOptions } from '#api-client/resident.ts'

/** Solves a challenge with code that is loaded when the first one is there to be solved. */
export const solveLater: NonNullable<ClientOptions['solve']> = async (challenge, solving) =>
  (await import('./solver.ts')).solveQuietly(challenge, solving)
