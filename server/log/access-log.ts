import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Log } from './log.ts'

/** Where the caller's kind is left for the log. */
export const callerKey = 'caller'

/** Logs every call once its answer begins. */
export const accessLog =
  (log: Pick<Log, 'access'>): MiddlewareHandler =>
  async (context, next) => {
    const began = performance.now()
    await next()
    const address = addressOf(context)
    log.access({
      method: methods.has(context.req.method) ? context.req.method : 'other',
      route: routeOf(context),
      status: context.res.status,
      ms: Math.round(performance.now() - began),
      caller: String(context.get(callerKey) ?? 'anyone'),
      ...(address ? { address } : {}),
    })
  }

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The pattern of the route that answered, `*` where none did: a path can hold anything. */
const routeOf = (context: Context): string =>
  matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))?.path ?? '*'

/** There is none where the application is asked without a network. */
const addressOf = (context: Context): string | undefined =>
  context.env && 'incoming' in context.env ? getConnInfo(context).remote.address : undefined
