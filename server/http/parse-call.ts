import * as z from 'zod/mini'
import { fieldIssues } from '#api-client/contract/issue.ts'
import type { Route } from '#api-client/routes.ts'
import { type Refusal, refuse } from '../answers.ts'
import type { IncomingFile } from '../attachments/receiving.ts'

type Raw = {
  params: Record<string, string>
  query: Record<string, string>
  request: Request
  /** The body as it came; null where it did not come whole. */
  bytes: ArrayBuffer | null
}
type Sent = { key: string | undefined; proof: string | undefined }
export type ParsedCall = Sent & { params: unknown; query: unknown; body: unknown; file?: IncomingFile }

const keyShape = /^[\x21-\x7e]{8,128}$/

/** Passes every part of a request through the route's schemas. */
export const parseCall = (route: Route, { params, query, request, bytes }: Raw): ParsedCall | Refusal => {
  const pathParams = z.safeParse(z.object(route.params), params)
  if (!pathParams.success) return refuse('not-found')
  const asked = z.safeParse(z.object(route.query ?? {}), query)
  if (!asked.success) return invalid(asked.error, query, '/query')
  const { headers } = request
  const sent: Sent = {
    key: headers.get('idempotency-key') ?? undefined,
    proof: headers.get('proof-of-work') ?? undefined,
  }
  if (route.key && (sent.key === undefined || !keyShape.test(sent.key))) return refuse('key-missing')
  const parts = { ...sent, params: pathParams.data, query: asked.data }
  if (!route.request) return { ...parts, body: undefined, ...(route.upload ? { file: incoming(request) } : {}) }
  const json = readJson(headers, bytes)
  if ('refused' in json) return json
  const body = z.safeParse(route.request, json.value)
  return body.success ? { ...parts, body: body.data } : invalid(body.error, json.value, '')
}

/** The file is read by whoever takes it, under limits of its own. */
const incoming = ({ headers, body }: Request): IncomingFile => {
  const length = Number(headers.get('content-length') ?? Number.NaN)
  return { stream: body, length: Number.isFinite(length) ? length : null, name: headers.get('file-name') }
}

/** Refuses what is not UTF-8 rather than keep signs nobody typed. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

const readJson = (headers: Headers, bytes: ArrayBuffer | null): { value: unknown } | Refusal => {
  if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')) return refuse('wrong-media-type')
  if (bytes === null) return refuse('unreadable-body')
  try {
    return { value: JSON.parse(utf8.decode(bytes)) }
  } catch {
    return refuse('unreadable-body')
  }
}

/** JSON pointers (RFC 6901) and codes that `words` can say. */
const invalid = (error: z.core.$ZodError, input: unknown, root: string): Refusal =>
  refuse('invalid-request', {
    issues: fieldIssues(error, input).map(({ path, code }) => ({ pointer: root + pointerTo(path), code })),
  })

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
