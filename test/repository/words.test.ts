import { expect, it } from 'vitest'
import { root, textFiles } from './files.ts'

const chinese = /zh[-_]cn/i
const han = /[\u3400-\u9fff]/
/** Each language's own name, and what the widget says in both when its words cannot be loaded. */
const bothLanguages = [
  'extension/ui/sign-in/language-switch.tsx',
  'widget/element/lianxin-element.ts',
  'widget/verify/words.ts',
]

type Leaf = { path: string; kind: string; text: string }

/** Every word of a module with the path to it; a function, which puts words together, counts as one. */
const leaves = (words: unknown, path = ''): Leaf[] =>
  words !== null && typeof words === 'object'
    ? Object.entries(words).flatMap(([name, inner]) => leaves(inner, `${path}/${name}`))
    : [{ path, kind: typeof words, text: typeof words === 'string' ? words : 'a function' }]

/** What one language says and the other does not, or says with nothing. */
const missing = (one: unknown, other: unknown): string[] => {
  const named = (words: unknown): Set<string> => new Set(leaves(words).map(({ path, kind }) => `${path} (${kind})`))
  const empty = [one, other].flatMap((words) => leaves(words).filter(({ text }) => text.trim() === ''))
  return [...named(one).symmetricDifference(named(other)), ...empty.map(({ path }) => `${path} is empty`)].sort()
}

const wordFiles = async (): Promise<string[]> =>
  (await textFiles('api-client/words', 'widget/words', 'extension/words', 'extension/public'))
    .map(({ name }) => name)
    .filter((name) => chinese.test(name))
const inEnglish = (name: string): string => name.replace(/zh[-_]cn/i, 'en')
const load = async (name: string): Promise<unknown> =>
  import(`${root}/${name}`, name.endsWith('.json') ? { with: { type: 'json' } } : {})

it('every word in Chinese is there in English, and every English one in Chinese', async () => {
  const files = await wordFiles()
  expect(files.length).toBeGreaterThan(8)
  for (const name of files) {
    expect({ name, missing: missing(await load(name), await load(inEnglish(name))) }).toEqual({ name, missing: [] })
  }
})

it('a word that one language lacks would be found', () => {
  const zh = { state: { open: '办理中', closed: '已办结' }, count: (few: number) => `${few} 件` }
  expect(missing(zh, { state: { open: 'open' }, count: 'many' })).toEqual([
    '/count (function)',
    '/count (string)',
    '/state/closed (string)',
  ])
  expect(missing(zh, { ...zh, state: { open: ' ', closed: 'closed' } })).toEqual(['/state/open is empty'])
})

it('no screen speaks Chinese beside the words, where English would be forgotten', async () => {
  const code = (await textFiles('widget/*.ts', 'extension/*.ts', 'extension/*.tsx')).filter(
    ({ name }) => !/\/words\//.test(name),
  )
  const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  expect(code.length).toBeGreaterThan(100)
  const speaking = code.filter(({ text }) => han.test(withoutComments(text))).map(({ name }) => name)
  expect(speaking.sort()).toEqual(bothLanguages)
})
