import { addDays, addWorkingDays } from '#api-client/working-days.ts'
import { numberOf } from './text.ts'

/** A calendar day, `YYYY-MM-DD`. */
type Day = string

/** The days that an expression of time may mean; without `range` it names a time that no calendar fixes here. */
export type TimeWords = { text: string; index: number; range?: { from: Day; to: Day }; limit: boolean }

const number = '[\\d零〇一二三四五六七八九十两]'
const year = `(?<year>20\\d\\d|二[〇零]${number}{2}|今|明|后|本|当)年`
const part = '上旬|中旬|下旬|月初|月中|月底|月末|初|中|底|末'
const season =
  '春节|元旦|五一|国庆|中秋|端午|清明|开学|汛期|供暖季|采暖季|供暖期|采暖期|入冬|雨季|高考|麦收|秋收|暑假|寒假'
const before = '(?:之前|以前|前|底前|内|之内|以内)'

const patterns = [
  `(?<year>20\\d\\d)[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})日?`,
  `(?:${year})?(?<month>${number}{1,3})月份?(?:(?<day>${number}{1,3})[日号]|(?<part>${part}))?(?:至|到|[-—~～]+)?`,
  `${year}(?<half>上半年|下半年|[底末初内中春夏秋冬]|第?[一二三四1-4]季度)?`,
  '(?<half>上半年|下半年|年底|年末|年内|年前|第?[一二三四1-4]季度)',
  `(?<near>本月|当月|这个月|下个?月|(?<![正腊])月)(?<part>${part})|(?<near>本月|下个?月)(?=内|前|之前|完成)`,
  `(?<near>本周|这周|下周|本星期|下星期)[一二三四五六日天末内]?`,
  `(?<count>半|${number}{1,3})个?(?<unit>工作日|天|日|周|星期|月|年|小时)(?=之?内|以内|后|左右)`,
  `(?:${season})(?:假期|期间)?(?=之?前|以前|后|期间|内)`,
  '农历|正月|腊月|除夕',
  '今日|今天|明日|明天|后天|即日起|当日|今晚|明晚',
].map((pattern) => new RegExp(`${pattern}(?<before>${before})?`, 'g'))

/** Every expression of time in a text, in its order; the longest reading of each place. */
export const timeWordsIn = (text: string, today: Day): TimeWords[] => {
  const found: TimeWords[] = []
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const overlaps = found.some(
        (other) => match.index < other.index + other.text.length && other.index < match.index + match[0].length,
      )
      if (!overlaps) found.push(timeWords(match, today))
    }
  return found.sort((one, other) => one.index - other.index)
}

const timeWords = (match: RegExpExecArray, today: Day): TimeWords => {
  const groups = match.groups ?? {}
  const limit = groups.before !== undefined || groups.unit !== undefined || /[底末内]$/.test(match[0])
  const range = rangeOf(groups, today)
  return { text: match[0], index: match.index, limit, ...(range ? { range } : {}) }
}

const rangeOf = (groups: Record<string, string | undefined>, today: Day) => {
  if (groups.count && groups.unit) return afterCount(groups.count, groups.unit, today)
  if (groups.near) return nearMonth(groups.near, groups.part, today)
  if (groups.month) return ofMonth(groups, today)
  if (groups.half || groups.year) return ofYear(groups, today)
  return undefined
}

const yearOf = (sign: string | undefined, today: Day): number | undefined => {
  if (sign === undefined) return undefined
  const now = Number(today.slice(0, 4))
  if (/^\d{4}$/.test(sign)) return Number(sign)
  if (sign === '明') return now + 1
  if (sign === '后') return now + 2
  if (/^[今本当]$/.test(sign)) return now
  return Number([...sign].map((one) => numberOf(one) ?? 0).join(''))
}

const pad = (value: number): string => String(value).padStart(2, '0')
const first = (inYear: number, month: number): Day => `${inYear}-${pad(month)}-01`
const last = (inYear: number, month: number): Day =>
  addDays(month === 12 ? first(inYear + 1, 1) : first(inYear, month + 1), -1)

/** Days of a month: the upper, middle and lower third, or the one day named. */
const daysOf = (inYear: number, month: number, day: number | undefined, third: string | undefined) => {
  const at = (one: number): Day => `${inYear}-${pad(month)}-${pad(one)}`
  if (day !== undefined) return { from: at(day), to: at(day) }
  if (third === undefined) return { from: first(inYear, month), to: last(inYear, month) }
  if (/上旬|初/.test(third)) return { from: at(1), to: at(10) }
  if (/中/.test(third)) return { from: at(10), to: at(20) }
  return { from: at(20), to: last(inYear, month) }
}

/** A month without a year is the next one that has not ended. */
const ofMonth = ({ year: sign, month, day, part: third }: Record<string, string | undefined>, today: Day) => {
  const which = numberOf(month ?? '') ?? 0
  const on = day === undefined ? undefined : numberOf(day)
  if (which < 1 || which > 12 || (on !== undefined && (on < 1 || on > 31))) return undefined
  const named = yearOf(sign, today)
  const now = Number(today.slice(0, 4))
  const range = daysOf(named ?? now, which, on, third)
  return named === undefined && range.to < today ? daysOf(now + 1, which, on, third) : range
}

const quarters: Record<string, [number, number]> = {
  上半年: [1, 6],
  下半年: [7, 12],
  底: [11, 12],
  末: [11, 12],
  初: [1, 2],
  中: [5, 7],
  春: [2, 5],
  夏: [5, 8],
  秋: [8, 11],
  冬: [11, 12],
  内: [1, 12],
}

const ofYear = ({ year: sign, half }: Record<string, string | undefined>, today: Day) => {
  const inYear = yearOf(sign, today) ?? Number(today.slice(0, 4))
  const quarter = /([一二三四1-4])季度/.exec(half ?? '')?.[1]
  const ordinal = quarter === undefined ? undefined : numberOf(quarter)
  const name = (half ?? '').replace(/^年/, '')
  const [from, to] = ordinal ? [ordinal * 3 - 2, ordinal * 3] : (quarters[name] ?? [1, 12])
  return { from: first(inYear, from), to: last(inYear, to) }
}

const nearMonth = (near: string, third: string | undefined, today: Day) => {
  const next = near.startsWith('下') ? 1 : 0
  if (/周|星期/.test(near)) return { from: today, to: addDays(today, 7 + 7 * next) }
  const month = Number(today.slice(5, 7)) + next
  const inYear = Number(today.slice(0, 4)) + (month > 12 ? 1 : 0)
  return daysOf(inYear, month > 12 ? 1 : month, undefined, third?.replace('月', ''))
}

const lengths: Record<string, number> = { 天: 1, 日: 1, 周: 7, 星期: 7, 月: 30.5, 年: 365, 小时: 1 / 24 }

/** So many days from today, with a fifth and three days of grace: the term may have begun before the reply. */
const afterCount = (sign: string, unit: string, today: Day) => {
  const count = sign === '半' ? 0.5 : (numberOf(sign) ?? 0)
  const days =
    unit === '工作日' ? spanOf(today, addWorkingDays(today, Math.ceil(count)).on) : count * (lengths[unit] ?? 1)
  const grace = Math.max(3, Math.ceil(days / 5))
  return { from: addDays(today, Math.max(0, Math.floor(days) - grace)), to: addDays(today, Math.ceil(days) + grace) }
}

const spanOf = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
