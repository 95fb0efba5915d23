import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { httpSmsGateway } from '../../../server/notices/sms-gateway.ts'
import { type GatewayServer, openGateway } from './gateway-server.ts'

let server: GatewayServer
beforeAll(async () => {
  server = await openGateway()
})
beforeEach(() => {
  server.received.length = 0
  for (const name of Object.keys(server.headers)) delete server.headers[name]
})
afterAll(() => server.close())

const message = { id: 'notice-1', to: '13800000000', text: '青桥街道联络站：您反映的事项 SL2611-7K3M9QN 已有答复。' }

describe('the gateway', () => {
  it('is handed number, text and key, with the token', async () => {
    expect(await server.gateway.send(message)).toEqual({ kind: 'accepted' })
    expect(server.received).toEqual([{ ...message, key: 'notice-1', authorization: 'Bearer gateway-token' }])
  })

  it.each([400, 401, 403, 404, 422])('refuses for good with %i', async (status) => {
    server.meet(status)
    expect(await server.gateway.send(message)).toEqual({ kind: 'refused' })
  })

  it.each([408, 425, 429, 500, 502, 503, 'silent', 'broken', 'lost-answer'] as const)(
    'may be asked again after %s',
    async (behaviour) => {
      server.meet(behaviour)
      expect(await server.gateway.send(message)).toEqual({ kind: 'failed' })
    },
  )

  it('says when to ask again', async () => {
    server.headers['retry-after'] = '900'
    server.meet(429)
    expect(await server.gateway.send(message)).toEqual({ kind: 'failed', retryAfterSeconds: 900 })
  })

  it('is not followed to another address, for numbers go nowhere else', async () => {
    server.headers.location = 'http://127.0.0.1:9/elsewhere'
    server.meet(307)
    expect(await server.gateway.send(message)).toEqual({ kind: 'failed' })
    expect(server.received).toHaveLength(1)
  })

  it('that is not there has failed', async () => {
    const nowhere = httpSmsGateway({ url: 'http://127.0.0.1:9/', token: 't' }, { timeoutMs: 300 })
    expect(await nowhere.send(message)).toEqual({ kind: 'failed' })
  })
})
