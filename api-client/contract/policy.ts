import * as z from 'zod/mini'
import { limits } from './limits.ts'
import { Policy } from './organisation.ts'
import { Instant, Name, Named, prose } from './primitives.ts'

/** One step of the supervision ladder: when it is due, who takes it, and whom it reaches. */
export const Rung = z.object({
  kind: z.enum(['notice', 'remind', 'urge', 'rectification', 'supervision-letter', 'naming']),
  at: z.union([
    z.object({ percentOfTerm: z.int() }),
    z.object({ afterDue: z.object({ n: z.int(), unit: z.literal('working-day') }) }),
    z.object({ onDecision: z.literal(true) }),
  ]),
  by: z.enum(['system', 'person', 'chair-council']),
  to: z.array(z.enum(['turn-holder', 'head', 'resident', 'deputy'])),
  name: Name,
})

const TermUnit = z.enum(['day', 'working-day', 'month', 'year'])
const longestTerm = { day: 366, 'working-day': 250, month: 12, year: 100 } as const

/** One change of a setting: by whom, when, and why. `version` counts from 1; nothing is ever taken back. */
const Change = z.object({ version: z.int(), at: Instant, by: Named, reason: z.string() })

/** A clock policy as it holds now. `version` 0 is the value it began with; later ones stand in `changes`. */
export const PolicyInForce = z.extend(Policy, {
  kind: z.string(),
  basisKind: z.enum(['law', 'local-rule', 'preset']),
  rungs: z.array(Rung),
  version: z.int(),
  changes: z.array(z.extend(Change, { length: z.int(), unit: TermUnit })),
})
export type PolicyInForce = z.infer<typeof PolicyInForce>

export const Policies = z.object({ policies: z.array(PolicyInForce) })
export type Policies = z.infer<typeof Policies>

const staysWithinReason = z.check<{ length: number; unit: keyof typeof longestTerm }>(({ value, issues }) => {
  if (value.length > longestTerm[value.unit])
    issues.push({ code: 'custom', message: 'too-long', path: ['length'], input: value.length })
})

/** A new length for a clock policy, for what starts afterwards; `expectedVersion` is the version the caller saw. */
export const PolicyTerm = z
  .strictObject({
    length: z.int().check(z.minimum(1)),
    unit: TermUnit,
    reason: prose(limits.note),
    expectedVersion: z.int().check(z.nonnegative()),
  })
  .check(staysWithinReason as never)
export type PolicyTerm = z.infer<typeof PolicyTerm>
