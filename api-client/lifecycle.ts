import type { CommandName } from './contract/command.ts'
import type { Role, State } from './contract/vocabulary.ts'

/** Where a command may be given, by whom, and where it can lead. `null` is the case that does not exist yet. */
export type Offer = { from: readonly (State | null)[]; by: readonly Role[]; to: readonly State[] }

const open = [
  'submitted',
  'needs-info',
  'forwarded',
  'assigned',
  'return-asked',
  'handling',
  'replied',
  'answered',
  'assessing',
] as const
const station = ['liaison', 'station-head'] as const
const congress = ['body', 'committee'] as const
const unitStaff = ['unit-clerk', 'unit-signer', 'unit-head'] as const

/**
 * The moves as data: state × command × role → next states. A command may have several offers; a command that is
 * not here is named in the contract and not offered yet. Guards (relation to the case, area, counts, dates) are
 * `decide`'s; this table alone never allows, it only rules out.
 */
export const offers: Partial<Record<CommandName, readonly Offer[]>> = {
  submit: [{ from: [null], by: ['resident', 'deputy', 'liaison'], to: ['submitted'] }],
  'add-facts': [{ from: open, by: ['resident'], to: open }],
  withdraw: [{ from: open, by: ['resident'], to: ['closed'] }],
  answer: [{ from: ['needs-info'], by: ['resident', 'system'], to: ['submitted', 'handling'] }],
  rate: [{ from: ['answered'], by: ['resident'], to: ['closed', 'handling', 'assessing'] }],
  ask: [
    { from: ['submitted'], by: ['liaison', 'body'], to: ['needs-info'] },
    { from: ['handling'], by: ['unit-clerk', 'unit-head'], to: ['handling'] },
  ],
  'consent-to-ask': [{ from: ['handling'], by: station, to: ['needs-info'] }],
  forward: [{ from: ['submitted'], by: station, to: ['forwarded'] }],
  'report-up': [{ from: ['forwarded'], by: ['body'], to: ['forwarded'] }],
  assign: [{ from: ['forwarded'], by: congress, to: ['assigned'] }],
  dispatch: [{ from: ['assigned'], by: ['branch-office'], to: ['assigned'] }],
  'sign-in': [{ from: ['assigned'], by: ['unit-clerk'], to: ['handling'] }],
  note: [{ from: open, by: [...station, ...congress, 'branch-office', ...unitStaff], to: open }],
  'draft-reply': [{ from: ['handling'], by: ['unit-clerk'], to: ['handling'] }],
  'sign-reply': [{ from: ['handling'], by: ['unit-signer', 'unit-head'], to: ['handling', 'replied'] }],
  'send-back-draft': [{ from: ['handling'], by: ['unit-signer', 'unit-head'], to: ['handling'] }],
  'return-reply': [{ from: ['replied'], by: congress, to: ['handling'] }],
  release: [{ from: ['replied'], by: congress, to: ['answered'] }],
  lapse: [{ from: ['answered'], by: ['system'], to: ['closed'] }],
  remind: [{ from: ['answered'], by: ['system'], to: ['answered'] }],
  escalate: [{ from: ['submitted'], by: ['system'], to: ['submitted'] }],
}

/** The offer of a command to a role in a state, if there is one. */
export const offerOf = (command: CommandName, state: State | null, role: Role): Offer | undefined =>
  offers[command]?.find((offer) => offer.from.includes(state) && offer.by.includes(role))
