import { residentRoutes } from './resident-routes.ts'
import { type Client, type ClientOptions, clientOf } from './routed-client.ts'

/** What a page asks of the service for a resident. */
export type ResidentClient = Pick<Client, keyof typeof residentRoutes>

/** A client of the routes that pages call; it carries nothing that only officials need. */
export const createResidentClient = (options: ClientOptions): ResidentClient => clientOf(residentRoutes, options)
