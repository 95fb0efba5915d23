import type { Day } from '#api-client/contract/primitives.ts'
import type { Finding } from '#api-client/contract/reply-check.ts'
import type { ReplyClass } from '#api-client/contract/vocabulary.ts'
import { classContradicts, classWithoutGround } from './class-fit.ts'
import { noContact } from './contact.ts'
import { unanswered } from './coverage.ts'
import { demandsOf } from './demands.ts'
import { finding } from './finding.ts'
import { type Given, personalData } from './personal-data.ts'
import { promiseDateDiffers, promiseWithoutDate } from './promises.ts'
import { stateSecretMark } from './secret-marks.ts'
import { onlyPassedOn, tooShort } from './substance.ts'
import { excerptOf, isChinese } from './text.ts'

/** A reply with the opinion it answers. `dueOn` is the day class B promises; `today` is the day in Asia/Shanghai. */
export type CheckedReply = Given & {
  reply: string
  replyClass: ReplyClass
  dueOn?: Day | undefined
  evidence?: string | undefined
  ground?: string | undefined
  today: Day
}

/**
 * What is wrong with a reply, by fixed rules and with the words they went by; the same reply gives the same
 * findings. Empty for a clean reply. What blocks comes first.
 */
export const checkReply = (checked: CheckedReply): Finding[] => {
  const { reply } = checked
  const blocking = [...personalData(reply, checked), ...stateSecretMark(reply)]
  return [...blocking, ...(isChinese(reply) ? judged(checked) : [finding('other-language')])]
}

/** What the words say, by rules that know Chinese only. */
const judged = (checked: CheckedReply): Finding[] => {
  const { reply, replyClass, dueOn, today } = checked
  return [
    ...substance(checked),
    ...demandUnanswered(checked),
    ...promiseWithoutDate(reply, replyClass, today),
    ...promiseDateDiffers(reply, replyClass, dueOn, today),
    ...classWithoutGround(replyClass, checked),
    ...classContradicts(reply, replyClass),
    ...noContact(reply, replyClass),
  ]
}

/** A bare 已处理 is too short and needs no second name. */
const substance = ({ reply, opinion }: CheckedReply): Finding[] => {
  const short = tooShort(reply, opinion)
  const hollow = onlyPassedOn(reply)
  return short.length > 0 && hollow?.kind === 'vague' ? short : [...short, ...(hollow ? [hollow.finding] : [])]
}

const demandUnanswered = ({ opinion, facts, reply, place }: CheckedReply): Finding[] => {
  const demands = demandsOf(opinion, facts)
  return unanswered(demands, reply, place).map((demand) =>
    finding('demand-unanswered', { demand, excerpt: excerptOf(demands[demand - 1] ?? '') }),
  )
}
