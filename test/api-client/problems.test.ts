import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { commandNames, commandSchema } from '#api-client/contract/command.ts'
import { fieldIssues } from '#api-client/contract/issue.ts'
import { Problem } from '#api-client/contract/problem.ts'
import { isProblem, isUnreachable, ProblemError, UnexpectedAnswerError, UnreachableError } from '#api-client/errors.ts'
import { problems } from '#api-client/problems.ts'
import { type Route, routes } from '#api-client/routes.ts'
import { issues } from '#api-client/words/en.ts'
import { samples } from './sample-commands.ts'

describe('the problems', () => {
  it('are refusals of the caller or faults of ours, by their status', () => {
    for (const [code, status] of Object.entries(problems))
      expect([400, 401, 403, 404, 405, 409, 413, 415, 422, 428, 429, 500, 503], code).toContain(status)
  })

  it('are kebab strings', () => {
    expect(Object.keys(problems).filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([])
  })

  it('are each understood by the schema, and no other code is', () => {
    const problem = { type: 'about:blank', title: 'x', status: 409 }
    for (const code of Object.keys(problems))
      expect(z.safeParse(Problem, { ...problem, code }).success, code).toBe(true)
    expect(z.safeParse(Problem, { ...problem, code: 'unheard-of' }).success).toBe(false)
  })
})

describe('what is wrong with a field', () => {
  const junk = [
    undefined,
    null,
    '',
    '  ',
    'x',
    'x'.repeat(10_001),
    'a\u0000b',
    -1,
    1.5,
    99,
    true,
    [],
    ['?'],
    {},
    '2026-02-30',
  ]
  const fields = ['opinion', 'queryCode', 'token', 'official', 'command', 'expectedVersion', 'category', 'unknown']

  const inCommands = commandNames.flatMap((name) => {
    const whole = { ...samples[name].least, ...samples[name].more }
    const bodies = [...Object.keys(whole), 'unknown'].flatMap((field) =>
      junk.map((value) => ({ ...whole, [field]: value })),
    )
    return bodies.flatMap((body) => codesOf(commandSchema(name), body))
  })

  const inRequests = Object.values(routes).flatMap(({ request }: Route) => {
    const bodies = [...junk, ...fields.flatMap((field) => junk.map((value) => ({ [field]: value })))]
    return request ? bodies.flatMap((body) => codesOf(request, body)) : []
  })

  it('always has a code that the words say', () => {
    const codes = new Set([...inCommands, ...inRequests])
    expect(codes.size).toBeGreaterThan(8)
    expect([...codes].filter((code) => !(code in issues))).toEqual([])
  })
})

function codesOf(schema: z.ZodMiniType, body: unknown): string[] {
  const { error } = z.safeParse(schema, body)
  return error ? fieldIssues(error, body).map(({ code }) => code) : []
}

describe('an error', () => {
  const problem = z.parse(Problem, {
    type: 'about:blank',
    title: '这件事刚刚有了变化',
    status: 409,
    code: 'version-conflict',
  })

  it('of the service says which, and is told from others', () => {
    const refused = new ProblemError(problem)
    expect(isProblem(refused)).toBe(true)
    expect(isProblem(refused, 'version-conflict')).toBe(true)
    expect(isProblem(refused, 'not-now')).toBe(false)
    expect(
      [new UnreachableError(null), new UnexpectedAnswerError(502), new Error('version-conflict'), null].map((error) =>
        isProblem(error),
      ),
    ).toEqual([false, false, false, false])
  })

  it('of the way there is told from a refusal', () => {
    expect(
      [new UnreachableError(null), new ProblemError(problem), new TypeError('fetch failed'), undefined].map(
        isUnreachable,
      ),
    ).toEqual([true, false, false, false])
  })
})
