import { describe, expect, it } from 'vitest'
import { commandNames, routes } from '#api-client'
import { openApi } from '../../server/openapi.ts'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  anyOf?: Schema[]
  oneOf?: Schema[]
  const?: string
  required?: string[]
}
type Content = { content?: Record<string, { schema: Schema }> }
type Operation = {
  operationId: string
  summary: string
  security?: object[]
  parameters: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: Content & { required: boolean }
  responses: Record<string, Content & { $ref?: string }>
}
type Description = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { responses: Record<string, Content>; securitySchemes: Record<string, object> }
}

const description = JSON.parse(JSON.stringify(openApi())) as Description

/** Typed in: method, path, status, what is sent, what is answered, and what the headers and the query carry. */
const expected: [string, string, string, string, boolean, boolean, string[]][] = [
  ['getPage', 'get', '/v1/pages/{page}', '200', false, true, ['page']],
  ['getChallenge', 'get', '/v1/pages/{page}/challenge', '200', false, true, ['page']],
  [
    'submitOpinion',
    'post',
    '/v1/pages/{page}/opinions',
    '201',
    true,
    true,
    ['page', 'Idempotency-Key', 'Proof-Of-Work'],
  ],
  ['uploadFile', 'post', '/v1/pages/{page}/attachments', '201', true, true, ['page', 'File-Name']],
  ['uploadToCase', 'post', '/v1/cases/{caseNumber}/attachments', '201', true, true, ['caseNumber', 'File-Name']],
  [
    'getFile',
    'get',
    '/v1/cases/{caseNumber}/attachments/{attachment}',
    '200',
    false,
    true,
    ['caseNumber', 'attachment', 'size'],
  ],
  ['countSimilar', 'post', '/v1/pages/{page}/similar', '200', true, true, ['page']],
  ['suggestForOpinion', 'post', '/v1/pages/{page}/suggestion', '200', true, true, ['page']],
  ['getCodeChallenge', 'get', '/v1/cases/{caseNumber}/challenge', '200', false, true, ['caseNumber']],
  ['exchangeCode', 'post', '/v1/cases/{caseNumber}/session', '201', true, true, ['caseNumber', 'Proof-Of-Work']],
  ['getCase', 'get', '/v1/cases/{caseNumber}', '200', false, true, ['caseNumber']],
  ['findSimilarCases', 'get', '/v1/cases/{caseNumber}/similar', '200', false, true, ['caseNumber']],
  ['listReadings', 'get', '/v1/cases/{caseNumber}/readings', '200', false, true, ['caseNumber']],
  ['exportCase', 'get', '/v1/cases/{caseNumber}/export', '200', false, true, ['caseNumber']],
  ['followCase', 'get', '/v1/cases/{caseNumber}/changes', '200', false, true, ['caseNumber', 'after']],
  ['giveCommand', 'post', '/v1/cases/{caseNumber}/commands', '200', true, true, ['caseNumber', 'Idempotency-Key']],
  ['getLedgerKey', 'get', '/v1/ledger/key', '200', false, true, []],
  ['getCheckpoint', 'get', '/v1/ledger/checkpoint', '200', false, true, []],
  ['getConsistency', 'get', '/v1/ledger/consistency', '200', false, true, ['from', 'to']],
  ['readProofs', 'get', '/v1/cases/{caseNumber}/proofs', '200', false, true, ['caseNumber', 'seq']],
  ['readInbox', 'get', '/v1/inbox', '200', false, true, ['after', 'limit']],
  ['listThemes', 'get', '/v1/themes', '200', false, true, ['days']],
  ['getDigest', 'get', '/v1/digest', '200', false, true, ['days']],
  ['getCallList', 'get', '/v1/stations/{station}/call-list', '200', false, true, ['station', 'on']],
  ['getDirectory', 'get', '/v1/directory', '200', false, true, []],
  ['listPolicies', 'get', '/v1/policies', '200', false, true, []],
  ['changePolicy', 'put', '/v1/policies/{policy}', '200', true, true, ['policy', 'Idempotency-Key']],
  ['readCalendar', 'get', '/v1/calendar', '200', false, true, []],
  ['enterNotice', 'put', '/v1/calendar/{year}', '200', true, true, ['year', 'Idempotency-Key']],
  ['whoAmI', 'get', '/v1/session', '200', false, true, []],
  ['signOut', 'delete', '/v1/session', '204', false, false, []],
  ['signOutEverywhere', 'delete', '/v1/sessions', '204', false, false, []],
  ['endSessions', 'delete', '/v1/officials/{official}/sessions', '204', false, false, ['official']],
  ['listDemoOfficials', 'get', '/v1/demo/officials', '200', false, true, []],
  ['signInDemo', 'post', '/v1/demo/session', '201', true, true, []],
]
const open = [
  'getPage',
  'getChallenge',
  'getCodeChallenge',
  'submitOpinion',
  'uploadFile',
  'countSimilar',
  'suggestForOpinion',
  'exchangeCode',
  'getLedgerKey',
  'getCheckpoint',
  'getConsistency',
  'listDemoOfficials',
  'signInDemo',
]

const schemaIn = (content: Content | undefined, type = 'application/json'): Schema | undefined =>
  content?.content?.[type]?.schema

/** A file has no fields: it is bytes. */
const bytesIn = (content: Content | undefined): Schema | undefined => schemaIn(content, 'application/octet-stream')

/** A stream answers with the schema of its events. */
const answerIn = (content: Content | undefined): Schema | undefined =>
  schemaIn(content) ?? schemaIn(content, 'text/event-stream') ?? bytesIn(content)

describe('the API description', () => {
  it('tells of every route of the table, and of no other', () => {
    const told = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [operationId, method, path]),
    )
    expect(told.sort()).toEqual(expected.map(([name, method, path]) => [name, method, path]).sort())
    expect(told.map(([name]) => name).sort()).toEqual(Object.keys(routes).sort())
    expect(description.openapi).toMatch(/^3\.1\./)
  })

  it.each(expected)(
    'says what is sent and answered: %s',
    (name, method, path, status, isSent, isAnswered, parameters) => {
      const operation = description.paths[path]?.[method]
      expect(operation?.summary).toMatch(/\S/)
      expect(operation?.parameters.map((parameter) => parameter.name)).toEqual(parameters)
      expect(
        operation?.parameters.every(
          ({ in: place, name: of, required }) =>
            place === 'query' || of === 'File-Name' || required || name === 'exchangeCode',
        ),
      ).toBe(true)
      expect(Object.keys(operation?.responses ?? {})).toEqual([status, 'default'])
      expect(operation?.responses.default).toEqual({ $ref: '#/components/responses/Problem' })
      const [sent, answered] = [
        schemaIn(operation?.requestBody) ?? bytesIn(operation?.requestBody),
        answerIn(operation?.responses[status]),
      ]
      expect([sent !== undefined, answered !== undefined]).toEqual([isSent, isAnswered])
      const parts = [sent, answered].filter((schema) => schema !== undefined).filter(({ type }) => type !== 'string')
      expect(
        parts.filter(({ properties, anyOf, oneOf }) => Object.keys(properties ?? anyOf ?? oneOf ?? {}).length === 0),
      ).toEqual([])
      expect(operation?.security ?? []).toEqual(open.includes(name) ? [] : [{ bearer: [] }])
    },
  )

  it('describes each command with what it must carry', () => {
    const schema = schemaIn(description.paths['/v1/cases/{caseNumber}/commands']?.post?.requestBody)
    const commands = new Map((schema?.anyOf ?? schema?.oneOf ?? []).map((one) => [one.properties?.command?.const, one]))
    expect([...commands.keys()].sort()).toEqual([...commandNames].sort())
    expect(commands.get('forward')?.required?.sort()).toEqual([
      'category',
      'command',
      'expectedVersion',
      'level',
      'proposedUnit',
    ])
  })

  it('describes the problem that every refusal is', () => {
    const problem = schemaIn(description.components.responses.Problem, 'application/problem+json')
    expect(problem?.required?.sort()).toEqual(['code', 'status', 'title', 'type'])
    expect(description.components.securitySchemes).toEqual({ bearer: { type: 'http', scheme: 'bearer' } })
  })
})
