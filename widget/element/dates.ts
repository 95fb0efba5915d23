import type { Language } from './settings.ts'

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const

/** A calendar day with its weekday: 2026年12月20日星期日. `on` is `YYYY-MM-DD`. */
export const dayWords = (on: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { ...day, weekday: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`))

/** An instant as the clock in China shows it, whatever the reader's own time zone. */
export const instantWords = (at: string | number, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(at))

/** Hours and minutes of an instant in China. */
export const clockWords = (at: string | number, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(at))
