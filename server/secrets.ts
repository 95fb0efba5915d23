import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'

/** 32 random bytes, as `openssl rand -base64 32` prints them. */
const Key = z.base64().check(z.refine((text) => Buffer.from(text, 'base64').length === 32))
const Kept = z.object({ codeSecret: Key, wrappingKey: Key, demoToken: z.string().check(z.minLength(8)) })
type Name = keyof z.infer<typeof Kept>

/** The environment variable that may hold a secret: `wrappingKey` → `WRAPPING_KEY`. */
const variableOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

/** Secrets that come from elsewhere than the data folder: a file that has to be there, and single ones. */
export type GivenSecrets = { file?: string; single?: Partial<Record<Name, string>> }

/** Reads `SECRETS_FILE` and each secret's own variable; those that are no secret are named, never repeated. */
export const readSecrets = (
  env: Readonly<Record<string, string | undefined>>,
): { given: GivenSecrets; complaints: string[] } => {
  const shapes = Object.entries(Kept.def.shape)
  const single = shapes.flatMap(([name]) => (env[variableOf(name)] ? [[name, env[variableOf(name)]]] : []))
  const complaints = shapes.flatMap(([name, shape]) => {
    const value = env[variableOf(name)]
    if (!value || z.safeParse(shape, value).success) return []
    const wanted = shape === Key ? '32 random bytes in base64 (openssl rand -base64 32)' : 'of eight characters or more'
    return [`${variableOf(name)} must be ${wanted}.`]
  })
  return {
    given: {
      ...(env.SECRETS_FILE && { file: resolve(env.SECRETS_FILE) }),
      ...(single.length > 0 && { single: Object.fromEntries(single) }),
    },
    complaints,
  }
}

/** What must never lie in the database. Servers that share a database share this file. */
export type Secrets = {
  /** Query codes are derived with it. */
  codeSecret: Buffer
  /** Wraps the key of every case. */
  wrappingKey: Buffer
  /** Blinds what cases are found by. */
  indexKey: Buffer
  /** Signs proofs of work. */
  proofKey: Buffer
  demoToken: string
  /** Tells two files apart without telling what is in them. */
  fingerprint: string
}

/**
 * Reads `secrets.json` in the data folder, which is made at the first start, readable by its owner only; or the file
 * that is given. A secret that is given by itself takes the place of the file's; where all are, there is no file.
 */
export const openSecrets = async (dataDir: string, { file, single = {} }: GivenSecrets = {}): Promise<Secrets> => {
  const { codeSecret, wrappingKey, demoToken } = await keptSecrets(dataDir, file, single)
  const wrapping = Buffer.from(wrappingKey, 'base64')
  return {
    codeSecret: Buffer.from(codeSecret, 'base64'),
    wrappingKey: wrapping,
    indexKey: createHmac('sha256', wrapping).update('index of matters').digest(),
    proofKey: createHmac('sha256', wrapping).update('proofs of work').digest(),
    demoToken,
    fingerprint: createHash('sha256').update(codeSecret).update(wrappingKey).digest('hex').slice(0, 32),
  }
}

const keptSecrets = async (
  dataDir: string,
  file: string | undefined,
  single: Partial<Record<Name, string>>,
): Promise<z.infer<typeof Kept>> => {
  const whole = z.safeParse(Kept, single)
  if (whole.success) return whole.data
  await mkdir(dataDir, { recursive: true })
  const path = file ?? join(dataDir, 'secrets.json')
  const text = (await readIfThere(path)) ?? (file ? missing(file) : await make(path))
  return parse(text, path, single)
}

const missing = (file: string): never => {
  throw new Error(`SECRETS_FILE names ${file}, which is not there. Put the file there, or leave the variable out.`)
}

const parse = (text: string, path: string, single: Partial<Record<Name, string>>): z.infer<typeof Kept> => {
  try {
    return Kept.parse({ ...JSON.parse(text), ...single })
  } catch {
    throw new Error(
      `${path} is damaged. Put back a copy of it; where there is none and the data may go, remove the data folder and start again.`,
    )
  }
}

const readIfThere = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

const make = async (path: string): Promise<string> => {
  const text = JSON.stringify({
    codeSecret: randomBytes(32).toString('base64'),
    wrappingKey: randomBytes(32).toString('base64'),
    demoToken: Array.from({ length: 3 }, () => String(randomInt(1000, 10_000))).join('-'),
  })
  const draft = `${path}.${process.pid}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  return publish(draft, path, text)
}

/** Gives the finished file its name, whole or not at all; where another server was first, its file counts. */
const publish = async (draft: string, path: string, text: string): Promise<string> => {
  try {
    await link(draft, path)
    return text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return await readFile(path, 'utf8')
  } finally {
    await unlink(draft)
  }
}
