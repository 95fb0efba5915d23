import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'

export type Listening = { port: number; stop: () => Promise<void> }

/** Listens; rejects with a sentence that says what to do where the port is taken. */
export const listen = (app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      resolve({ port: address.port, stop: () => stop(server) })
    })
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, { host, port })))
  })

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
