import { beforeAll, expect, it, vi } from 'vitest'
import { type Route, type RouteName, routes, type Submitted } from '#api-client'
import { all, bearer, enterCode, signIn, unknownCase } from '../../server/http/raw-call.ts'
import type { TownInProcess } from '../../town/in-process.ts'
import { type CaseName, cases, type Field, plant, planted, written } from './planted.ts'
import { answers, carries, mayReadPlanted, type Reader, readers } from './policy-list.ts'

const table = Object.entries(routes) as [RouteName, Route][]
const reads = table.filter(([, { method }]) => method === 'GET')
const names = Object.keys(readers) as Reader[]
const pages = ['page-qingqiao', 'page-deputy-01', 'page-liuxi', 'page-housing']
const stations = ['station-qingqiao', 'station-liuxi']

/** One answer to one reader, as its whole text: status line, headers and body. */
type Heard = { reader: Reader; route: RouteName; path: string; status: number; text: string; own?: CaseName }

/** Plants a string in every field of five cases, asks every reading route as everybody, and searches all that is said. */
export const sweep = (opened: () => TownInProcess): void => {
  let town: TownInProcess
  let receipts: Record<CaseName, Submitted>
  let heard: Heard[]
  const said: string[] = []

  beforeAll(async () => {
    town = opened()
    for (const name of ['log', 'warn', 'error', 'info', 'debug'] as const)
      vi.spyOn(console, name).mockImplementation((...words) => void said.push(words.join(' ')))
    receipts = await plant(town)
    heard = await ask()
    vi.restoreAllMocks()
  }, 120_000)

  const pathsOf = ({ path, query = {} }: Route): string[] => {
    const fillings: Record<string, readonly string[]> = {
      caseNumber: [...cases.map((name) => receipts[name].caseNumber), unknownCase],
      page: pages,
      station: stations,
    }
    const parameter = /\{(\w+)\}/.exec(path)?.[1]
    const filled = parameter ? (fillings[parameter] ?? []).map((one) => path.replace(`{${parameter}}`, one)) : [path]
    const usual = 'days' in query ? '?days=7' : 'limit' in query ? '?limit=200' : ''
    // What cannot be read is answered too, and may repeat nothing.
    const [first] = Object.keys(query)
    return filled.flatMap((one) => [one + usual, ...(first ? [`${one}?${first}=x`] : [])])
  }

  const hear = async (reader: Reader, token: string | undefined, own?: CaseName): Promise<Heard[]> => {
    const found: Heard[] = []
    for (const [route, one] of reads)
      for (const path of pathsOf(one)) {
        const answer = await town.bare(path, { headers: token ? bearer(token) : {} })
        const { status, headers, text } = one.stream && answer.ok ? await beginningOf(answer) : await all(answer)
        found.push({ reader, route, path, status, text: `${JSON.stringify(headers)}\n${text}`, ...(own && { own }) })
      }
    return found
  }

  const ask = async (): Promise<Heard[]> => {
    const found: Heard[] = []
    for (const name of cases)
      found.push(...(await hear('resident of the case', await enterCode(town, receipts[name]), name)))
    found.push(...(await hear('resident of another case', await enterCode(town, await otherCase()))))
    found.push(...(await hear('nobody', undefined)))
    for (const reader of names) {
      const id = readers[reader]
      if (id && !id.includes('resident')) found.push(...(await hear(reader, await signIn(town, id))))
    }
    return found
  }

  const otherCase = (): Promise<Submitted> =>
    town.anyone.submitOpinion({
      params: { page: 'page-qingqiao' },
      key: crypto.randomUUID(),
      body: { opinion: '路口的红绿灯太短，过不了马路。' },
    })

  const everyPlanted = cases.flatMap((name) =>
    written[name].map((field) => ({ name, field, canary: planted(name, field) })),
  )

  const isGranted = ({ reader, own }: Heard, name: CaseName, field: Field): boolean =>
    (mayReadPlanted[name][field] ?? []).includes(reader) && (own === undefined || own === name)

  it('covers every route of the service', () => {
    expect(Object.keys(carries).sort()).toEqual(Object.keys(routes).sort())
    expect(Object.keys(answers).sort()).toEqual(Object.keys(routes).sort())
    expect(new Set(heard.map(({ route }) => route))).toEqual(new Set(reads.map(([name]) => name)))
  })

  it('finds what was written only where the list allows it', () => {
    const leaks = heard.flatMap((one) =>
      everyPlanted
        .filter(({ canary }) => one.text.includes(canary) || one.text.includes(encodeURIComponent(canary)))
        .filter(({ name, field }) => !carries[one.route].includes(field) || !isGranted(one, name, field))
        .map(({ name, field }) => `${field} of the case ${name}: ${one.route} to ${one.reader}`),
    )
    expect([...new Set(leaks)]).toEqual([])
  })

  it('finds in each case all that its readers may read of it', () => {
    const missing = everyPlanted.flatMap(({ name, field, canary }) =>
      (mayReadPlanted[name][field] ?? []).flatMap((reader) => {
        const seen = heard.some(
          (one) =>
            one.route === 'getCase' &&
            one.reader === reader &&
            one.path.endsWith(receipts[name].caseNumber) &&
            (one.own === undefined || one.own === name) &&
            one.text.includes(canary),
        )
        return seen ? [] : [`${field} of the case ${name} by ${reader}`]
      }),
    )
    expect(missing).toEqual([])
  })

  it('is told of a case that may not be read exactly what is told of one that does not exist', () => {
    const differences = heard
      .filter(({ path }) => path.startsWith('/v1/cases/') && !path.endsWith('challenge'))
      .filter(({ status }) => status >= 400)
      .filter((one) => {
        const number = /\/v1\/cases\/([^/?]+)/.exec(one.path)?.[1] ?? ''
        const path = one.path.replace(number, unknownCase)
        const unknown = heard.find(
          (other) => other.reader === one.reader && other.own === one.own && other.path === path,
        )
        return one.status !== unknown?.status || one.text !== unknown.text
      })
      .map(({ reader, path }) => `${path} to ${reader}`)
    expect(differences).toEqual([])
  })

  it('answers the kinds of caller the list names, and no other', () => {
    const kindOf = (reader: Reader) =>
      reader === 'nobody' ? 'nobody' : reader.startsWith('resident') ? 'resident' : 'official'
    const wrong = heard.filter(
      ({ reader, route, status }) =>
        (status < 400 && !answers[route].includes(kindOf(reader))) ||
        (!answers[route].includes(kindOf(reader)) && status !== (reader === 'nobody' ? 401 : 404)),
    )
    expect(wrong.map(({ reader, route, status }) => `${route} ${status} to ${reader}`)).toEqual([])
  })

  it('hears nothing in the program’s own words, and no fault', () => {
    expect(everyPlanted.filter(({ canary }) => said.join('\n').includes(canary))).toEqual([])
    expect(town.faults).toEqual([])
  })

  it('searched what it says', () => {
    const callers = new Set(heard.map(({ reader, own }) => `${reader} ${own ?? ''}`)).size
    const found = heard.flatMap((one) => everyPlanted.filter(({ canary }) => one.text.includes(canary))).length
    expect(callers).toBe(names.length + cases.length - 1)
    expect(found).toBeGreaterThan(200)
    process.stdout.write(
      `${heard.length} answers to ${callers} callers searched for ${everyPlanted.length} strings: ${found} found, each allowed\n`,
    )
  })
}

/** A stream goes on for minutes; its first words are enough. */
const beginningOf = async (answer: Response): Promise<Awaited<ReturnType<typeof all>>> => {
  const reader = answer.body?.getReader()
  const words: string[] = []
  for (let time = 0; time < 2; time += 1) words.push(new TextDecoder().decode((await reader?.read())?.value))
  await reader?.cancel()
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: words.join('') }
}
