import ky, { type AfterResponseHook, type KyInstance } from 'ky'
import * as z from 'zod/mini'
import { Problem } from './contract/problem.ts'
import { Challenge } from './contract/proof.ts'
import { ProblemError, UnexpectedAnswerError, UnreachableError } from './errors.ts'
import { fillPath } from './path.ts'
import type { Route } from './route.ts'
import type { RouteName, Routes } from './routes.ts'
import { readStream, type Stream } from './stream.ts'

type Params<R> = R extends { params: infer P }
  ? keyof P extends never
    ? object
    : { params: { [K in keyof P]: z.input<P[K]> } }
  : object
type Query<R> = R extends { query: infer Q } ? { query?: { [K in keyof Q]?: z.output<Q[K]> | undefined } } : object
type Body<R> = R extends { request: infer S } ? { body: z.input<S> } : object
/** One file with its name, which is kept under seal. */
type File<R> = R extends { upload: true } ? { file: Blob; name: string } : object
/** One key per intent: the same key on every try of the same write. */
type Key<R> = R extends { key: true } ? { key: string } : object

/** A proof of work made beforehand with `solve`; without one the client makes it. */
type Proved<R> = R extends { proof: string } ? { proof?: string | undefined } : object

/** Called whenever something of a stream arrives, signs of life too. */
type Heard<R> = R extends { stream: true } ? { heard?: () => void } : object

/** What a method takes: path parameters, query, body, idempotency key, proof of work, and a signal to give up by. */
export type Call<N extends RouteName> = Params<Routes[N]> &
  Query<Routes[N]> &
  Body<Routes[N]> &
  File<Routes[N]> &
  Key<Routes[N]> &
  Proved<Routes[N]> &
  Heard<Routes[N]> & { signal?: AbortSignal }
/** What a method gives, parsed; a stream gives its items as they come, a download its bytes. */
export type Answer<N extends RouteName> = Routes[N] extends { reply: infer S }
  ? Routes[N] extends { stream: true }
    ? Stream<z.output<S>>
    : z.output<S>
  : Routes[N] extends { download: true }
    ? Blob
    : undefined

type Argument<N extends RouteName> = object extends Call<N> ? [call?: Call<N>] : [call: Call<N>]

/** One method per route of the table. Rejects with `ProblemError`, `UnreachableError` or `UnexpectedAnswerError`. */
export type Client = { [N in RouteName]: (...call: Argument<N>) => Promise<Answer<N>> }

export type ClientOptions = {
  /** Origin of the service, e.g. `https://lianxin.shili.example`. */
  server: string
  /** Gives the bearer token to send, if there is one now. */
  credentials?: () => string | undefined | Promise<string | undefined>
  /** The transport; `globalThis.fetch` unless told. */
  fetch?: typeof globalThis.fetch
  /** Solves a challenge where a route wants a proof of work; without it such a call is refused. */
  solve?: (challenge: Challenge, solving: { signal?: AbortSignal | undefined }) => Promise<string>
  /** Language of problem titles. */
  language?: string
}

type AnyCall = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  file?: Blob
  name?: string
  key?: string
  proof?: string | undefined
  signal?: AbortSignal
  heard?: () => void
}

/**
 * A client of the routes it is given. Reads and keyed writes are tried again on a network failure or a 503, since
 * the same key acts once; what was refused is not.
 */
export const clientOf = <N extends RouteName>(routes: Record<N, Route>, options: ClientOptions): Pick<Client, N> => {
  const http = transport(options)
  const methods = Object.entries<Route>(routes).map(([name, route]) => [
    name,
    (call: AnyCall = {}) => (route.stream ? open(options, route, call) : send(http, options, route, call)),
  ])
  return Object.fromEntries(methods) as Pick<Client, N>
}

const triesAgain = 2
/** A large photo on a slow line, and a busy service that takes one after the other. */
const fileTimeout = 180_000
const longestWait = 10_000

const transport = ({ server, fetch, language }: ClientOptions): KyInstance =>
  ky.create({
    prefix: server,
    throwHttpErrors: false,
    timeout: 20_000,
    retry: { limit: triesAgain, methods: ['get', 'post', 'put', 'delete'] },
    fetch: whole(fetch ?? globalThis.fetch),
    hooks: { afterResponse: [againWhenBusy] },
    ...(language ? { headers: { 'accept-language': language } } : {}),
  })

/** Reads an answer to its end before it counts as one, so that a broken-off answer is a failure of the network. */
const whole =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const answer = await fetch(input, init)
    const { status, headers } = answer
    const body = await answer.arrayBuffer().catch((cause: unknown) => {
      // The message is the one by which ky knows a failure of the network from other type errors.
      throw cause instanceof TypeError ? new TypeError('fetch failed', { cause }) : cause
    })
    return new Response(body.byteLength > 0 ? body : null, { status, headers })
  }

/** A busy service is asked again after the time it names, while tries are left. */
const againWhenBusy: AfterResponseHook = ({ response, options, retryCount }) => {
  if (response.status !== 503 || retryCount >= (options.retry.limit ?? 0)) return undefined
  const named = Number(response.headers.get('retry-after')) * 1000
  return ky.retry(named > 0 ? { delay: Math.min(named, longestWait) } : {})
}

const send = async (http: KyInstance, options: ClientOptions, route: Route, call: AnyCall): Promise<unknown> => {
  const proof = call.proof ?? (route.proof === 'always' ? await prove(http, options, route, call) : undefined)
  const answer = await ask(http, options, route, { ...call, proof })
  if (answer.status !== proofNeeded || !options.solve) return read(answer, route)
  return read(await ask(http, options, route, { ...call, proof: await prove(http, options, route, call) }), route)
}

/** RFC 6585, 3: the service wants a proof of work, or another one than it was given. */
const proofNeeded = 428

/** Solves a challenge for the resource that the route writes to. */
const prove = async (
  http: KyInstance,
  { solve }: ClientOptions,
  { path, params }: Route,
  call: AnyCall,
): Promise<string | undefined> => {
  if (!solve) return undefined
  const challenge: Route = { ...challengeRoute, path: path.replace(/[^/]+$/, 'challenge'), params }
  const answer = await ask(http, {}, challenge, {
    params: call.params ?? {},
    ...(call.signal && { signal: call.signal }),
  })
  return solve((await read(answer, challenge)) as Challenge, { signal: call.signal })
}

const challengeRoute = {
  method: 'GET',
  callers: ['anyone'],
  origins: 'any',
  status: 200,
  reply: Challenge,
  summary: '',
} as const

const ask = async (
  http: KyInstance,
  { credentials }: Pick<ClientOptions, 'credentials'>,
  route: Route,
  call: AnyCall,
): Promise<Response> => {
  const token = await credentials?.()
  return http(fillPath(route.path, call.params ?? {}).slice(1), {
    method: route.method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(call.key ? { 'idempotency-key': call.key } : {}),
      ...(call.name === undefined ? {} : { 'file-name': encodeURIComponent(call.name) }),
      ...(call.proof ? { 'proof-of-work': call.proof } : {}),
    },
    ...(call.query ? { searchParams: present(call.query) } : {}),
    ...(call.body === undefined ? {} : { json: call.body }),
    ...(call.file === undefined ? {} : { body: call.file }),
    ...(route.upload || route.download ? { timeout: fileTimeout } : {}),
    ...(call.signal ? { signal: call.signal } : {}),
    ...(route.method === 'POST' && !route.key ? { retry: 0 } : {}),
  }).catch((cause: unknown) => {
    if (call.signal?.aborted) throw cause
    throw new UnreachableError(cause)
  })
}

/** A stream is asked for once and without a time limit; who follows it decides when to ask again. */
const open = async (
  { server, credentials, language, fetch = globalThis.fetch }: ClientOptions,
  route: Route,
  call: AnyCall,
): Promise<Stream<unknown>> => {
  const token = await credentials?.()
  const address = `${server.replace(/\/$/, '')}${fillPath(route.path, call.params ?? {})}`
  const answer = await fetch(`${address}?${new URLSearchParams(present(call.query ?? {}))}`, {
    headers: {
      accept: 'text/event-stream',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(language ? { 'accept-language': language } : {}),
    },
    ...(call.signal ? { signal: call.signal } : {}),
  }).catch((cause: unknown) => {
    if (call.signal?.aborted) throw cause
    throw new UnreachableError(cause)
  })
  if (!answer.ok || !route.reply) throw await refusalIn(answer)
  return readStream(answer, route.reply, call.heard)
}

const present = (query: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

const read = async (answer: Response, route: Route): Promise<unknown> => {
  if (answer.status === 204) return undefined
  if (!answer.ok) throw await refusalIn(answer)
  if (route.download) return answer.blob()
  const body: unknown = await answer.json().catch(() => undefined)
  if (!route.reply) return undefined
  const parsed = z.safeParse(route.reply, body)
  if (parsed.success) return parsed.data
  throw new UnexpectedAnswerError(answer.status, parsed.error)
}

const refusalIn = async (answer: Response): Promise<Error> => {
  const problem = z.safeParse(Problem, await answer.json().catch(() => undefined))
  return problem.success ? new ProblemError(problem.data) : new UnexpectedAnswerError(answer.status)
}
