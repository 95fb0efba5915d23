import { type Client, type ClientOptions, clientOf } from './routed-client.ts'
import { routes } from './routes.ts'
import { solve } from './solving.ts'

export type { Answer, Call, Client, ClientOptions } from './routed-client.ts'

/**
 * A client of the whole service, one method per route of the table. Where a route wants a proof of work and the call
 * brings none, the client asks for a challenge and solves it.
 */
export const createClient = (options: ClientOptions): Client => clientOf(routes, { solve, ...options })
