import { closeSync, openSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Puts a device in the place of the log file that the embedded engine of this process has open: it takes what is
 * written to it and can not be synced, so that the next commit makes the engine panic.
 */
export function makeLogUnsyncable(dataDir: string): void {
  const logFolder = join(dataDir, 'database', 'pg_wal')
  // Threads share their process's open files.
  const open = readdirSync('/proc/self/fd')
    .map(Number)
    .filter((file) => targetOf(file).startsWith(logFolder))
  const [file] = open
  if (file === undefined || open.length > 1) throw new Error(`one log file was to be open, not ${open.length}`)
  closeSync(file)
  if (openSync('/dev/null', 'r+') !== file) throw new Error('the device has not come in the place of the log file')
}

function targetOf(file: number): string {
  try {
    return readlinkSync(`/proc/self/fd/${file}`)
  } catch {
    return ''
  }
}
