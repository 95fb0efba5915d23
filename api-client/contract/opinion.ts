import * as z from 'zod/mini'
import { PresentedUploads } from './attachment.ts'
import { OpenedPart } from './ledger.ts'
import { limits } from './limits.ts'
import { CaseNumber, CategoryCode, Day, Id, Instant, prose, QueryCode } from './primitives.ts'
import { SubmitterKind } from './vocabulary.ts'

/** An opinion as a page sends it. Name and contact are optional; each consent is separate. */
export const Opinion = z.strictObject({
  opinion: prose(limits.opinion),
  submitterKind: z._default(SubmitterKind, 'person'),
  /** Township, town or street the matter lies in; pages that speak for one have it fixed. */
  area: z.optional(Id),
  place: z.optional(prose(limits.place)),
  category: z.optional(CategoryCode),
  deputy: z.optional(Id),
  /** The deputy, station, body or unit that the opinion is about; none of them then reads or handles it. */
  subject: z.optional(Id),
  name: z.optional(prose(limits.name)),
  contact: z.optional(prose(limits.contact)),
  consentToPublish: z._default(z.boolean(), false),
  consentToSensitive: z._default(z.boolean(), false),
  /** The guardian of a child under fourteen agrees. */
  guardianConsents: z._default(z.boolean(), false),
  /** Two people have to agree before anybody sees who wrote; so it is by itself where a subject is named. */
  confidential: z._default(z.boolean(), false),
  /** Files that were uploaded to the same page. */
  attachments: PresentedUploads,
})
export type Opinion = z.input<typeof Opinion>

/** What proves that the opinion arrived: its place in the region's ledger and the hash of what was recorded. */
export const Receipt = z.object({
  region: z.int(),
  leafIndex: z.int(),
  /** SHA-256 in hexadecimal, RFC 6962 leaf hash of the submission's event. */
  leafHash: z.string(),
  receivedAt: Instant,
  /** The entry that was hashed; with `opened` it shows what was submitted. Null where it was kept before there were parts. */
  entry: z.nullable(z.string()),
  opened: z.array(OpenedPart),
  /** Where the entry stands, to be checked offline (C2SP tlog-proof); null while the ledger can't be signed. */
  proof: z.nullable(z.string()),
})
export type Receipt = z.infer<typeof Receipt>

/** The answer to a submission. The query code is said here only; the same key and body give the same answer. */
export const Submitted = z.object({
  caseNumber: CaseNumber,
  queryCode: QueryCode,
  /** The sum of the steps' terms, told as expected (预计). */
  expectedOn: Day,
  /** True while a year in it has no official calendar yet. */
  provisional: z.boolean(),
  /** The station that reads it first. */
  station: z.object({ zh: z.string(), en: z.string() }),
  /** By when the station acts. */
  turnDueOn: Day,
  receipt: Receipt,
})
export type Submitted = z.infer<typeof Submitted>
