import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod/mini'

const Kept = z.object({
  codeSecret: z.base64(),
  wrappingKey: z.base64(),
  demoToken: z.string(),
  /** Missing in a file of a server that signed nothing yet. */
  ledgerSeed: z.optional(z.base64()),
})
type Kept = z.infer<typeof Kept>

/** What must never lie in the database. Servers that share a database share this file. */
export type Secrets = {
  /** Query codes are derived with it. */
  codeSecret: Buffer
  /** Wraps the key of every case. */
  wrappingKey: Buffer
  /** Blinds what cases are found by. */
  indexKey: Buffer
  demoToken: string
  /** Seed of the Ed25519 key that signs checkpoints. */
  ledgerSeed: Buffer
  /** Tells two files apart without telling what is in them. */
  fingerprint: string
}

/** Reads `secrets.json` in the data folder; makes it at the first start, readable by its owner only. */
export const openSecrets = async (dataDir: string): Promise<Secrets> => {
  await mkdir(dataDir, { recursive: true })
  const path = join(dataDir, 'secrets.json')
  const text = (await readIfThere(path)) ?? (await make(path))
  const { codeSecret, wrappingKey, demoToken, ledgerSeed } = await completed(path, parse(text, path))
  const wrapping = Buffer.from(wrappingKey, 'base64')
  return {
    codeSecret: Buffer.from(codeSecret, 'base64'),
    wrappingKey: wrapping,
    indexKey: createHmac('sha256', wrapping).update('index of matters').digest(),
    demoToken,
    ledgerSeed: Buffer.from(ledgerSeed, 'base64'),
    fingerprint: createHash('sha256').update(codeSecret).update(wrappingKey).digest('hex').slice(0, 32),
  }
}

const parse = (text: string, path: string): Kept => {
  try {
    return Kept.parse(JSON.parse(text))
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

const newSecret = (): string => randomBytes(32).toString('base64')

const make = async (path: string): Promise<string> => {
  const text = JSON.stringify({
    codeSecret: newSecret(),
    wrappingKey: newSecret(),
    demoToken: Array.from({ length: 3 }, () => String(randomInt(1000, 10_000))).join('-'),
    ledgerSeed: newSecret(),
  })
  return publish(await writeDraft(path, text), path, text)
}

type Complete = Kept & { ledgerSeed: string }

/** Adds what a file of an earlier server lacks; of servers that start together one does, and the others wait for it. */
const completed = async (path: string, kept: Kept): Promise<Complete> => {
  const { ledgerSeed } = kept
  if (ledgerSeed !== undefined) return { ...kept, ledgerSeed }
  const next = `${path}.next`
  const draft = await writeDraft(path, JSON.stringify({ ...kept, ledgerSeed: newSecret() }))
  if (!(await isNamed(draft, next))) await wait(50)
  // Another may have been quicker since this one read the file.
  const isStill = parse(await readFile(path, 'utf8'), path).ledgerSeed === undefined
  await (isStill ? rename(next, path) : unlink(next)).catch(ignoreMissing)
  return completed(path, parse(await readFile(path, 'utf8'), path))
}

const ignoreMissing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error
}

/** Writes a file of one's own beside the path; gives its name. */
const writeDraft = async (path: string, text: string): Promise<string> => {
  const draft = `${path}.${process.pid}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  return draft
}

/** Gives the finished file its name, whole or not at all; where another server was first, its file counts. */
const publish = async (draft: string, path: string, text: string): Promise<string> =>
  (await isNamed(draft, path)) ? text : readFile(path, 'utf8')

/** True where the draft got the name; false where a file had it already. The draft is gone in any case. */
const isNamed = async (draft: string, path: string): Promise<boolean> => {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    await unlink(draft)
  }
}
