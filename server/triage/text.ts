/**
 * A text as the model reads it: small letters, half-width signs, and every index as in the text that was typed, so that
 * a word found here can be shown as it was written.
 */
export const folded = (text: string): string => {
  if (plain.test(text)) return text.toLowerCase()
  let result = ''
  for (const character of text) {
    const same = character.normalize('NFKC').toLowerCase()
    result += same.length === character.length ? same : character
  }
  return result
}

/** Text that only its capitals have to be folded in: Latin letters, Han characters and their punctuation. */
const plain = /^[\n -~\u2014\u2018-\u201d\u2026\u3001-\u3011\u4e00-\u9fff\uff01\uff0c\uff1a\uff1b\uff1f]*$/

/** A stretch of text: where it begins and ends. */
export type Span = { start: number; end: number }

const run = /[\p{Script=Han}]+|[\p{Script=Latin}]+/gu
const longest = 3

/** Gives each run of one to three Han characters, and each whole word in Latin letters, with its place. */
export const eachGram = (text: string, visit: (gram: string, start: number, end: number) => void): void => {
  for (const { 0: found, index } of text.matchAll(run)) {
    if (latin.test(found)) visit(found, index, index + found.length)
    else eachHanGram(found, index, visit)
  }
}

const latin = /^\p{Script=Latin}/u

const eachHanGram = (found: string, index: number, visit: (gram: string, start: number, end: number) => void): void => {
  for (let start = 0; start < found.length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + longest, found.length); end += 1)
      visit(found.slice(start, end), index + start, index + end)
  }
}

/** Overlapping and touching stretches become one. */
export const joined = (spans: readonly Span[]): Span[] => {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}
