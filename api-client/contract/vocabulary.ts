import * as z from 'zod/mini'

/** States of a case; everything else about it is a side axis. */
export const State = z.enum([
  'submitted',
  'needs-info',
  'forwarded',
  'assigned',
  'return-asked',
  'handling',
  'replied',
  'answered',
  'assessing',
  'closed',
])
export type State = z.infer<typeof State>

/** Who acts. A role counts only in relation to the case: the station that holds it, the unit it is assigned to. */
export const Role = z.enum([
  'resident',
  'deputy',
  'liaison',
  'station-head',
  'body',
  'committee',
  'special-committee',
  'chair-council',
  'branch-office',
  'unit-clerk',
  'unit-signer',
  'unit-head',
  'system',
])
export type Role = z.infer<typeof Role>

/** How a case ended. */
export const Outcome = z.enum([
  'solved',
  'planned',
  'not-now',
  'noted',
  'answered-on-spot',
  'referred',
  'merged',
  'withdrawn',
  'raised-above',
])
export type Outcome = z.infer<typeof Outcome>

/** Reply classes as practised in Henan: A solved, B solving or planned, C later for lack of conditions, D kept for reference. */
export const ReplyClass = z.enum(['A', 'B', 'C', 'D'])
export type ReplyClass = z.infer<typeof ReplyClass>

/** 1 on the spot, 2 township or street, 3 city unit, 4 several units, 5 above the city. */
export const Level = z.int().check(z.minimum(1), z.maximum(5))
export type Level = z.infer<typeof Level>

/** 单独、主办会办、分别办理、函告. */
export const AssignmentMode = z.enum(['single', 'lead', 'separate', 'letter'])
export type AssignmentMode = z.infer<typeof AssignmentMode>

/** Who may see a published case. */
export const Visibility = z.enum(['private', 'public', 'redacted', 'restricted'])
export type Visibility = z.infer<typeof Visibility>

/** What a separate consent is for: publishing, sensitive data, data of a child under fourteen (with its guardian). */
export const ConsentPurpose = z.enum(['publish', 'sensitive', 'under-14'])
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

/** 红黄绿灯, shown to officials only. */
export const Light = z.enum(['green', 'yellow', 'red'])
export type Light = z.infer<typeof Light>

/** Was the matter solved? */
export const Solved = z.enum(['yes', 'partly', 'no'])
export type Solved = z.infer<typeof Solved>

/** Five steps, 1 very dissatisfied, 5 very satisfied. */
export const Score = z.int().check(z.minimum(1), z.maximum(5))
export type Score = z.infer<typeof Score>

/** What a reader is to the case; see the policy table of the server. */
export const Relation = z.enum([
  'resident',
  'deputy',
  'station',
  'body',
  'committee',
  'branch-office',
  'unit',
  'assisting-unit',
  'special-committee',
  'chair-council',
])
export type Relation = z.infer<typeof Relation>

/** Who speaks: a person for herself, an enterprise or an organisation. */
export const SubmitterKind = z.enum(['person', 'enterprise', 'organisation'])
export type SubmitterKind = z.infer<typeof SubmitterKind>
