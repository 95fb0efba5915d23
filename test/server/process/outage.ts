import { expect } from 'vitest'
import { solve } from '#api-client'
import { Challenge } from '#api-client/contract/proof.ts'

export type Answer = { status: number; headers: Headers; body: unknown }

/** Asks once, as it stands: a client of ours would try again. */
export const ask = async (address: string, init: RequestInit = {}): Promise<Answer> => {
  const answer = await fetch(address, init)
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

const page = '/v1/pages/page-qingqiao'

/** Submits an opinion once, with a proof of work where the service gives out a challenge. */
export const sendOpinion = async (url: string, { key, opinion }: { key: string; opinion: string }): Promise<Answer> => {
  const { status, body } = await ask(`${url}${page}/challenge`)
  const proof = status === 200 ? { 'proof-of-work': await solve(Challenge.parse(body)) } : {}
  return ask(`${url}${page}/opinions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...proof },
    body: JSON.stringify({ opinion }),
  })
}

/** The service can't keep or read anything now, says so by its code, and names a time to come back. */
export const expectUnavailable = ({ status, headers, body }: Answer): void => {
  expect({ status, body }).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  expect(headers.get('content-type')).toContain('application/problem+json')
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
}
