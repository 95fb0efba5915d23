import { describe, expect, it } from 'vitest'
import { moves } from '#api-client/contract/command.ts'
import { Role, State } from '#api-client/contract/vocabulary.ts'
import { offers } from '#api-client/lifecycle.ts'
import { fillPath } from '#api-client/path.ts'
import { type Route, routes } from '#api-client/routes.ts'

const table = Object.entries(routes) as [string, Route][]
const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

describe.each(table)('the route %s', (_, route) => {
  it('describes each part of its path, and nothing else', () => {
    expect(Object.keys(route.params).sort()).toEqual(namesIn(route.path).sort())
  })

  it('has a body only where it writes, and an answer unless it has nothing to say', () => {
    expect(route.request === undefined || ['POST', 'PUT'].includes(route.method)).toBe(true)
    expect(route.reply === undefined).toBe(route.status === 204 || route.download === true)
    expect(route.upload === undefined || (route.method === 'POST' && route.request === undefined)).toBe(true)
    expect(route.key === undefined || route.request !== undefined).toBe(true)
  })

  it('says in a sentence what it is for', () => {
    expect(route.summary).toMatch(/^[A-Z].+\.$/)
  })
})

describe('the routes', () => {
  it('are where others rely on them', () => {
    const places = table.map(([, { method, path }]) => `${method} ${path}`)
    expect(places).toEqual(
      expect.arrayContaining([
        'GET /v1/pages/{page}',
        'POST /v1/pages/{page}/opinions',
        'POST /v1/cases/{caseNumber}/session',
        'GET /v1/cases/{caseNumber}',
        'POST /v1/cases/{caseNumber}/commands',
        'GET /v1/inbox',
      ]),
    )
    expect(new Set(places).size).toBe(places.length)
  })

  it('that change a case or a setting take an idempotency key', () => {
    expect(table.filter(([, { key }]) => key).map(([name]) => name)).toEqual([
      'submitOpinion',
      'giveCommand',
      'changePolicy',
      'enterNotice',
    ])
  })
})

describe('a path', () => {
  it('is filled with what is safe in an address', () => {
    expect(fillPath('/v1/cases/{caseNumber}/commands', { caseNumber: 'SL2611-7K3M9QN' })).toBe(
      '/v1/cases/SL2611-7K3M9QN/commands',
    )
    expect(fillPath('/v1/pages/{page}', { page: '../cases?x=1#$&' })).toBe('/v1/pages/..%2Fcases%3Fx%3D1%23%24%26')
  })
})

describe('the moves as data', () => {
  const all = Object.entries(offers).flatMap(([name, list]) => list.map((offer) => ({ name, ...offer })))

  it('speak of commands, states and roles that exist', () => {
    for (const { name, from, by, to } of all) {
      expect(moves).toHaveProperty([name])
      expect(
        [...from, ...to].filter((state) => state !== null && !(state in State.def.entries)),
        name,
      ).toEqual([])
      expect(
        by.filter((role) => !(role in Role.def.entries)),
        name,
      ).toEqual([])
    }
  })

  it('close a case by these ways only', () => {
    const closing = all.filter(({ from, to }) => !from.includes('closed') && to.includes('closed'))
    expect([...new Set(closing.map(({ name }) => name))].sort()).toEqual([
      'conclude',
      'confirm-referral',
      'correct-rating',
      'lapse',
      'merge',
      'raise-above',
      'rate',
      'withdraw',
    ])
  })

  it('open a closed case again by these ways only', () => {
    const opening = all.filter(({ from, to }) => from.includes('closed') && to.some((state) => state !== 'closed'))
    expect([...new Set(opening.map(({ name }) => name))].sort()).toEqual([
      'confirm-result',
      'correct-rating',
      'object',
      'rate',
      'reopen',
      'unmerge',
    ])
  })
})
