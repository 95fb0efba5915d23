import { createHash, randomBytes, randomInt } from 'node:crypto'
import { chmod, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'

const Kept = z.object({ codeSecret: z.base64(), wrappingKey: z.base64(), demoToken: z.string() })

/** What must never lie in the database. Servers that share a database share this file. */
export type Secrets = {
  /** Query codes are derived with it. */
  codeSecret: Buffer
  /** Wraps the key of every case. */
  wrappingKey: Buffer
  demoToken: string
  /** Tells two files apart without telling what is in them. */
  fingerprint: string
}

/** Reads `secrets.json` in the data folder; makes it at the first start, readable by its owner only. */
export const openSecrets = async (dataDir: string): Promise<Secrets> => {
  await mkdir(dataDir, { recursive: true })
  const path = join(dataDir, 'secrets.json')
  const text = (await readIfThere(path)) ?? (await make(path))
  const { codeSecret, wrappingKey, demoToken } = Kept.parse(JSON.parse(text))
  return {
    codeSecret: Buffer.from(codeSecret, 'base64'),
    wrappingKey: Buffer.from(wrappingKey, 'base64'),
    demoToken,
    fingerprint: createHash('sha256').update(codeSecret).update(wrappingKey).digest('hex').slice(0, 32),
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
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await chmod(path, 0o600)
  return text
}
