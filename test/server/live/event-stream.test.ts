import { expect, it } from 'vitest'
import { eventStream } from '../../../server/http/event-stream.ts'
import { Follower } from '../../../server/live/follower.ts'

const pace = { heartbeatMs: 20, lifeMs: 300, retryMs: 1234 }

it('says hello with the pace asked for, tells items, gives signs of life, and ends by itself', async () => {
  let ended = 0
  const follower = new Follower('SL2611-7K3M9QN', () => {
    ended += 1
  })
  const answer = eventStream(follower, new AbortController().signal, pace)
  follower.tell({ version: 2, leafIndex: 7 })
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(text.startsWith('retry: 1234\n')).toBe(true)
  expect(text).toContain('data: {"version":2,"leafIndex":7}\n\n')
  expect(text).toContain(': still here\n\n')
  expect(ended).toBe(1)
})

it('tells what came too fast as one, the newest', async () => {
  const follower = new Follower('SL2611-7K3M9QN', () => undefined)
  for (const version of [2, 3, 4]) follower.tell({ version, leafIndex: version })
  const text = await eventStream(follower, new AbortController().signal, pace).text()
  expect(text.match(/^data: .*$/gm)).toEqual(['data: {"version":4,"leafIndex":4}'])
})

it.each(['the caller has gone', 'the body is cancelled'])('ends the following where %s', async (way) => {
  let ended = 0
  const follower = new Follower('SL2611-7K3M9QN', () => {
    ended += 1
  })
  const left = new AbortController()
  const { body } = eventStream(follower, left.signal, { ...pace, lifeMs: 60_000 })
  if (way === 'the caller has gone') left.abort()
  else await body?.cancel()
  await expect.poll(() => ended).toBe(1)
})

it('breaks off where what it tells of fails', async () => {
  const failing = {
    end: () => undefined,
    // biome-ignore lint/correctness/useYield: it fails before it has anything to tell
    async *[Symbol.asyncIterator](): AsyncGenerator<object> {
      throw new Error('no answer')
    },
  }
  await expect(eventStream(failing, new AbortController().signal, pace).text()).rejects.toThrow('no answer')
})
