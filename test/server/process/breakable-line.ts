import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import pg from 'pg'

/** A line to a PostgreSQL that can be broken: connections are then refused by this machine, as by a server gone. */
export type BreakableLine = { url: string; break: () => Promise<void>; mend: () => Promise<void> }

/** Lays a line on a free port to the database of this address. */
export const layLine = async (databaseUrl: string): Promise<BreakableLine> => {
  const { host, port, user, password, database } = new pg.Client({ connectionString: databaseUrl })
  const reach = (): Socket => (host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host))
  const ends = new Set<Socket>()
  const pass = (near: Socket): void => {
    const far = reach()
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end)
      end
        .on('error', () => undefined)
        .once('close', () => {
          ends.delete(end)
          other.destroy()
        })
      end.pipe(other)
    }
  }
  let server: Server
  const open = async (at: number): Promise<number> => {
    server = createServer(pass).listen(at, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const at = await open(0)
  const secret = password ? `:${encodeURIComponent(password)}` : ''
  return {
    url: `postgres://${encodeURIComponent(user ?? '')}${secret}@127.0.0.1:${at}/${database}`,
    break: async () => {
      server.close()
      for (const end of ends) end.destroy()
      await once(server, 'close')
    },
    mend: async () => {
      await open(at)
    },
  }
}
