import { createHmac } from 'node:crypto'
import { pino } from 'pino'
import { dailyFile } from './daily-file.ts'

/** One call, without anything of what it carried: the pattern of its path, never the path itself. */
export type Access = {
  method: string
  route: string
  status: number
  ms: number
  /** `anyone`, `resident` or `official`. */
  caller: string
  /** The address it came from; it is kept as a keyed hash, so that calls of one origin can be told together. */
  address?: string
}

export type Log = {
  access(call: Access): void
  /** A fault by its kind and where it arose; its message may repeat what somebody wrote, and is left out. */
  fault(error: unknown): void
  close(): Promise<void>
}

/**
 * The log of calls and faults: JSON lines, one file a day (Asia/Shanghai) of which the last `days` are kept
 * (Cybersecurity Law: at least six months). No personal data, no addresses in clear, no tokens, no case numbers; what
 * comes from outside is escaped, so that a line is always one line.
 */
export const openLog = async ({
  folder,
  days,
  secret,
  now = () => new Date(),
}: {
  folder: string
  days: number
  secret: Buffer
  now?: () => Date
}): Promise<Log> => {
  const file = await dailyFile({ folder, days, now })
  const timestamp = (): string => `,"time":"${now().toISOString()}"`
  const log = pino({ base: null, timestamp, formatters: { level: (level) => ({ level }) } }, file)
  const key = createHmac('sha256', secret).update('addresses in the log').digest()
  const blinded = (address: string): string => createHmac('sha256', key).update(address).digest('hex').slice(0, 16)
  return {
    access: ({ address, ...call }) => log.info({ ...call, ...(address ? { from: blinded(address) } : {}) }, 'call'),
    fault: (error) => log.error(faultOf(error), 'fault'),
    close: file.close,
  }
}

/** The kind of a fault, its code, and the places of our own code that it went through. */
export const faultOf = (error: unknown): { name: string; code?: string; at: string[] } => {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const code = 'code' in error ? String(error.code) : ''
  // A message may have lines that look like places.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  return {
    name: error.name,
    ...(/^[A-Za-z0-9_-]{1,40}$/.test(code) ? { code } : {}),
    at: frames.slice(0, 12).map((line) => line.trim().replace(/^at /, '')),
  }
}
