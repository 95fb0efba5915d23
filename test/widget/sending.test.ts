import { beforeAll, describe, expect, it } from 'vitest'
import { createClient, type Opinion } from '#api-client'
import { afterRefusal, nextTry } from '../../widget/opinion/attempt.ts'
import { issuesOf, send } from '../../widget/opinion/sending.ts'
import type { TownInProcess } from '../town/in-process.ts'
import { openedTown } from '../town/opened.ts'

const server = 'http://lianxin.shili.example'
const first: Opinion = { opinion: '门口的井盖坏了两个月', area: 'qingqiao' }
const second: Opinion = { opinion: '门口的井盖坏了两个月，昨天有人摔倒', area: 'qingqiao' }

let town: TownInProcess

/** The real service, over a line that loses the answers of the first writes after they have arrived. */
const lossyClient = (lost: number) => {
  let calls = 0
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const answer = await town.request(new URL(request.url).pathname, {
      method: request.method,
      headers: request.headers,
      ...(request.method === 'POST' ? { body: await request.text() } : {}),
    })
    if (request.method !== 'POST') return answer
    calls += 1
    if (calls <= lost) return new Response('<html>', { status: 502 })
    return answer
  }
  return createClient({ server, fetch })
}

const countCases = async (): Promise<number> => (await town.official('official-liaison-a').inbox()).length

const opened = openedTown()
beforeAll(() => {
  town = opened()
})

describe('an opinion that is sent', () => {
  it('gives its receipt', async () => {
    const sent = await send(lossyClient(0), 'page-qingqiao', nextTry(undefined, first))
    expect(sent).toMatchObject({ kind: 'submitted', body: first })
  })

  it('is one case and one receipt when the first answer was lost and it is sent again', async () => {
    const before = await countCases()
    const client = lossyClient(1)
    const attempt = nextTry(undefined, first)
    expect(await send(client, 'page-qingqiao', attempt)).toEqual({ kind: 'unconfirmed' })
    const again = nextTry(attempt, first)
    expect(again).toEqual(attempt)
    expect(await send(client, 'page-qingqiao', again)).toMatchObject({ kind: 'submitted' })
    expect(await countCases()).toBe(before + 1)
  })

  it('is one case, as first written, when it was changed after a lost answer', async () => {
    const before = await countCases()
    const client = lossyClient(1)
    const attempt = nextTry(undefined, first)
    expect(await send(client, 'page-qingqiao', attempt)).toEqual({ kind: 'unconfirmed' })
    expect(await send(client, 'page-qingqiao', nextTry(attempt, second))).toMatchObject({
      kind: 'submitted',
      body: first,
    })
    expect(await countCases()).toBe(before + 1)
  })

  it('is the changed text when the first try never arrived', async () => {
    const attempt = nextTry(undefined, first)
    expect(await send(lossyClient(0), 'page-qingqiao', nextTry(attempt, second))).toMatchObject({
      kind: 'submitted',
      body: second,
    })
  })

  it('is refused with the fields to correct', async () => {
    const sent = await send(lossyClient(0), 'page-qingqiao', nextTry(undefined, { opinion: '短', area: 'qingqiao' }))
    expect(sent.kind === 'refused' && issuesOf(sent.problem)).toEqual([{ field: 'opinion', code: 'too-short' }])
  })

  it('leads to the area and to the category where the service knows neither', async () => {
    const refused = async (body: Opinion) => {
      const sent = await send(lossyClient(0), 'page-housing', nextTry(undefined, body))
      return sent.kind === 'refused' ? issuesOf(sent.problem) : sent.kind
    }
    expect(await refused({ opinion: first.opinion })).toEqual([{ field: 'area', code: 'missing' }])
    expect(await refused({ ...first, category: '7777' })).toEqual([{ field: 'category', code: 'unknown' }])
  })
})

describe('the key of an attempt', () => {
  it('stays the same until a try is answered, and is new after a refusal', () => {
    const attempt = nextTry(undefined, first)
    const changed = nextTry(attempt, second)
    expect(changed).toEqual({ key: attempt.key, tries: [second, first] })
    expect(afterRefusal(changed)).toEqual(attempt)
    expect(afterRefusal(attempt)).toBeUndefined()
    expect(nextTry(undefined, first).key).not.toBe(attempt.key)
  })
})
