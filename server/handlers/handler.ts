import type * as z from 'zod/mini'
import type { Answer } from '#api-client/client.ts'
import type { RouteName, Routes } from '#api-client/routes.ts'
import type { Refusal } from '../answers.ts'
import type { Download } from '../attachments/downloads.ts'
import type { IncomingFile } from '../attachments/receiving.ts'
import type { Identity } from '../identity.ts'
import type { Subscription } from '../live/follower.ts'
import type { Service } from '../service.ts'

type Parsed<Fields> = { [K in keyof Fields]: z.output<Fields[K]> }

/** A call after parsing: everything in it has passed the route's schemas. */
export type HandlerCall<N extends RouteName> = {
  params: Routes[N] extends { params: infer P } ? Parsed<P> : never
  query: Routes[N] extends { query: infer Q } ? Parsed<Q> : undefined
  body: Routes[N] extends { request: infer S } ? z.output<S> : undefined
  file: Routes[N] extends { upload: true } ? IncomingFile : undefined
  key: Routes[N] extends { key: true } ? string : undefined
  /** The proof of work as it came; the handler checks it. */
  proof: string | undefined
  identity: Identity
  /** The token the caller came with. */
  token: string | undefined
}

/** What a route answers: a value, for a stream what is told from now on, for a download the file. */
type Answered<N extends RouteName> = Routes[N] extends { download: true }
  ? Download
  : Answer<N> extends AsyncIterable<infer Item>
    ? Subscription<Item>
    : Answer<N>

/** One route: load → decide → append → view. Refusals are values. */
export type Handler<N extends RouteName> = (call: HandlerCall<N>, service: Service) => Promise<Answered<N> | Refusal>

export type Handlers = { [N in RouteName]: Handler<N> }
