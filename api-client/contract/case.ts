import * as z from 'zod/mini'
import { Attachment } from './attachment.ts'
import { Measured } from './measured.ts'
import { CommandName, EventName } from './names.ts'
import { CaseNumber, Day, Id, Instant, Name, Named, QueryCode } from './primitives.ts'
import { Finding } from './reply-check.ts'
import {
  AssignmentMode,
  ConsentPurpose,
  Level,
  Light,
  Outcome,
  Relation,
  ReplyClass,
  Role,
  Score,
  Solved,
  State,
  Visibility,
} from './vocabulary.ts'

/** Who did something: organisation and role; a person's name only where the reader may know it. */
export const By = z.object({ role: Role, organisation: z.optional(Named), official: z.optional(Name) })
export type By = z.infer<typeof By>

/** Another door: an authority or a service, and how to reach it. */
export const Channel = z.object({ id: Id, name: Name, shortCode: z.nullable(z.string()), when: Name })
export type Channel = z.infer<typeof Channel>

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
  granted: z.optional(z.boolean()),
  kept: z.optional(z.boolean()),
  purpose: z.optional(ConsentPurpose),
  /** Working days lost by a return, and who they are charged to. */
  charged: z.optional(z.object({ to: Named, days: z.int() })),
  channel: z.optional(Channel),
  letterNumber: z.optional(z.string()),
  /** What was taken out of the case, as one of its own. */
  part: z.optional(CaseNumber),
  station: z.optional(Named),
  /** The rule a reminder goes by, and the due date that is its evidence. */
  rung: z.optional(z.object({ policy: Name, name: Name, holder: z.union([z.literal('resident'), Named]), dueOn: Day })),
  measured: z.optional(Measured),
  solved: z.optional(Solved),
  attitude: z.optional(Score),
  speed: z.optional(Score),
  dueOn: z.optional(Day),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** To whom a case is assigned and on which clock. */
export const Assigned = z.object({
  mode: AssignmentMode,
  by: Named,
  policy: Name,
  assignedOn: Day,
  assisting: z.array(z.object({ unit: Named, dueOn: z.optional(Day), given: z.boolean() })),
})

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
  consents: z.optional(z.array(ConsentPurpose)),
  /** Until when name and contact are shown in clear to this reader. */
  revealedUntil: z.optional(Instant),
  /** It takes two people to see who wrote. */
  confidential: z.optional(z.boolean()),
  /** Somebody asks to see who wrote, and a second person decides. */
  revealAsked: z.optional(z.object({ role: Role, organisation: Named, official: z.optional(Name) })),
  erasureAsked: z.optional(z.boolean()),
  erased: z.optional(z.boolean()),
  /** The last day of the archive term, once the case has ended. */
  retainedUntil: z.optional(Day),
  reply: z.optional(Reply),
  /** Files of the resident, oldest first. */
  attachments: z.optional(z.array(Attachment)),
  timeline: z.array(TimelineEntry),
  /** The officer of the station who answers for the case from first to last (首问负责). */
  firstContact: z.optional(Name),
  assignment: z.optional(Assigned),
  /** Which time a unit asked for it to be returned, while that is being settled. */
  returnRound: z.optional(z.int()),
  extension: z.optional(z.object({ until: Day, granted: z.optional(z.boolean()) })),
  referral: z.optional(z.object({ channel: Channel, mode: z.enum(['inform', 'transfer']), confirmed: z.boolean() })),
  /** The case this one has joined: its state, and its number where the reader may know it. */
  joined: z.optional(z.object({ state: State, caseNumber: z.optional(CaseNumber) })),
  partOf: z.optional(CaseNumber),
  promise: z.optional(
    z.object({ dueOn: Day, checked: z.boolean(), proved: z.boolean(), kept: z.optional(z.boolean()) }),
  ),
  inquiryDueOn: z.optional(Day),
  handOver: z.optional(z.object({ official: z.optional(Name), station: z.optional(Named), until: z.optional(Day) })),
  subject: z.optional(Named),
  major: z.boolean(),
  visibility: Visibility,
  /** What the reply check found in the draft. */
  findings: z.optional(z.array(Finding)),
  /** The moves this reader may make now, and no others. */
  commands: z.array(CommandName),
  /** Suggested values for the next move, such as the unit a station proposed. */
  proposed: z.optional(
    z.object({
      unit: z.optional(Id),
      policy: z.optional(Id),
      /** The supervision letter as the system would put it; a person signs and numbers it. */
      letter: z.optional(z.string()),
      /** What the opinion looks like; an official confirms or corrects it. */
      category: z.optional(z.string()),
      level: z.optional(Level),
      /** Another door that is likelier the right one, with the words of the opinion it went by. */
      referral: z.optional(z.object({ channel: Id, name: Name, words: z.array(z.string()) })),
      urgent: z.optional(z.boolean()),
      /** The words of the opinion that each suggestion went by. */
      words: z.optional(
        z.object({
          category: z.array(z.string()),
          level: z.array(z.string()),
          urgent: z.array(z.string()),
        }),
      ),
    }),
  ),
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
  /** Where the event stands, to be checked offline (C2SP tlog-proof); null while the ledger can't be signed. */
  proof: z.nullable(z.string()),
  at: Instant,
  /** A code that was issued anew; said here only. */
  queryCode: z.optional(QueryCode),
})
export type CommandDone = z.infer<typeof CommandDone>
