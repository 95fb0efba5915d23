import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'

const Kept = z.object({ codeSecret: z.base64(), wrappingKey: z.base64(), demoToken: z.string() })

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

/** Reads `secrets.json` in the data folder; makes it at the first start, readable by its owner only. */
export const openSecrets = async (dataDir: string): Promise<Secrets> => {
  await mkdir(dataDir, { recursive: true })
  const path = join(dataDir, 'secrets.json')
  const text = (await readIfThere(path)) ?? (await make(path))
  const { codeSecret, wrappingKey, demoToken } = parse(text, path)
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

const parse = (text: string, path: string): z.infer<typeof Kept> => {
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
