import { mkdir, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { addDays, dayAt } from '#api-client/working-days.ts'

const nameOf = (day: string): string => `lianxin-${day}.log`
const named = /^lianxin-(\d{4}-\d{2}-\d{2})\.log$/

/** A stream into the file of the day, which only its owner can read; files older than `days` are removed. */
export const dailyFile = async ({ folder, days, now }: { folder: string; days: number; now: () => Date }) => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const today = (): string => dayAt(now().toISOString())
  let day = today()
  const pathOf = (on: string): string => join(folder, nameOf(on))
  // Written at once: what a process was doing when it ended is what one looks for.
  const destination = pino.destination({ dest: pathOf(day), mode: 0o600, sync: true })
  await forget(folder, addDays(day, -days))
  return {
    write(line: string): void {
      if (today() !== day) {
        day = today()
        destination.reopen(pathOf(day))
        // Tried again on the next day.
        forget(folder, addDays(day, -days)).catch(() => undefined)
      }
      destination.write(line)
    },
    close: (): Promise<void> =>
      new Promise((resolve) => {
        destination.once('close', resolve)
        destination.end()
      }),
  }
}

const forget = async (folder: string, before: string): Promise<void> => {
  for (const file of await readdir(folder)) {
    const day = named.exec(file)?.[1]
    if (day !== undefined && day < before) await unlink(join(folder, file))
  }
}
