import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { httpSmsGateway, type SmsGateway } from '../../../server/notices/sms-gateway.ts'

/** One message as it came in, with its credential and key. */
export type Received = { id: string; to: string; text: string; authorization: string; key: string }

/** How the gateway answers the next message: a status, silence, a broken connection, or taken over without an answer. */
export type Behaviour = number | 'silent' | 'broken' | 'lost-answer'

/** A gateway over HTTP as an operator would run one: it takes a message once, however often it comes. */
export type GatewayServer = {
  gateway: SmsGateway
  url: string
  /** Every request, in the order they came. */
  received: Received[]
  /** What went out to telephones: each id once. */
  delivered: Map<string, Received>
  /** What the next requests meet, one after the other; then 202. */
  meet: (...behaviours: Behaviour[]) => void
  headers: Record<string, string>
  close: () => Promise<void>
}

const timeoutMs = 300

export const openGateway = async (): Promise<GatewayServer> => {
  const received: Received[] = []
  const delivered = new Map<string, Received>()
  const next: Behaviour[] = []
  const headers: Record<string, string> = {}
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const message = {
      ...(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Pick<Received, 'id' | 'to' | 'text'>),
      authorization: request.headers.authorization ?? '',
      key: String(request.headers['idempotency-key']),
    }
    received.push(message)
    const behaviour = next.shift() ?? 202
    const isTaken = behaviour === 'lost-answer' || (typeof behaviour === 'number' && behaviour < 300)
    if (isTaken && !delivered.has(message.key)) delivered.set(message.key, message)
    answer(response, behaviour, headers)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`
  return {
    gateway: httpSmsGateway({ url, token: 'gateway-token' }, { timeoutMs }),
    url,
    received,
    delivered,
    meet: (...behaviours) => next.push(...behaviours),
    headers,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const answer = (response: ServerResponse, behaviour: Behaviour, headers: Record<string, string>): void => {
  if (behaviour === 'silent') return
  if (typeof behaviour !== 'number') {
    response.destroy()
    return
  }
  response.writeHead(behaviour, headers)
  response.end('{}')
}
