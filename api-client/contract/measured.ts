import * as z from 'zod/mini'
import { limits } from './limits.ts'
import { prose } from './primitives.ts'

/** A result that can be measured again: 新增车位 192 个, before 0, target 180. */
export const Measured = z.strictObject({
  what: prose(limits.title),
  unit: prose(limits.measure),
  before: z.number(),
  target: z.number(),
  actual: z.number(),
})
export type Measured = z.infer<typeof Measured>
