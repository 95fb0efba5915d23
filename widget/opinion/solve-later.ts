import type { ClientOptions } from '#api-client/resident.ts'
import { part } from '../element/part.ts'

/** Solves a challenge with code that is loaded when the first one is there to be solved. */
export const solveLater: NonNullable<ClientOptions['solve']> = async (challenge, solving) =>
  (await part('opinion/solver', () => import('./solver.ts'))).solveQuietly(challenge, solving)
