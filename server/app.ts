import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Route, type RouteName, routes } from '#api-client/routes.ts'
import { isRefusal, type Refusal, refuse } from './answers.ts'
import type { Download } from './attachments/downloads.ts'
import { type Bounded, bounded, Overloaded } from './brakes/bounded.ts'
import type { Handler } from './handlers/handler.ts'
import { handlers } from './handlers/index.ts'
import { eventStream } from './http/event-stream.ts'
import { hardened } from './http/headers.ts'
import { allowedOrigin, corsHeaders, preflightHeaders } from './http/origins.ts'
import { parseCall } from './http/parse-call.ts'
import { problemAnswer } from './http/problem-answer.ts'
import { refusedForMarks } from './http/secret-marks.ts'
import { identify } from './identity.ts'
import type { Subscription } from './live/follower.ts'
import { accessLog, callerKey } from './log/access-log.ts'
import type { Log } from './log/log.ts'
import { openApi } from './openapi.ts'
import type { Service } from './service.ts'
import { StoreUnavailable } from './store/unavailable.ts'

const maxBodyBytes = 256 * 1024
/** A database that fails over, or a server that a supervisor starts again, is there after a few seconds. */
const backAfterSeconds = 3
/** For a body that is no file. */
const longestBodyMs = 12_000
/** Requests that are worked on at once; those above it are turned away before they cost anything. */
const mostAtOnce = 32
/** Files that come in at once: they take their time, and each is held in memory until it is read. */
const mostUploads = 16

/** The API as a web-standard application; `app.request()` serves tests without a socket. */
export const createApp = (
  service: Service,
  { onFault, log }: { onFault: (error: unknown) => void; log?: Pick<Log, 'access'> },
): Hono => {
  const app = new Hono()
  app.use(hardened)
  if (log) app.use(accessLog(log))
  const say = (refusal: Refusal, context: Context): Response =>
    problemAnswer(refusal, context.req.header('accept-language'))
  const limited = bodyLimit({
    maxSize: maxBodyBytes,
    onError: (context) => withHeaders(say(refuse('too-large'), context), corsOf(context, service)),
  })
  app.use('/v1/*', (context, next) => (isUpload(context) ? next() : limited(context, next)))
  const work = bounded({ atOnce: mostAtOnce, waiting: 0 })
  const uploading = bounded({ atOnce: mostUploads, waiting: 0 })
  for (const name of Object.keys(routes) as RouteName[])
    bind(app, name, service, { say, work: 'upload' in routes[name] ? uploading : work })
  bindMethodRefusals(app, service, say)
  app.get('/healthz', (context) => context.json({ ok: true }))
  app.get('/readyz', async (context) => {
    await service.store.ping()
    return context.json({ ok: true })
  })
  app.get('/openapi.json', (context) => context.json(openApi()))
  app.notFound((context) => withHeaders(say(refuse('not-found'), context), corsOf(context, service)))
  app.onError((error, context) => {
    onFault(error)
    return withHeaders(say(refusalOf(error), context), corsOf(context, service))
  })
  return app
}

/** Files have a limit of their own, which whoever reads them keeps. */
const isUpload = ({ req }: Context): boolean => req.method === 'POST' && uploadPath.test(req.path)
const uploadPath = /^\/v1\/(pages|cases)\/[^/]+\/attachments$/

const refusalOf = (error: Error): Refusal =>
  error instanceof StoreUnavailable || error instanceof Overloaded
    ? refuse('unavailable', { retryAfterSeconds: backAfterSeconds })
    : refuse('fault')

type Say = (refusal: Refusal, context: Context) => Response

/** A body comes in before its request takes a place among those worked on, so that slow ones hold nobody up. */
const bind = (app: Hono, name: RouteName, service: Service, { say, work }: { say: Say; work: Bounded }): void => {
  const route: Route = routes[name]
  const path = route.path.replace(/\{(\w+)\}/g, ':$1')
  const answer = async (context: Context): Promise<Response> => {
    const params = context.req.param() as Record<string, string>
    const allowed = allowedOrigin(route, params.page, context.req.raw, service.directory)
    if (allowed === null) return withHeaders(say(refuse('origin-not-allowed'), context), { vary: 'Origin' })
    const cors = corsHeaders(allowed)
    if (context.req.method === 'OPTIONS')
      return new Response(null, { status: 204, headers: { ...cors, ...preflightHeaders() } })
    const bytes = route.request ? await bodyInTime(context.req.raw) : null
    if (bytes === 'late') return withHeaders(say(refuse('unreadable-body'), context), { ...cors, connection: 'close' })
    const result = await work(() => call(name, route, context, { params, bytes }, service)).catch(busy)
    return withHeaders(isRefusal(result) ? say(result, context) : answered(route, result, context.req.raw), cors)
  }
  app.on([route.method, 'OPTIONS'], path, answer)
}

/** The whole body; null where it broke off. What is no file is short and has little time to come in. */
const bodyInTime = async (request: Request): Promise<ArrayBuffer | null | 'late'> => {
  const { promise: late, resolve } = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => resolve('late'), longestBodyMs)
  const read = request.arrayBuffer().catch(() => null)
  return Promise.race([read, late]).finally(() => clearTimeout(timer))
}

const busy = (error: unknown): Refusal => {
  if (error instanceof Overloaded) return refusalOf(error)
  throw error
}

const call = async (
  name: RouteName,
  route: Route,
  context: Context,
  { params, bytes }: { params: Record<string, string>; bytes: ArrayBuffer | null },
  service: Service,
): Promise<unknown> => {
  await service.settings.fresh()
  const token = /^Bearer (\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
  const identity = await identify(service, token)
  context.set(callerKey, identity.kind)
  if (!route.callers.includes('anyone') && !route.callers.includes(identity.kind))
    return refuse(identity.kind === 'anyone' ? 'not-signed-in' : 'not-found')
  const parsed = parseCall(route, { params, query: context.req.query(), request: context.req.raw, bytes })
  if (isRefusal(parsed)) return parsed
  const refusedText = refusedForMarks(route, parsed.body)
  if (refusedText) return refusedText
  const handle = handlers[name] as Handler<never>
  return handle({ ...parsed, identity, token } as never, service)
}

const answered = ({ status, stream, download }: Route, body: unknown, { method, signal }: Request): Response => {
  if (download) return saved(body as Download, method)
  if (stream) return streamed(body as Subscription<object>, method, signal)
  return status === 204
    ? new Response(null, { status })
    : new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } })
}

const saved = ({ stream, headers }: Download, method: string): Response => {
  if (method === 'HEAD') void stream.cancel()
  return new Response(method === 'HEAD' ? null : stream, { headers })
}

/** Whoever asks for the head alone follows nothing. */
const streamed = (items: Subscription<object>, method: string, left: AbortSignal): Response => {
  if (method === 'HEAD') items.end()
  return eventStream(items, left)
}

const withHeaders = (answer: Response, headers: Record<string, string>): Response => {
  for (const [name, value] of Object.entries({
    ...headers,
    'cache-control': 'no-store',
  }))
    answer.headers.set(name, value)
  return answer
}

/** A known path asked with another method is told which it may use (RFC 9110, 15.5.6). */
const bindMethodRefusals = (app: Hono, service: Service, say: Say): void => {
  for (const [path, methods] of methodsByPath()) {
    app.all(path, (context) =>
      withHeaders(say(refuse('method-not-allowed'), context), {
        ...corsOf(context, service),
        allow: methods.join(', '),
      }),
    )
  }
}

const methodsByPath = (): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const { path, method } of Object.values(routes)) {
    const bound = path.replace(/\{(\w+)\}/g, ':$1')
    found.set(bound, [...(found.get(bound) ?? []), method])
  }
  return found
}

/** The headers of an answer outside the routes: a page's paths stay for the page's own origins there too. */
const corsOf = ({ req }: Context, { directory }: Service): Record<string, string> => {
  const page = /^\/v1\/pages\/([^/]+)/.exec(req.path)?.[1]
  return corsHeaders(allowedOrigin(page ? routes.getPage : routes.readInbox, page, req.raw, directory) ?? undefined)
}
