import { halfWidth } from './text.ts'

/** A number as written in a text, whatever stands between its digits. */
export type DigitRun = { digits: string; from: number; to: number }

const chinese = '零〇○一二三四五六七八九'
const values = '000123456789'

/** Chinese digits as Arabic ones, place for place; 幺 and 壹 are said and written for 1, 两 for 2. */
const arabic = (text: string): string =>
  text
    .replace(/[零〇○一二三四五六七八九]/g, (sign) => values[chinese.indexOf(sign)] ?? sign)
    .replace(/[幺壹]/g, '1')
    .replace(/[两贰]/g, '2')

const group = '\\d+[Xx]?'
const gap = '[\\s\\-—–−·•・.．_/()（）\\u200b-\\u200d\\u2060\\ufeff]{1,3}'
const series = new RegExp(`${group}(?:${gap}${group})*`, 'g')

type Group = { digits: string; from: number; to: number }

const groupsOf = (found: RegExpExecArray): Group[] =>
  [...found[0].matchAll(new RegExp(group, 'g'))].map(({ 0: digits, index }) => ({
    digits: digits.toUpperCase(),
    from: found.index + index,
    to: found.index + index + digits.length,
  }))

/** Every way to read groups that stand side by side as one number of 7 to 24 digits. */
const joined = (groups: Group[]): DigitRun[] =>
  groups.flatMap((start, index) => {
    const runs: DigitRun[] = []
    let digits = ''
    for (const { digits: more, to } of groups.slice(index, index + 24)) {
      digits += more
      if (digits.length > 24) break
      if (digits.length >= 7) runs.push({ digits, from: start.from, to })
    }
    return runs
  })

/**
 * The numbers in a text: half- and full-width, in Chinese digits, with spaces, dashes, points or brackets between.
 * Groups that stand side by side are read both apart and together.
 */
export const digitRuns = (written: string): DigitRun[] => {
  const text = halfWidth(written)
  const read = (version: string) => [...version.matchAll(series)].flatMap((found) => joined(groupsOf(found)))
  const plain = read(text)
  const said = arabic(text)
  return said === text ? plain : [...plain, ...read(said)]
}
