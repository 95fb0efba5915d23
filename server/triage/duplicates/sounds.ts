import { readFileSync } from 'node:fs'
import type { Phrase } from './phrases.ts'

const alphabet = new Intl.Collator('zh-u-co-pinyin')

type Mark = { syllable: string; character: string }

/** One or a few early characters of each syllable, in the order of the dictionary. */
const marks: readonly Mark[] = readFileSync(new URL('syllables.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\s+/)
  .flatMap((word) => {
    const [, syllable = '', characters = ''] = /^([a-z]+)(.+)$/.exec(word) ?? []
    return [...characters].map((character) => ({ syllable, character }))
  })
  .sort((one, other) => alphabet.compare(one.character, other.character))

const known = new Map<string, string>()

/**
 * The syllable of a Chinese character, without its tone: the one whose early characters precede it in the dictionary.
 * Other characters are their own sound.
 */
const soundOf = (character: string): string => {
  const before = known.get(character)
  if (before !== undefined) return before
  const sound = /\p{Script=Han}/u.test(character) ? precedingSyllable(character) : character
  known.set(character, sound)
  return sound
}

const precedingSyllable = (character: string): string => {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (alphabet.compare(marks[middle]?.character ?? '', character) <= 0) low = middle + 1
    else high = middle
  }
  return marks[low - 1]?.syllable ?? character
}

/** How a name is written in Latin letters, without tones and spaces: 文昌 is `wenchang`. */
export const latinOf = (text: string): string => [...text].map(soundOf).join('')

const shortest = 3
const longest = 4

/**
 * Finds phrases that a text writes with one wrong character of the same sound: 信号登 for 信号灯. Phrases of three or
 * four characters only, for two characters that sound alike are seldom a slip.
 */
export const soundFinder = (phrases: readonly Phrase[]): ((text: string) => string[]) => {
  const bySound = new Map<string, { name: string; form: string }[]>()
  for (const { name, parts } of phrases) {
    const [form = ''] = parts
    if (parts.length > 1 || form.length < shortest || form.length > longest || !/^\p{Script=Han}+$/u.test(form))
      continue
    const sound = [...form].map(soundOf).join(' ')
    bySound.set(sound, [...(bySound.get(sound) ?? []), { name, form }])
  }
  return (text) => {
    const sounds = [...text].map(soundOf)
    const found: string[] = []
    for (let from = 0; from + shortest <= sounds.length; from++) {
      for (let length = shortest; length <= longest; length++) {
        const spelt = text.slice(from, from + length)
        for (const { name, form } of bySound.get(sounds.slice(from, from + length).join(' ')) ?? [])
          if (differences(spelt, form) === 1) found.push(name)
      }
    }
    return found
  }
}

const differences = (spelt: string, form: string): number => {
  let count = 0
  for (let at = 0; at < form.length; at++) if (spelt[at] !== form[at]) count += 1
  return count
}
