import type { Span } from './text.ts'

/** A word and where it stands. */
export type Found = Span & { word: string }

const latin = /[a-z0-9]/
const clauseEnd = /[，。！？；、,.!?;\s]/
const reach = 8

/**
 * Finds words in folded text. A word in Latin letters counts only where it stands by itself; `…` inside a word bridges
 * up to eight characters of one clause.
 */
export const wordFinder = (words: Iterable<string>): ((text: string) => Found[]) => {
  const whole = new Set<string>()
  const bridged: { word: string; head: string; tail: string }[] = []
  for (const word of words) {
    const [head = '', tail] = word.split('…')
    if (tail === undefined) whole.add(word)
    else bridged.push({ word, head, tail })
  }
  const lengths = lengthsByFirst(whole)
  return (text) => {
    const found: Found[] = []
    for (let start = 0; start < text.length; start += 1) {
      for (const length of lengths.get(text.charAt(start)) ?? []) {
        const end = start + length
        const word = text.slice(start, end)
        if (whole.has(word) && standsAlone(text, start, end)) found.push({ word, start, end })
      }
    }
    return [...found, ...bridged.flatMap((parts) => bridgedIn(text, parts))]
  }
}

/** The same words, without those that lie inside a longer one. */
export const longestOf = (found: readonly Found[]): Found[] => {
  let covered = -1
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      if (end <= covered) return false
      covered = end
      return true
    })
}

const lengthsByFirst = (words: ReadonlySet<string>): Map<string, number[]> => {
  const lengths = new Map<string, number[]>()
  for (const word of words) {
    const known = lengths.get(word.charAt(0)) ?? []
    if (!known.includes(word.length)) lengths.set(word.charAt(0), [...known, word.length])
  }
  return lengths
}

const standsAlone = (text: string, start: number, end: number): boolean =>
  !(isLatin(text, start) && isLatin(text, start - 1)) && !(isLatin(text, end - 1) && isLatin(text, end))

const isLatin = (text: string, index: number): boolean => latin.test(text.charAt(index))

const bridgedIn = (text: string, { word, head, tail }: { word: string; head: string; tail: string }): Found[] => {
  const found: Found[] = []
  for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
    const after = start + head.length
    const near = text.slice(after, after + reach + tail.length).split(clauseEnd, 1)[0] ?? ''
    const gap = near.indexOf(tail)
    if (gap >= 0) found.push({ word, start, end: after + gap + tail.length })
  }
  return found
}
