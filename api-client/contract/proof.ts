import * as z from 'zod/mini'

const hex = z.string().check(z.regex(/^([0-9a-f]{2}){1,64}$/))

/**
 * A riddle of the service, in the form of ALTCHA's second version: the counter is looked for under which
 * SHA-256(salt + nonce + counter), the counter as four bytes, begins with `keyPrefix`. `data` says what the solution
 * is good for and until when; all of it is signed.
 */
export const Challenge = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal('SHA-256'),
    cost: z.literal(1),
    data: z.strictObject({ for: z.string(), until: z.string() }),
    keyLength: z.literal(32),
    keyPrefix: hex,
    keySignature: hex,
    nonce: hex,
    salt: hex,
  }),
  signature: hex,
})
export type Challenge = z.infer<typeof Challenge>

/** A challenge and what was found; base64 of its JSON goes into the header `Proof-Of-Work`. */
export const Proof = z.strictObject({
  challenge: Challenge,
  solution: z.strictObject({ counter: z.int(), derivedKey: hex }),
})
export type Proof = z.infer<typeof Proof>
