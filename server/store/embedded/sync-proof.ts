import { StoreUnusable } from '../unusable.ts'
import type { Engine } from './engine.ts'

/** Makes one commit and refuses the engine if nothing was synced to disk for it. Leaves no row behind. */
export async function proveSync(engine: Engine, files: { syncs: number }): Promise<void> {
  const before = files.syncs
  await engine.query({ text: `select pg_logical_emit_message(true, 'lianxin', 'is this commit synced?')` })
  if (files.syncs > before) return
  const remedy = 'Use the exact version of @electric-sql/pglite this server names, or set DATABASE_URL to a PostgreSQL.'
  throw new StoreUnusable('not-durable', `The embedded database commits without syncing to disk. ${remedy}`)
}
