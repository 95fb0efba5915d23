import { answering } from './situations/answering.ts'
import { assigning } from './situations/assigning.ts'
import { ended } from './situations/ended.ts'
import { handlings } from './situations/handling.ts'
import { identity } from './situations/identity.ts'
import { intake } from './situations/intake.ts'
import type { Situation } from './situations/situation.ts'

export type { Situation }

/** Every situation of the matrix by its name there, each brought about by what people did. */
export const situations: Record<string, Situation> = {
  ...intake,
  ...assigning,
  ...handlings,
  ...answering,
  ...ended,
  ...identity,
}
