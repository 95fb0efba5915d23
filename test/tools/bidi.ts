interface Message {
  id?: number
  type: 'success' | 'error' | 'event'
  result?: unknown
  error?: string
  message?: string
}

/** A connection to a browser in the words of WebDriver BiDi (W3C). */
export interface Bidi {
  /** Sends a command and answers its result; throws what the browser says against it. */
  send: <Result = unknown>(method: string, params?: object) => Promise<Result>
  close: () => void
}

/** Connects to the browser that listens at `address` and begins a session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser closed the connection.'))
  }
  socket.addEventListener('message', ({ data }) => settle(waiting, JSON.parse(data)))
  socket.addEventListener('close', failAll)
  const opened = Promise.withResolvers<Event>()
  socket.addEventListener('open', opened.resolve)
  socket.addEventListener('error', () => opened.reject(new Error(`Nobody answers at ${address}.`)))
  await opened.promise
  let lastId = 0
  const send = <Result>(method: string, params: object = {}): Promise<Result> => {
    const answer = Promise.withResolvers<unknown>()
    lastId += 1
    waiting.set(lastId, answer)
    socket.send(JSON.stringify({ id: lastId, method, params }))
    return answer.promise as Promise<Result>
  }
  await send('session.new', { capabilities: {} })
  return { send, close: () => socket.close() }
}

function settle(waiting: Map<number, PromiseWithResolvers<unknown>>, message: Message): void {
  if (message.id === undefined) return
  const answer = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.type === 'success') answer?.resolve(message.result)
  else answer?.reject(new Error(`${message.error}: ${message.message}`))
}
