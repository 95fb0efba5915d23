import { readFileSync } from 'node:fs'
import { type Found, type Phrase, phraseFinder } from './phrases.ts'
import { soundFinder } from './sounds.ts'
import { worded } from './wording.ts'

/** Finds the concepts that a worded opinion speaks of, by their names. */
export type Lexicon = (text: string) => Set<string>

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`lexicon/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const partsOf = (form: string): string[] => form.split('~').map((part) => worded(part.replaceAll('_', ' ')))

/** A concept that lies inside a longer one of the same lexicon is not meant: 路灯 in 楼道路灯杆 is. */
const lexiconOf = (file: string): Lexicon => {
  const phrases = linesOf(file).flatMap((line): Phrase[] => {
    const [name = '', forms = ''] = line.split(' = ')
    return forms.split(' ').map((form) => ({ name, parts: partsOf(form) }))
  })
  const find = phraseFinder(phrases)
  const findMisspelt = soundFinder(phrases)
  return (text) => {
    const found = find(text)
    const meant = found.filter((one) => !found.some((other) => other.name !== one.name && holds(other, one)))
    return new Set([...meant.map(({ name }) => name), ...findMisspelt(text)].flatMap(withFamily))
  }
}

/** `坏>灯灭` belongs to the family 坏: others of it are a little alike. */
const withFamily = (name: string): string[] => (name.includes('>') ? [name, name.replace(/>.*/, '>')] : [name])

/** How concepts are shown: without their families. */
export const labelsOf = (concepts: Iterable<string>): string[] =>
  [...concepts].flatMap((name) => (name.endsWith('>') ? [] : [name.replace(/.*>/, '')]))

const holds = (outer: Found, inner: Found): boolean =>
  outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from

/** What an opinion is about. */
export const things = lexiconOf('things.txt')
/** What is wrong or wanted. */
export const troubles = lexiconOf('troubles.txt')
/** At what kind of place. */
export const venues = lexiconOf('venues.txt')

const findChoices = phraseFinder(
  linesOf('contrasts.txt').flatMap((line, number) =>
    line.split(' ').flatMap((words) => {
      const [name = '', ...others] = words.split('|')
      return [name, ...others].map((form) => ({ name: `${number} ${name.replace('~', '')}`, parts: partsOf(form) }))
    }),
  ),
)

/** The alternatives that a worded opinion means, by the line of contrasts they stand in. */
export const choicesIn = (text: string): Map<string, Set<string>> => {
  const choices = new Map<string, Set<string>>()
  for (const { name } of findChoices(text)) {
    const [line = '', choice = ''] = name.split(' ')
    choices.set(line, (choices.get(line) ?? new Set()).add(choice))
  }
  return choices
}
