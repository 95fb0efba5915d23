import type { TimelineEntry } from '#api-client'
import { dayWords } from '../../core/dates.ts'
import { caseWords, language, nameOf } from '../model/language.ts'
import { channelWords } from './case-marks.tsx'

/** The facts of an event that are worth showing, in words. */
export const entryFacts = (entry: TimelineEntry): string[] => {
  const { contract, entry: text } = caseWords.value
  const { channel, charged, measured, rung, attitude, speed } = entry
  return [
    decided(entry.granted, text.granted, text.refused),
    decided(entry.kept, text.kept, text.notKept),
    entry.replyClass && contract.replyClasses[entry.replyClass],
    entry.solved && contract.solved[entry.solved],
    attitude && text.attitude(scoreWords(attitude)),
    speed && text.speed(scoreWords(speed)),
    entry.units?.map(({ name }) => nameOf(name)).join(' · '),
    entry.station && nameOf(entry.station.name),
    channel && channelWords(channel),
    entry.letterNumber && text.letter(entry.letterNumber),
    entry.part && text.part(entry.part),
    rung && text.rung(nameOf(rung.name), nameOf(rung.policy)),
    entry.dueOn && dueOf(entry.kind, dayWords(entry.dueOn, language.value)),
    charged && charged.days > 0 && text.charged(charged.days, nameOf(charged.to.name)),
    measured && text.measured(measured),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '')
}

const decided = (value: boolean | undefined, yes: string, no: string): string | false =>
  value !== undefined && (value ? yes : no)

const scoreWords = (score: number): string => {
  const { scores } = caseWords.value.contract
  return score in scores ? scores[score as keyof typeof scores] : String(score)
}

/** What a date of an event is the date of. */
const dueOf = (kind: TimelineEntry['kind'], day: string): string => {
  const { entry: text, reply } = caseWords.value
  switch (kind) {
    case 'extension-asked':
      return text.until(day)
    case 'extension-settled':
      return text.newDue(day)
    case 'convened':
      return text.meeting(day)
    case 'reply-drafted':
      return `${reply.promisedOn} ${day}`
    default:
      return text.answerBy(day)
  }
}
