import type { Route } from '#api-client/routes.ts'
import type { Directory } from '../domain/directory.ts'

/**
 * The `Access-Control-Allow-Origin` to answer with, or null where the origin may not use the page. Bearer routes
 * answer every origin, for they carry no cookie; a page answers its own origins and the server's.
 */
export const allowedOrigin = (
  route: Route,
  page: string | undefined,
  request: Request,
  { pages }: Directory,
): string | null | undefined => {
  if (route.origins === 'any') return '*'
  const origin = request.headers.get('origin')
  if (origin === null) return undefined
  const isOwn = hostOf(origin) === request.headers.get('host')
  return isOwn || pages.get(page ?? '')?.origins.includes(origin) ? origin : null
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

export const corsHeaders = (allowed: string | undefined): Record<string, string> => ({
  vary: 'Origin',
  ...(allowed === undefined
    ? {}
    : { 'access-control-allow-origin': allowed, 'access-control-expose-headers': 'Retry-After' }),
})

export const preflightHeaders = (): Record<string, string> => ({
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers':
    'authorization, content-type, file-name, idempotency-key, proof-of-work, accept-language',
  'access-control-max-age': '7200',
})
