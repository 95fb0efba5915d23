import { expect } from 'vitest'
import { caseNumber } from '#api-client'
import type { NumberAndCode } from '../../town/desks.ts'
import type { TownInProcess } from '../../town/in-process.ts'

type Headers = Record<string, string>

/** A keyed JSON write; `headers` may take any of it back. A string or bytes go out as they are. */
export const write = (body: unknown, headers: Headers = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
  body: typeof body === 'string' || body instanceof Uint8Array ? new Blob([body as BlobPart]) : JSON.stringify(body),
})

export const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` })

/** A demonstration official's token. */
export const signIn = async ({ anyone, service }: TownInProcess, official: string): Promise<string> => {
  const { token } = await anyone.signInDemo({ body: { token: service.secrets.demoToken, official } })
  return token
}

/** A resident's token for one case. */
export const enterCode = async (
  { anyone }: TownInProcess,
  { caseNumber, queryCode }: NumberAndCode,
): Promise<string> => {
  const { token } = await anyone.exchangeCode({ params: { caseNumber }, body: { queryCode } })
  return token
}

/** All that a caller can tell an answer by, but for its date. */
export const all = async (answer: Response): Promise<{ status: number; headers: Headers; text: string }> => {
  const { date: _, ...headers } = Object.fromEntries(answer.headers)
  return { status: answer.status, headers, text: await answer.text() }
}

/** Expects RFC 9457 problem details with this status and code, and gives them. */
export const expectProblem = async (
  answer: Response,
  status: number,
  code: string,
): Promise<Record<string, unknown>> => {
  const text = await answer.text()
  expect({ status: answer.status, text }).toMatchObject({ status, text: expect.stringContaining(`"code":"${code}"`) })
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const body = JSON.parse(text) as Record<string, unknown>
  expect(body).toMatchObject({ type: `urn:lianxin:problem:${code}`, status, code, title: expect.stringMatching(/\S/) })
  return body
}

/** How many cases the whole region has. */
export const countCases = async ({ service }: Pick<TownInProcess, 'service'>): Promise<number> => {
  const rows = await service.store.changedRows({
    region: service.directory.region,
    organisation: null,
    after: -1,
    limit: 100_000,
  })
  return rows.length
}

/** A well-formed number that no case has. */
export const unknownCase = caseNumber('SL', '2606', '000000')
export const opinion = '三号楼楼道灯坏了半个月，老人夜里不敢下楼。'
