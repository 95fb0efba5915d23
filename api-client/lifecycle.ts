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
const everywhere = [...open, 'closed'] as const
/** Before a reply is signed: while it can still join another case. */
const beforeReply = ['submitted', 'needs-info', 'forwarded', 'assigned', 'return-asked', 'handling'] as const
const withUnit = ['assigned', 'return-asked', 'handling', 'replied', 'answered', 'assessing'] as const
const station = ['liaison', 'station-head'] as const
const congress = ['body', 'committee'] as const
const unitStaff = ['unit-clerk', 'unit-signer', 'unit-head'] as const
const clock = ['system'] as const

/** A move that leaves the state as it is. */
const inPlace = <S extends State>(from: readonly S[], by: readonly Role[]): Offer[] =>
  from.map((state) => ({ from: [state], by, to: [state] }))

/**
 * The moves as data: state × command × role → next states. A command may have several offers; a command that is
 * not here is named in the contract and not offered yet. Guards (relation to the case, area, counts, dates) are
 * `decide`'s; this table alone never allows, it only rules out.
 */
export const offers: Partial<Record<CommandName, readonly Offer[]>> = {
  submit: [{ from: [null], by: ['resident', 'deputy', 'liaison'], to: ['submitted', 'forwarded'] }],
  'add-facts': inPlace(open, ['resident']),
  withdraw: [{ from: open, by: ['resident'], to: ['closed'] }],
  answer: [{ from: ['needs-info'], by: ['resident', 'system'], to: ['submitted', 'handling'] }],
  rate: [
    {
      from: ['answered'],
      by: ['resident', 'deputy'],
      to: ['answered', 'closed', 'submitted', 'handling', 'assessing'],
    },
    { from: ['closed'], by: ['resident'], to: ['closed', 'forwarded'] },
  ],
  'correct-rating': [
    { from: ['answered'], by: ['resident'], to: ['answered', 'closed', 'submitted', 'handling', 'assessing'] },
    { from: ['closed'], by: ['resident'], to: ['closed', 'submitted', 'forwarded', 'handling', 'assessing'] },
    {
      from: ['submitted', 'handling', 'assessing'],
      by: ['resident'],
      to: ['submitted', 'handling', 'assessing', 'answered', 'closed'],
    },
  ],
  object: [
    {
      from: ['closed'],
      by: ['resident'],
      to: ['submitted', 'forwarded', 'assigned', 'return-asked', 'handling'],
    },
  ],
  'confirm-result': [{ from: ['closed'], by: ['resident', 'deputy'], to: ['closed', 'handling'] }],
  consent: inPlace(everywhere, ['resident']),
  'withdraw-consent': inPlace(everywhere, ['resident']),
  ask: [
    { from: ['submitted'], by: ['liaison', 'body'], to: ['needs-info'] },
    { from: ['handling'], by: ['unit-clerk', 'unit-head'], to: ['handling'] },
  ],
  'consent-to-ask': [{ from: ['handling'], by: station, to: ['needs-info'] }],
  forward: [{ from: ['submitted'], by: [...station, 'body'], to: ['forwarded'] }],
  'answer-on-spot': [{ from: ['submitted'], by: station, to: ['answered'] }],
  'propose-referral': [...inPlace(['submitted'], ['liaison', 'body']), ...inPlace(['forwarded'], congress)],
  'confirm-referral': [
    { from: ['submitted'], by: ['station-head', 'committee'], to: ['closed'] },
    { from: ['forwarded'], by: ['committee'], to: ['closed'] },
  ],
  merge: [{ from: beforeReply, by: ['liaison', ...congress], to: ['closed'] }],
  unmerge: [
    {
      from: ['closed'],
      by: ['liaison', ...congress, 'system'],
      to: ['submitted', 'forwarded', 'assigned', 'return-asked', 'handling'],
    },
  ],
  split: inPlace(['submitted', 'forwarded'], ['liaison', 'body']),
  'record-call': inPlace(['answered', 'closed'], station),
  'reissue-code': inPlace(everywhere, station),
  'flag-major': inPlace(open, [...station, 'body']),
  'transfer-station': inPlace(['submitted'], station),
  'hand-over': inPlace(open, station),
  'accept-hand-over': inPlace(open, station),
  'report-up': [{ from: ['forwarded'], by: ['body'], to: ['forwarded'] }],
  'raise-above': [{ from: ['forwarded'], by: ['committee'], to: ['closed'] }],
  assign: [{ from: ['forwarded'], by: congress, to: ['assigned'] }],
  'settle-return': [
    { from: ['return-asked'], by: [...congress, 'branch-office'], to: ['forwarded', 'assigned', 'handling'] },
  ],
  'settle-extension': inPlace(['assigned', 'return-asked', 'handling', 'needs-info'], [...congress, 'system']),
  dispatch: [{ from: ['assigned'], by: ['branch-office'], to: ['assigned'] }],
  'sign-in': [{ from: ['assigned'], by: ['unit-clerk'], to: ['handling'] }],
  'ask-return': [{ from: ['assigned', 'handling'], by: ['unit-head'], to: ['return-asked'] }],
  'ask-extension': inPlace(['assigned', 'handling'], ['unit-head']),
  assist: inPlace(['assigned', 'handling', 'replied'], ['unit-clerk', 'unit-head']),
  note: inPlace(open, ['deputy', ...station, ...congress, 'branch-office', ...unitStaff]),
  'draft-reply': [{ from: ['handling'], by: ['unit-clerk'], to: ['handling'] }],
  'sign-reply': [{ from: ['handling'], by: unitStaff, to: ['handling', 'replied'] }],
  'send-back-draft': [{ from: ['handling'], by: ['unit-signer', 'unit-head'], to: ['handling'] }],
  'return-reply': [{ from: ['replied'], by: congress, to: ['handling'] }],
  release: [{ from: ['replied'], by: [...congress, 'system'], to: ['answered'] }],
  convene: inPlace(['assessing'], ['committee']),
  conclude: [{ from: ['assessing'], by: ['committee'], to: ['handling', 'closed'] }],
  reopen: [{ from: ['closed'], by: ['resident', 'committee'], to: ['handling', 'forwarded'] }],
  'prove-result': inPlace(['closed'], ['unit-clerk', 'unit-head']),
  'issue-supervision': inPlace([...withUnit, 'closed'], congress),
  'skip-rung': inPlace([...withUnit, 'closed'], congress),
  'name-unit': inPlace([...withUnit, 'closed'], ['chair-council']),
  raise: inPlace(open, ['deputy']),
  inquire: inPlace(['assigned', 'handling', 'replied', 'answered'], ['deputy', 'special-committee']),
  'answer-inquiry': inPlace(['assigned', 'handling', 'replied', 'answered'], ['unit-clerk', 'unit-head']),
  hide: inPlace(everywhere, [...station, 'committee']),
  redact: inPlace(['answered', 'closed'], ['station-head', 'committee']),
  restrict: inPlace(everywhere, [...station, 'committee']),
  'reveal-contact': [...inPlace(everywhere, ['deputy', ...station, ...congress]), ...inPlace(withUnit, unitStaff)],
  'ask-reveal': inPlace(everywhere, [...station, ...congress]),
  'settle-reveal': inPlace(everywhere, [...station, ...congress]),
  'correct-contact': inPlace(everywhere, ['resident']),
  'ask-erasure': inPlace(everywhere, ['resident']),
  erase: inPlace(['closed'], ['committee']),
  lapse: [{ from: ['answered'], by: clock, to: ['closed'] }],
  'fall-back': inPlace(['submitted'], clock),
  remind: inPlace(everywhere, clock),
  urge: inPlace(everywhere, clock),
  'push-rectification': inPlace(everywhere, clock),
  'check-promise': inPlace(['closed'], clock),
  escalate: inPlace(['submitted', 'replied'], clock),
  'recompute-dates': inPlace(everywhere, clock),
}

/** The offer of a command to a role in a state, if there is one. */
export const offerOf = (command: CommandName, state: State | null, role: Role): Offer | undefined =>
  offers[command]?.find((offer) => offer.from.includes(state) && offer.by.includes(role))
