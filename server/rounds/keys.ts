import { unwrapKey, wrapKey } from '../seal.ts'
import { keysOf, readKept, writeKept } from '../secrets.ts'
import type { Service } from '../service.ts'

type Keeping = Pick<Service, 'store' | 'secrets' | 'directory'>

/**
 * Takes new wrapping keys from the secrets file and wraps with the newest, batch by batch, what an older one wraps,
 * while writes go on: a key that changed meanwhile is left as it is. Gives how many were wrapped anew.
 */
export const rewrapKeys = async ({ store, secrets, directory }: Keeping, batch = 500): Promise<number> => {
  const kept = await readKept(secrets.path)
  secrets.wrappingKeys.replace(keysOf(kept))
  const { generation } = secrets.wrappingKeys.current()
  if (kept.oldestInUse >= generation) return 0
  let count = 0
  for (let after: string | null = null; ; ) {
    const rows = await store.caseKeys({ region: directory.region, after, before: generation, limit: batch })
    const last = rows.at(-1)
    if (!last) break
    count += await store.rewrapCaseKeys(
      directory.region,
      rows.map(({ caseId, wrappedKey }) => ({
        caseId,
        from: wrappedKey,
        to: wrapKey(unwrapKey(wrappedKey, secrets.wrappingKeys, caseId), secrets.wrappingKeys, caseId),
      })),
    )
    after = last.caseId
  }
  const oldestInUse = Math.min(...(await store.keyGenerations()), generation)
  // The file may hold still newer keys by now.
  await writeKept(secrets.path, { ...(await readKept(secrets.path)), oldestInUse })
  return count
}

/** The generations that the database names and the secrets file does not hold. */
export const missingGenerations = async ({ store, secrets }: Pick<Service, 'store' | 'secrets'>): Promise<number[]> => {
  const held = secrets.wrappingKeys.generations
  return (await store.keyGenerations()).filter((generation) => !held.includes(generation))
}
