import * as z from 'zod/mini'

/** Who may call: anyone, the holder of a case's query code, or a signed-in official. */
export type Caller = 'anyone' | 'resident' | 'official'

type Fields = Record<string, z.ZodMiniType>

/**
 * One route. `origins`: `page` answers only the page's own origins, `any` answers every origin (bearer
 * credentials, never cookies). `key`: writes carry an `Idempotency-Key`, and the same key gives the same answer.
 * `proof`: the header `Proof-Of-Work` carries a solution of the challenge that `GET <path of the resource>/challenge`
 * gives, with every call or once the service asked for one (428).
 * `stream`: the answer is a `text/event-stream` whose events are `reply`, one after the other while the call lasts.
 * `upload`: the body is the bytes of one file, whatever they are; its name stands percent-encoded in `File-Name`.
 * `download`: the answer is the bytes of one file, to be saved and not shown.
 */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  callers: readonly Caller[]
  origins: 'page' | 'any'
  status: 200 | 201 | 204
  params: Fields
  query?: Fields
  request?: z.ZodMiniType
  reply?: z.ZodMiniType
  key?: true
  proof?: 'always' | 'asked'
  stream?: true
  upload?: true
  download?: true
  /** One sentence for the API description. */
  summary: string
}

/** A whole number as an address carries it. */
export const wholeNumber = ({ min, max }: { min: number; max: number }) =>
  z.pipe(
    z.union([z.number(), z.string().check(z.regex(/^-?\d{1,15}$/))]),
    z.pipe(z.transform(Number), z.int().check(z.minimum(min), z.maximum(max))),
  )
