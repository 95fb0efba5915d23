import { type CommandName, type EventName, moves } from '#api-client/contract/command.ts'
import { offerOf } from '#api-client/lifecycle.ts'
import type { CaseEvent } from '../../../../server/domain/event.ts'
import { faultsOf } from '../legal.ts'
import { ifKind, type Law } from '../lives.ts'
import { directory } from '../town.ts'

const commandOfEvent = new Map<EventName, CommandName>(
  (Object.keys(moves) as CommandName[]).map((name) => [moves[name].event, name]),
)

const ends: readonly string[] = [
  ...['withdrawn', 'referral-confirmed', 'merged', 'raised-above', 'concluded', 'rated', 'rating-corrected', 'lapsed'],
]
const needsAnswer: readonly string[] = ['rated', 'rating-corrected', 'lapsed', 'concluded']
const isAnswer = ({ kind }: CaseEvent): boolean => kind === 'released' || kind === 'answered-on-spot'

/** Whether a person rated the present answer before. */
const ratedSince = (earlier: readonly CaseEvent[], role: string): boolean =>
  earlier.slice(earlier.findLastIndex(isAnswer)).some(({ kind, by }) => kind === 'rated' && by.role === role)

/** What must hold about answers, ratings and ends. */
export const endLaws: Record<string, Law> = {
  'each move leads where the table of moves says': ({ before, event, after }) => {
    const command = commandOfEvent.get(event.kind)
    return command !== undefined && offerOf(command, before.state, event.by.role)?.to.includes(after.state) === true
  },
  'a case ends by an answer, a referral, a joining, a withdrawal, a raising or a conclusion': ({
    before,
    event,
    after,
    earlier,
  }) => {
    if (before.state === 'closed' || after.state !== 'closed') return true
    if (event.kind === 'withdrawn') return event.by.role === 'resident'
    return ends.includes(event.kind) && (!needsAnswer.includes(event.kind) || earlier.some(isAnswer))
  },
  'a rating follows a released answer, or the answer of the case that this one joined': ({
    before,
    event,
    earlier,
    world,
  }) => {
    if (event.kind !== 'rated') return true
    if (before.state === 'closed') return before.merge !== undefined && world.target?.item.reply !== undefined
    return before.state === 'answered' && earlier.some(isAnswer)
  },
  'resident and deputy each rate an answer once, the deputy only what the deputy raised': ({
    before,
    event,
    earlier,
  }) => {
    if (event.kind !== 'rated' || before.state === 'closed') return true
    return !ratedSince(earlier, event.by.role) && (event.by.role === 'resident' || before.raised)
  },
  'a rating is corrected once, by the resident': ({ before, event }) =>
    event.kind !== 'rating-corrected' || (event.by.role === 'resident' && before.rating?.corrected === false),
  'what is dissatisfied does not close a case that nobody has assessed': ({ before, event, after }) => {
    const rated = ifKind('rated', event) ?? ifKind('rating-corrected', event)
    return (
      rated?.facts.dissatisfied !== true || after.state !== 'closed' || before.concluded || before.state === 'closed'
    )
  },
  'a reply is signed step by step, or at once on paper or by delegation, and never below its step': ({
    before,
    event,
    after,
  }) => {
    const signed = ifKind('reply-signed', event)?.facts
    if (!signed) return true
    const next = (before.draft?.signed ?? 0) + 1
    return signed.last === (after.state === 'replied') && (signed.last ? signed.step >= next : signed.step === next)
  },
  'only what the whole chain has signed is released': ({ before, event }) => {
    const steps = directory.units.get(before.assignment?.leadUnit ?? '')?.signOffSteps
    return event.kind !== 'released' || before.draft?.signed === steps
  },
  'what answers separately is released with all its parts': ({ before, event }) =>
    event.kind !== 'released' || before.assignment?.mode !== 'separate' || before.assists.every(({ given }) => given),
  'an answer that the check stops is neither signed nor released': ({ event, world }) =>
    !['reply-signed', 'released'].includes(event.kind) || !world.replyFindings?.includes('blocks'),
  'after an objection a case joins no other': ({ before, event }) => event.kind !== 'merged' || !before.objected,
  'a promise is only followed in a case that ended planned': ({ before, event }) =>
    !['promise-checked', 'result-proved', 'result-confirmed'].includes(event.kind) ||
    ['planned', 'raised-above'].includes(before.outcome ?? ''),
  'each event is counted, and the case is legal after it': ({ earlier, after }) =>
    faultsOf(after, earlier.length + 1).length === 0,
}
