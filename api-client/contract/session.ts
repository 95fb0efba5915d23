import * as z from 'zod/mini'
import { Official } from './organisation.ts'
import { Id, Instant, QueryCode } from './primitives.ts'

/** Exchanges a query code for a bearer of 30 minutes. */
export const CodeExchange = z.strictObject({ queryCode: QueryCode })
export type CodeExchange = z.infer<typeof CodeExchange>

/** A bearer credential; send it as `Authorization: Bearer <token>`. */
export const Session = z.object({ token: z.string(), expiresAt: Instant })
export type Session = z.infer<typeof Session>

/** Signs a demonstration official in, gated by the token printed at the server's start. */
export const DemoSignIn = z.strictObject({
  token: z.string().check(z.minLength(1, { error: 'missing' })),
  official: Id,
})
export type DemoSignIn = z.infer<typeof DemoSignIn>

export const OfficialSession = z.object({ token: z.string(), expiresAt: Instant, official: Official })
export type OfficialSession = z.infer<typeof OfficialSession>

/** The roles a demonstration offers. */
export const DemoOfficials = z.object({ officials: z.array(Official) })
export type DemoOfficials = z.infer<typeof DemoOfficials>
