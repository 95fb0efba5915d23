import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { KeyRing, type WrappingKey } from './key-ring.ts'
import { placeOnce, putInPlace } from './private-file.ts'

const First = z.object({ codeSecret: z.base64(), wrappingKey: z.base64(), demoToken: z.string() })

const Kept = z.object({
  codeSecret: z.base64(),
  indexKey: z.base64(),
  demoToken: z.string(),
  fingerprint: z.string(),
  wrappingKeys: z
    .array(z.object({ generation: z.int(), key: z.base64(), madeAt: z.iso.datetime() }))
    .check(z.minLength(1)),
  /** The oldest generation that a case key of the database may still name, as a server has found. */
  oldestInUse: z.int(),
})
export type Kept = z.infer<typeof Kept>

/** What must never lie in the database. Servers that share a database share this file. */
export type Secrets = {
  /** Query codes are derived with it. */
  codeSecret: Buffer
  /** Wrap the key of every case. */
  wrappingKeys: KeyRing
  /** Blinds what cases are found by. */
  indexKey: Buffer
  /** Signs proofs of work. */
  proofKey: Buffer
  demoToken: string
  /** Seed of the Ed25519 key that signs checkpoints. */
  ledgerSeed: Buffer
  /** Tells two files apart without telling what is in them; stays the same when keys are rotated. */
  fingerprint: string
  /** Where they are kept. */
  path: string
}

/** What comes from elsewhere than the data folder: a file that has to be there, and a token that counts before its own. */
export type GivenSecrets = { file?: string; demoToken?: string }

/** Reads `SECRETS_FILE` and `DEMO_TOKEN`. Keys come from a file only: they are rotated there. */
export const readSecrets = (
  env: Readonly<Record<string, string | undefined>>,
): { given: GivenSecrets; complaints: string[] } => ({
  given: {
    ...(env.SECRETS_FILE && { file: resolve(env.SECRETS_FILE) }),
    ...(env.DEMO_TOKEN && { demoToken: env.DEMO_TOKEN }),
  },
  complaints: env.DEMO_TOKEN && env.DEMO_TOKEN.length < 8 ? ['DEMO_TOKEN must be of eight characters or more.'] : [],
})

/** Reads the file that is given, or `secrets.json` in the data folder, which is made at the first start, readable by its owner only. */
export const openSecrets = async (dataDir: string, { file, demoToken }: GivenSecrets = {}): Promise<Secrets> => {
  await mkdir(dataDir, { recursive: true })
  const path = file ?? join(dataDir, 'secrets.json')
  const text =
    (await readIfThere(path)) ?? (file ? missing(file) : await placeOnce(path, JSON.stringify(made(new Date()))))
  const kept = parse(text, path)
  return {
    codeSecret: Buffer.from(kept.codeSecret, 'base64'),
    wrappingKeys: new KeyRing(keysOf(kept)),
    indexKey: Buffer.from(kept.indexKey, 'base64'),
    ledgerSeed: createHmac('sha256', Buffer.from(kept.codeSecret, 'base64')).update('checkpoints').digest(),
    proofKey: createHmac('sha256', Buffer.from(kept.indexKey, 'base64')).update('proofs of work').digest(),
    demoToken: demoToken ?? kept.demoToken,
    fingerprint: kept.fingerprint,
    path,
  }
}

const missing = (file: string): never => {
  throw new Error(`SECRETS_FILE names ${file}, which is not there. Put the file there, or leave the variable out.`)
}

/** What the file holds now. */
export const readKept = async (path: string): Promise<Kept> => parse(await readFile(path, 'utf8'), path)

/** Puts changed secrets in the place of those that are kept, whole or not at all. */
export const writeKept = (path: string, kept: Kept): Promise<void> => putInPlace(path, JSON.stringify(kept))

/** The wrapping keys in the order of their generations. */
export const keysOf = ({ wrappingKeys }: Kept): WrappingKey[] =>
  wrappingKeys
    .map(({ generation, key, madeAt }) => ({ generation, key: Buffer.from(key, 'base64'), madeAt }))
    .sort((one, other) => one.generation - other.generation)

const parse = (text: string, path: string): Kept => {
  try {
    const json: unknown = JSON.parse(text)
    const first = z.safeParse(First, json)
    return first.success ? fromFirst(first.data) : Kept.parse(json)
  } catch {
    throw new Error(
      `${path} is damaged. Put back a copy of it; where there is none and the data may go, remove the data folder and start again.`,
    )
  }
}

/** A file from before keys had generations: its one key is the first. */
const fromFirst = ({ codeSecret, wrappingKey, demoToken }: z.infer<typeof First>): Kept => ({
  codeSecret,
  indexKey: createHmac('sha256', Buffer.from(wrappingKey, 'base64')).update('index of matters').digest('base64'),
  demoToken,
  fingerprint: fingerprintOf(codeSecret, wrappingKey),
  wrappingKeys: [{ generation: 1, key: wrappingKey, madeAt: '2026-01-01T00:00:00.000Z' }],
  oldestInUse: 1,
})

const fingerprintOf = (codeSecret: string, wrappingKey: string): string =>
  createHash('sha256').update(codeSecret).update(wrappingKey).digest('hex').slice(0, 32)

const made = (now: Date): Kept => {
  const [codeSecret = '', key = '', indexKey = ''] = [1, 2, 3].map(() => randomBytes(32).toString('base64'))
  return {
    codeSecret,
    indexKey,
    demoToken: Array.from({ length: 3 }, () => String(randomInt(1000, 10_000))).join('-'),
    fingerprint: fingerprintOf(codeSecret, key),
    wrappingKeys: [{ generation: 1, key, madeAt: now.toISOString() }],
    oldestInUse: 1,
  }
}

const readIfThere = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
