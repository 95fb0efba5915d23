import type { Day } from '#api-client/contract/primitives.ts'
import type { Finding } from '#api-client/contract/reply-check.ts'
import type { ReplyClass } from '#api-client/contract/vocabulary.ts'
import { addDays } from '#api-client/working-days.ts'
import { type TimeWords, timeWordsIn } from './day-range.ts'
import { finding } from './finding.ts'
import { futureMark, promises } from './promise-marks.ts'
import { clausesOf, excerptOf, halfWidth, sentencesOf } from './text.ts'

const past = /已|了(?!解)|收到|接到|收悉|此前|曾|当[日天]|^.{0,8}经|来(信|电|访)/
const underWay = /正在|列入|纳入|推进中|实施中|施工中|办理中|招标|着手|安排|落实/

/** A time the clause speaks of as still to come. */
const isDeadline = (time: TimeWords, clause: string, today: Day): boolean => {
  if (/20\d\d|二[〇零]|明年|后年/.test(time.text) && time.range) return time.range.to > today
  if (past.test(clause) && futureMark(clause) === undefined) return false
  return time.limit || futureMark(clause) !== undefined || isSoon(time, today) || /前|内|后/.test(clause)
}

/** A month or day without a year means the nearer one: the coming half year, or else it lies behind. */
const isSoon = ({ range }: TimeWords, today: Day): boolean =>
  range !== undefined && range.to > today && range.from <= addDays(today, 183)

const deadlinesIn = (sentence: string, today: Day): TimeWords[] =>
  clausesOf(sentence).flatMap((clause) => timeWordsIn(clause, today).filter((time) => isDeadline(time, clause, today)))

/** What is to be done in a case that may never come. */
const conditional = /(^|[，,])(今后|以后|此后)?(若|如(?![期实下今何])|一旦|假如|再有|再次|倘若)/

/**
 * A promise that says no day. In class A a result still promised needs its day in the same sentence; the reply of
 * class B, which is a promise as a whole, needs one anywhere.
 */
export const promiseWithoutDate = (written: string, replyClass: ReplyClass, today: Day): Finding[] => {
  if (replyClass !== 'A' && replyClass !== 'B') return []
  const sentences = sentencesOf(halfWidth(written))
  const dated = (sentence: string) => deadlinesIn(sentence, today).length > 0
  if (replyClass === 'B' && sentences.some(dated)) return []
  const open = sentences
    .filter((sentence) => !dated(sentence) && !(replyClass === 'A' && conditional.test(sentence)))
    .flatMap(clausesOf)
    .find((clause) => promises(clause) || (replyClass === 'B' && (futureMark(clause) ?? underWay.exec(clause))))
  return open === undefined ? [] : [finding('promise-without-date', { excerpt: excerptOf(open) })]
}

const ends =
  /完成|完工|竣工|投用|投入使用|开通|建成|通车|到位|交付|解决|整改|办结|更换|修复|安装|改造|交房|回迁|入住|启用|装好|修好/

/**
 * A day in the text of a class B reply that is not the promised one: no time in it can mean `dueOn`, or the last
 * one that ends the work comes after `dueOn`. Days of stages on the way are no fault, and times that no calendar fixes
 * here, such as 开学前, may mean it.
 */
export const promiseDateDiffers = (
  written: string,
  replyClass: ReplyClass,
  dueOn: Day | undefined,
  today: Day,
): Finding[] => {
  if (replyClass !== 'B' || dueOn === undefined) return []
  const clauses = clausesOf(halfWidth(written))
  const deadlines = clauses.flatMap((clause) =>
    deadlinesIn(clause, today).flatMap(({ range, text }) => (range ? [{ clause, text, ...range }] : [])),
  )
  const meant = timeWordsIn(halfWidth(written), today).some(
    ({ range }) => range === undefined || (range.from <= dueOn && dueOn <= range.to),
  )
  const later = deadlines.findLast(({ from, clause }) => ends.test(clause) && from > addDays(dueOn, 1))
  const wrong = later ?? (meant ? undefined : deadlines.at(-1))
  return wrong === undefined ? [] : [finding('promise-date-differs', { excerpt: excerptOf(wrong.clause) })]
}
