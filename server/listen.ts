import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** An address that is taken before there is anything to show at it: it answers 503 until `show`. */
export type Door = {
  port: number
  /** The address as a browser on this machine asks for it, without a slash at the end. */
  url: string
  show: (app: Hono) => void
  stop: () => Promise<void>
}

/**
 * How long a caller may take: for the head of a request, for all of it, and between two of them on one connection; in
 * milliseconds. Who says nothing at all is let go after the first. All of it may be a photo over a slow line; what is
 * shorter has less time (`server/app`). Answers, streams among them, may last as they like.
 */
const patience = {
  headersTimeout: 8000,
  requestTimeout: 180_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16_384,
}

/**
 * Takes the address at once, for what is shown there has to name it. Port 0 takes any free one. Rejects with a
 * sentence that says what to do where the port is taken.
 */
export const openDoor = ({ host, port }: { host: string; port: number }): Promise<Door> =>
  new Promise((resolve, reject) => {
    let app: Hono | null = null
    const fetch: Hono['fetch'] = (request, ...more) => app?.fetch(request, ...more) ?? starting()
    const show = (next: Hono): void => {
      app = next
    }
    const server = serve({ fetch, hostname: host, port, serverOptions: patience }, (address) => {
      resolve({ port: address.port, url: `http://${reachable(host)}:${address.port}`, show, stop: () => stop(server) })
    })
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, { host, port })))
  })

const starting = (): Response => new Response('starting', { status: 503, headers: { 'retry-after': '1' } })

const reachable = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host

const explained = (error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error => {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is in use. Stop what uses it, or set PORT to another, e.g. PORT=${port + 10}.`)
  if (error.code === 'EACCES')
    return new Error(`Port ${port} may not be opened by this user. Set PORT to a number above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`This machine has no address ${host}. Set HOST to one it has, e.g. HOST=127.0.0.1.`)
  return error
}

/** Takes no new connections, lets answers under way finish, and ends what is idle. */
const stop = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3000).unref()
  })
