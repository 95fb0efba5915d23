import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { lockDirectory } from '../store/embedded/directory-lock.ts'

/** Starts the demonstration over: removes the embedded database and the secrets, nothing else of the data folder. */
const reset = async (): Promise<void> => {
  const config = readConfig(process.env)
  if ('complaints' in config) throw new Error(config.complaints.join('\n'))
  if (config.databaseUrl)
    throw new Error('DATABASE_URL is set: drop and create that database yourself, then start again.')
  const { dataDir } = config
  await mkdir(dataDir, { recursive: true })
  const lock = lockDirectory(join(dataDir, 'database'))
  try {
    for (const name of ['database', 'secrets.json']) await rm(join(dataDir, name), { recursive: true, force: true })
  } finally {
    lock.release()
  }
  console.log(`示例数据已清空。 The demonstration starts over: ${dataDir}`)
}

await reset().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
