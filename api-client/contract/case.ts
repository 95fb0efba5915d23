import * as z from 'zod/mini'
import { CommandName, EventName } from './command.ts'
import { CaseNumber, Day, Id, Instant, Name, Named } from './primitives.ts'
import { Level, Light, Outcome, Relation, ReplyClass, Role, Score, Solved, State } from './vocabulary.ts'

/** Who did something: organisation and role; a person's name only where the reader may know it. */
export const By = z.object({ role: Role, organisation: z.optional(Named), official: z.optional(Name) })
export type By = z.infer<typeof By>

/** One event of a case as its reader may see it. */
export const TimelineEntry = z.object({
  seq: z.int(),
  leafIndex: z.int(),
  kind: EventName,
  at: Instant,
  by: By,
  /** Words that were written, by the name of the field; null where they are erased. */
  texts: z.record(z.string(), z.nullable(z.string())),
  /** Facts of the event that are worth showing, organisations already named. */
  units: z.optional(z.array(Named)),
  internal: z.boolean(),
  replyClass: z.optional(ReplyClass),
  solved: z.optional(Solved),
  attitude: z.optional(Score),
  speed: z.optional(Score),
  dueOn: z.optional(Day),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** A reply, drafted or released. */
export const Reply = z.object({
  replyClass: ReplyClass,
  reply: z.nullable(z.string()),
  evidence: z.optional(z.nullable(z.string())),
  ground: z.optional(z.nullable(z.string())),
  dueOn: z.optional(Day),
  /** Steps of the sign-off chain that have signed, out of how many. */
  signed: z.int(),
  steps: z.int(),
  released: z.boolean(),
})
export type Reply = z.infer<typeof Reply>

/** A case as one reader sees it. A field that is missing is one this reader may not see. */
export const Case = z.object({
  caseNumber: CaseNumber,
  version: z.int(),
  relation: Relation,
  state: State,
  round: z.int(),
  outcome: z.nullable(Outcome),
  submittedAt: Instant,
  /** Told to the resident as expected (预计); never moves. */
  expectedOn: Day,
  provisional: z.boolean(),
  /** Whose turn it is and by when; null when nobody's. */
  turn: z.nullable(z.object({ holder: z.union([z.literal('resident'), Named]), dueOn: z.nullable(Day) })),
  station: Named,
  deputy: z.optional(Named),
  leadUnit: z.optional(Named),
  light: z.optional(Light),
  unitDueOn: z.optional(Day),
  opinion: z.optional(z.nullable(z.string())),
  place: z.optional(z.nullable(z.string())),
  area: z.optional(Named),
  category: z.optional(z.object({ code: z.string(), name: Name })),
  level: z.optional(Level),
  /** Masked for officials: `王**`, `138****0000`. */
  name: z.optional(z.nullable(z.string())),
  contact: z.optional(z.nullable(z.string())),
  consentToPublish: z.optional(z.boolean()),
  reply: z.optional(Reply),
  timeline: z.array(TimelineEntry),
  /** The moves this reader may make now, and no others. */
  commands: z.array(CommandName),
  /** Suggested values for the next move, such as the unit a station proposed. */
  proposed: z.optional(z.object({ unit: z.optional(Id), policy: z.optional(Id) })),
})
export type Case = z.infer<typeof Case>

/** The answer to a command. */
export const CommandDone = z.object({
  caseNumber: CaseNumber,
  version: z.int(),
  state: State,
  leafIndex: z.int(),
  /** RFC 6962 leaf hash of the event, hexadecimal. */
  leafHash: z.string(),
  at: Instant,
})
export type CommandDone = z.infer<typeof CommandDone>
