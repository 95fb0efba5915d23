import { argon2, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { queryCode } from '#api-client/query-code.ts'
import { bounded } from './brakes/bounded.ts'

/** OWASP's second choice for Argon2id: 19 MiB, two passes, one lane. */
const cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }
const run = promisify(argon2)
/** It takes 20 MB and 60 ms each time: two at once, and no longer a queue than is worked off in a second. */
const inQueue = bounded({ atOnce: 2, waiting: 24 })
const derive = (code: string, nonce: Buffer): Promise<Buffer> =>
  inQueue(() => run('argon2id', { message: code, nonce, ...cost }))

/**
 * The query code of a submission: derived from a server secret, the idempotency key and the case number, so that
 * the same submission sent again is told the same code though the code itself is kept nowhere.
 */
export const deriveQueryCode = (secret: Buffer, idempotencyKey: string, caseNumber: string): string => {
  const digest = createHmac('sha256', secret).update(`${caseNumber}\n${idempotencyKey}`).digest()
  const fifteenDigits = (digest.readBigUInt64BE(0) * 2n ** 64n + digest.readBigUInt64BE(8)) % 10n ** 15n
  return queryCode(String(fifteenDigits).padStart(15, '0'))
}

/** Argon2id of a code as `salt.hash`, base64. Rejects with `Overloaded` where too many wait already. */
export const hashCode = async (code: string): Promise<string> => {
  const nonce = randomBytes(16)
  const tag = await derive(code, nonce)
  return `${nonce.toString('base64')}.${tag.toString('base64')}`
}

/** Compares in constant time; a missing hash costs the same work and is never right. */
export const isCode = async (code: string, hash: string | null): Promise<boolean> => {
  const [nonce = '', tag = ''] = (hash ?? nobody).split('.')
  const given = await derive(code, Buffer.from(nonce, 'base64'))
  return timingSafeEqual(given, Buffer.from(tag, 'base64')) && hash !== null
}

const nobody = `${Buffer.alloc(16).toString('base64')}.${Buffer.alloc(32).toString('base64')}`
