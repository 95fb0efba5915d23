import { describe, expect, it } from 'vitest'
import { CaseChange } from '#api-client/contract/change.ts'
import { readStream } from '#api-client/stream.ts'

/** An answer that arrives in these pieces. */
const answerOf = (
  pieces: readonly string[],
  { type = 'text/event-stream', broken = false, cancel = (): void => undefined } = {},
): Response => {
  const encoder = new TextEncoder()
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = left.shift()
      if (piece !== undefined) controller.enqueue(encoder.encode(piece))
      else if (broken) controller.error(new TypeError('terminated'))
      else controller.close()
    },
    cancel,
  })
  return new Response(body, { headers: { 'content-type': type } })
}
const read = async (answer: Response, heard?: () => void): Promise<CaseChange[]> => {
  const items: CaseChange[] = []
  for await (const item of readStream(answer, CaseChange, heard)) items.push(item)
  return items
}
const two = { version: 2, leafIndex: 7 }
const three = { version: 3, leafIndex: 9 }
const data = (item: object): string => `data: ${JSON.stringify(item)}\n\n`

describe('a stream', () => {
  it('gives each event as it comes, over comments and other fields', async () => {
    const text = `retry: 5000\n: hello\n\nid: 1\n${data(two)}: still here\n\n${data(three)}`
    expect(await read(answerOf([text]))).toEqual([two, three])
  })

  it('is the same however it is cut', async () => {
    const text = data(two) + data(three)
    for (let at = 1; at < text.length; at += 1)
      expect(await read(answerOf([text.slice(0, at), text.slice(at)]))).toEqual([two, three])
  })

  it.each(['\r\n', '\r', '\n'])('ends its lines with %j', async (end) => {
    const text = `${data(two)}${data(three)}: still here`.replaceAll('\n', end)
    expect(await read(answerOf([...text]))).toEqual([two, three])
  })

  it('joins an event of several lines, and drops one that was cut off', async () => {
    expect(await read(answerOf(['data: {"version":2,\ndata:"leafIndex":7}\n\ndata: {"version":3']))).toEqual([two])
  })

  it('says how long to wait before asking again', async () => {
    const stream = readStream(answerOf(['retry: 5000\n\nretry: soon\n\n']), CaseChange)
    expect(stream.retryAfterMs).toBe(3000)
    for await (const _ of stream) expect.unreachable()
    expect(stream.retryAfterMs).toBe(5000)
  })

  it('is heard of with every piece, comments too', async () => {
    let times = 0
    await read(answerOf([': hello\n\n', ': still here\n\n', data(two)]), () => {
      times += 1
    })
    expect(times).toBe(3)
  })

  it('that breaks off is a failure of the network', async () => {
    await expect(read(answerOf([data(two)], { broken: true }))).rejects.toMatchObject({ name: 'UnreachableError' })
  })

  it.each([
    ['no stream', answerOf(['{}'], { type: 'application/json' })],
    ['nothing', new Response(null, { headers: { 'content-type': 'text/event-stream' } })],
    ['no JSON', answerOf(['data: hello\n\n'])],
    ['another thing', answerOf(['data: {"version":"2"}\n\n'])],
  ])('of %s is an unexpected answer', async (_, answer) => {
    await expect(read(answer)).rejects.toMatchObject({ name: 'UnexpectedAnswerError' })
  })

  it('is given back when the reader leaves the loop', async () => {
    let isCancelled = false
    const answer = answerOf([data(two), data(three), data(two)], {
      cancel: () => {
        isCancelled = true
      },
    })
    for await (const _ of readStream(answer, CaseChange)) break
    expect(isCancelled).toBe(true)
  })
})
