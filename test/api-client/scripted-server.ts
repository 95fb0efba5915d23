import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What one request brought. */
export type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string }

/** How one request is answered. */
export type Act = (answer: ServerResponse, request: IncomingMessage) => void

export type ScriptedServer = { origin: string; seen: Seen[]; [Symbol.asyncDispose]: () => Promise<void> }

/** A server on a free port that acts by the script, one act for each request; the last act is repeated. */
export const scripted = async (...script: Act[]): Promise<ScriptedServer> => {
  const seen: Seen[] = []
  const server = createServer(async (request, answer) => {
    const body = await text(request)
    const act = script[Math.min(seen.length, script.length - 1)]
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
    act?.(answer, request)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Answers with JSON. */
export const json =
  (status: number, body: unknown, type = 'application/json'): Act =>
  (answer) =>
    answer.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))

/** Answers with the problem of a code. */
export const problem = (status: number, code: string): Act =>
  json(status, { type: 'about:blank', title: code, status, code }, 'application/problem+json')

/** Answers with a web page. */
export const page =
  (status: number): Act =>
  (answer) =>
    answer.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html><p>502</p>')

/** Answers with nothing in it. */
export const nothing: Act = (answer) => answer.writeHead(204).end()

/** Takes the request and drops the connection. */
export const drop: Act = (_, request) => request.socket.destroy()

/** Begins an answer and drops the connection in the middle of it. */
export const breakOff =
  (body: unknown): Act =>
  (answer, request) => {
    const whole = JSON.stringify(body)
    answer.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length })
    answer.write(whole.slice(0, 10), () => request.socket.destroy())
  }

/** Begins an answer and goes silent. */
export const stall: Act = (answer) => {
  answer.writeHead(200, { 'content-type': 'application/json' }).write('{')
}

/** Never answers. */
export const silence: Act = () => undefined
