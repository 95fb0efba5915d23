import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { StoreUnusable } from '../unusable.ts'

const sqliteBusy = 5

/** Kept here because a lock that nothing refers to is collected, and with that released. */
const held = new Set<DatabaseSync>()

/**
 * Holds `directory` for this process, or refuses with `in-use`. Two processes on one directory would overwrite each
 * other's cases without an error.
 *
 * The lock itself is SQLite's, on an empty file beside the directory: it is the kernel's, so it ends with the process
 * however that ends, and it holds between containers, where a process number says nothing. Node has no other.
 */
export function lockDirectory(directory: string): { release(): void } {
  const holderFile = `${directory}.holder`
  const lock = new DatabaseSync(`${directory}.lock`)
  try {
    lock.exec('begin exclusive')
  } catch (fault) {
    lock.close()
    throw isBusy(fault) ? inUse(directory, readHolder(holderFile)) : fault
  }
  held.add(lock)
  writeFileSync(holderFile, describeSelf())

  return {
    release() {
      rmSync(holderFile, { force: true })
      held.delete(lock)
      lock.close()
    },
  }
}

const isBusy = (fault: unknown) => fault instanceof Error && 'errcode' in fault && fault.errcode === sqliteBusy

function inUse(directory: string, holder: string): StoreUnusable {
  const remedy = 'Stop that server first, or give this one another DATA_DIR; several servers share a DATABASE_URL.'
  return new StoreUnusable('in-use', `${directory} is in use by ${holder}. ${remedy}`)
}

function describeSelf(): string {
  const startedAt = new Date(performance.timeOrigin).toISOString()
  return `process ${process.pid}, running since ${startedAt}`
}

function readHolder(holderFile: string): string {
  try {
    return readFileSync(holderFile, 'utf8')
  } catch {
    return 'another server'
  }
}
