import { randomBytes } from 'node:crypto'
import type { Kept } from './secrets.ts'

/** Adds a wrapping key; running servers take it within minutes and wrap with it what older ones wrap. */
export const withNewKey = (kept: Kept, now: Date): Kept => {
  const generation = Math.max(...kept.wrappingKeys.map((one) => one.generation)) + 1
  const key = { generation, key: randomBytes(32).toString('base64'), madeAt: now.toISOString() }
  return { ...kept, wrappingKeys: [...kept.wrappingKeys, key] }
}

/** Drops the keys that no case names any more; backups from before can then not be read by anybody. */
export const withoutOldKeys = (kept: Kept): Kept => ({
  ...kept,
  wrappingKeys: kept.wrappingKeys.filter(({ generation }) => generation >= kept.oldestInUse),
})
