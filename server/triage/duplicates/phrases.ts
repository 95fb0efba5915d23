/** A way to say something: parts in this order, with up to four characters between them. */
export type Phrase = { name: string; parts: readonly string[] }

/** Where a phrase was found. */
export type Found = { name: string; from: number; to: number }

const gap = 4
const latin = /[a-z]/

/** Finds all of many phrases in one walk through a text; phrases are looked up by how they begin. */
export const phraseFinder = (phrases: readonly Phrase[]): ((text: string) => Found[]) => {
  const byBeginning = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const beginning = (phrase.parts[0] ?? '').slice(0, 2)
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), phrase])
  }
  return (text) => {
    const found: Found[] = []
    for (let from = 0; from < text.length; from++) {
      for (const length of [1, 2]) {
        for (const { name, parts } of byBeginning.get(text.slice(from, from + length)) ?? []) {
          const to = endOf(text, from, parts)
          if (to !== null) found.push({ name, from, to })
        }
      }
    }
    return found
  }
}

/** Where the phrase ends that begins here; null where it does not stand here. Latin words are found whole. */
const endOf = (text: string, from: number, parts: readonly string[]): number | null => {
  const [first = '', ...others] = parts
  if (!standsAt(text, first, from)) return null
  let to = from + first.length
  for (const part of others) {
    const next = nextPart(text, part, to)
    if (next === null) return null
    to = next + part.length
  }
  return to
}

const nextPart = (text: string, part: string, from: number): number | null => {
  for (let at = from; at <= from + gap; at++) {
    if (standsAt(text, part, at)) return at
    if (text[at] === ' ') return null
  }
  return null
}

const standsAt = (text: string, part: string, at: number): boolean =>
  text.startsWith(part, at) &&
  !(latin.test(part[0] ?? '') && latin.test(text[at - 1] ?? '')) &&
  !(latin.test(part.at(-1) ?? '') && latin.test(text[at + part.length] ?? ''))
