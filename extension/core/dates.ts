import type { Language } from './settings.ts'

const timeZone = 'Asia/Shanghai'

/** The calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)

/** A calendar day in words: `11月25日` or `25 Nov`; with the year where it is not this one. */
export const dayWords = (day: string, language: Language, today: string = dayOf(new Date())): string => {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
  }
  if (day.slice(0, 4) !== today.slice(0, 4)) options.year = 'numeric'
  return format(options, language).format(new Date(`${day}T00:00:00Z`))
}

/** An instant in words, to the minute, as a clock in Asia/Shanghai shows it. */
export const instantWords = (instant: string, language: Language, today: string = dayOf(new Date())): string => {
  const date = new Date(instant)
  return `${dayWords(dayOf(date), language, today)} ${timeWords(instant, language)}`
}

/** The time of day in Asia/Shanghai, `14:05`. */
export const timeWords = (instant: string, language: Language): string =>
  format({ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, language).format(new Date(instant))

const formats = new Map<string, Intl.DateTimeFormat>()

// Making a formatter costs more than the paint of a row.
const format = (options: Intl.DateTimeFormatOptions, language: Language): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', options)
  formats.set(key, known)
  return known
}
