import { describe, expect, it } from 'vitest'
import { CommandName, EventName } from '#api-client/contract/names.ts'
import * as vocabulary from '#api-client/contract/vocabulary.ts'
import { problems } from '#api-client/problems.ts'
import * as en from '#api-client/words/en.ts'
import * as zh from '#api-client/words/zh-cn.ts'

const fiveSteps = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }
const entriesOf = (schema: object): object =>
  'def' in schema && typeof schema.def === 'object' && schema.def && 'entries' in schema.def
    ? (schema.def.entries as object)
    : fiveSteps

/** Each vocabulary of the contract, and the words that say it. */
const sayings: Record<keyof typeof vocabulary, string> = {
  State: 'states',
  Role: 'roles',
  Outcome: 'outcomes',
  ReplyClass: 'replyClasses',
  Level: 'levels',
  AssignmentMode: 'modes',
  Visibility: 'visibilities',
  Light: 'lights',
  Solved: 'solved',
  Score: 'scores',
  Relation: 'relations',
  SubmitterKind: 'submitterKinds',
  ConsentPurpose: 'consentPurposes',
}

const cjk = /[\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]/

/** Every string of a language with the path to it. */
const stringsOf = (words: unknown, path = ''): [string, string][] =>
  typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words as object).flatMap(([name, inner]) => stringsOf(inner, `${path}/${name}`))

const pathsOf = (words: unknown): string[] => stringsOf(words).map(([path]) => path)

describe.each([
  ['Chinese', zh],
  ['English', en],
] as const)('in %s', (_, words) => {
  it.each(Object.entries(sayings))('every %s has its words in %s', (name, saying) => {
    const schema = Object.entries<object>(vocabulary).find(([one]) => one === name)?.[1] ?? {}
    const said = Object.entries<unknown>(words).find(([group]) => group === saying)?.[1]
    expect(Object.keys(Object(said)).sort()).toEqual(Object.keys(entriesOf(schema)).sort())
  })

  it('every command, every event and every state as a resident reads it has its words', () => {
    expect(Object.keys(words.commands).sort()).toEqual(Object.keys(CommandName.def.entries).sort())
    expect(Object.keys(words.events).sort()).toEqual(Object.keys(EventName.def.entries).sort())
    expect(Object.keys(words.residentStates).sort()).toEqual(Object.keys(vocabulary.State.def.entries).sort())
  })

  it('every problem says what happened and what to do next', () => {
    expect(Object.keys(words.problems).sort()).toEqual(Object.keys(problems).sort())
    for (const problem of Object.values(words.problems))
      expect(Object.keys(problem).sort()).toEqual(['action', 'title'])
  })

  it('nothing is empty, padded or left as its code', () => {
    const strings = stringsOf(words)
    expect(strings.length).toBeGreaterThan(250)
    expect(
      strings.filter(([path, text]) => text.trim() === '' || text !== text.trim() || text === path.split('/').at(-1)),
    ).toEqual([])
  })

  it('no two commands and no two problems are called the same', () => {
    const titles = Object.values(words.problems).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(new Set(Object.values(words.commands)).size).toBe(Object.keys(words.commands).length)
  })
})

describe('the languages', () => {
  it('say the same things', () => {
    expect(pathsOf(en).sort()).toEqual(pathsOf(zh).sort())
  })

  it('are not mixed: no Chinese in English', () => {
    expect(stringsOf(en).filter(([, text]) => cjk.test(text.replace(/[Ⅰ-Ⅻ“”’—]/g, '')))).toEqual([])
  })

  it('are not mixed: Chinese everywhere in Chinese', () => {
    expect(stringsOf(zh).filter(([, text]) => !cjk.test(text))).toEqual([])
  })

  it('use the English word of the glossary: a deputy is no representative, a resident no user', () => {
    expect(stringsOf(en).filter(([, text]) => /representative|\buser|petitioner/i.test(text))).toEqual([])
  })
})
