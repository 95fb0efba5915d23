import { type Client, type ClientOptions, clientOf } from './routed-client.ts'
import { routes } from './routes.ts'

export type { Answer, Call, Client, ClientOptions } from './routed-client.ts'

/** A client of the whole service, one method per route of the table. */
export const createClient = (options: ClientOptions): Client => clientOf(routes, options)
