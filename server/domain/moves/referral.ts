import type { ProblemCode } from '#api-client/problems.ts'
import type { Actor } from '../actor.ts'
import type { Folds, Rules } from '../decision.ts'
import type { CaseState } from '../state.ts'
import { turnDue } from '../turns.ts'

/** What the station may not settle: proposed by one, confirmed by another, on a named ground (row 4). */
export const referralRules: Rules<'propose-referral' | 'confirm-referral'> = {
  'propose-referral': {
    may: (item) => (item.referral ? 'already-asked' : null),
    make: (_, command, __, world) => {
      const channel = world.directory.channels.find(({ id }) => id === command.channel)
      if (!channel) return 'unknown-channel'
      if (channel.mode !== command.mode) return 'channel-mode'
      return { sealed: channel.sealed, turnDueOn: turnDue('referral-turn', world) }
    },
  },
  'confirm-referral': {
    may: mayConfirm,
    make: ({ referral }, { receipt }) =>
      referral?.mode === 'transfer' && receipt === undefined ? 'receipt-missing' : {},
  },
}

export const referralFolds: Folds<'referral-proposed' | 'referral-confirmed'> = {
  'referral-proposed': (item, { by, facts }) => ({
    referral: {
      channel: facts.channel,
      mode: facts.mode,
      sealed: facts.sealed,
      proposedBy: officialOf(by),
      from: item.state,
    },
    turnDueOn: facts.turnDueOn,
  }),
  'referral-confirmed': ({ referral }, { by }) => ({
    state: 'closed',
    outcome: 'referred',
    ...(referral ? { referral: { ...referral, confirmedBy: officialOf(by) } } : {}),
  }),
}

function mayConfirm({ referral }: CaseState, actor: Actor): ProblemCode | null {
  if (!referral) return 'no-referral'
  return officialOf(actor) === referral.proposedBy ? 'same-person' : null
}

const officialOf = (actor: Actor): string => ('official' in actor ? actor.official : actor.role)
