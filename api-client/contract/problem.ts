import * as z from 'zod/mini'
import { type ProblemCode, problems } from '../problems.ts'
import { EventName } from './names.ts'
import { Instant, Name } from './primitives.ts'
import { Role } from './vocabulary.ts'

/** RFC 9457 problem details, `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  /** The fields that were refused: JSON pointer and why. */
  issues: z.optional(z.array(z.object({ pointer: z.string(), code: z.string() }))),
  /** For a version conflict: the version now and what happened since. */
  conflict: z.optional(
    z.object({
      version: z.int(),
      since: z.array(z.object({ seq: z.int(), kind: EventName, at: Instant, role: Role })),
    }),
  ),
  retryAfterSeconds: z.optional(z.int()),
  /** Whom to phone instead of waiting. */
  station: z.optional(z.object({ name: Name, phone: z.string() })),
})
export type Problem = z.infer<typeof Problem>
