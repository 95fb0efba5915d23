import { join, resolve } from 'node:path'
import { type Limits, usualLimits } from './brakes/limits.ts'
import { type GivenSecrets, readSecrets } from './secrets.ts'

/** How long network logs are kept at least (Cybersecurity Law). */
const sixMonths = 184

/** What the environment says; every variable has a default that runs. */
export type Config = {
  host: string
  /** 0 takes any free port. */
  port: number
  dataDir: string
  /** Where calls and faults are logged, and for how many days. */
  logDir: string
  logDays: number
  databaseUrl?: string
  demo: boolean
  /** The origin under which people reach the server, e.g. behind a proxy; the address it listens on where missing. */
  publicUrl?: string
  /** Secrets that do not lie in the data folder. */
  secrets?: GivenSecrets
  /** Opinions that one page and one station take in an hour. */
  limits: Limits
  /** Where text messages are handed over; off where it is missing. */
  smsGateway?: { url: string; token: string }
}

/**
 * Reads `HOST`, `PORT`, `DATA_DIR`, `DATABASE_URL`, `DEMO`, `PUBLIC_URL`, `PAGE_HOURLY`, `STATION_HOURLY`,
 * `SMS_GATEWAY_URL`, `SMS_GATEWAY_TOKEN`, `LOG_DIR`, `LOG_DAYS`, `SECRETS_FILE` and `DEMO_TOKEN`; an empty one counts
 * as none. Gives a list of plain complaints where they are wrong.
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config | { complaints: string[] } => {
  const told = (name: string, otherwise: string): string => env[name] || otherwise
  const settings = {
    port: told('PORT', '8787'),
    demo: told('DEMO', 'off'),
    databaseUrl: told('DATABASE_URL', ''),
    host: told('HOST', '127.0.0.1'),
    publicUrl: told('PUBLIC_URL', ''),
    pageHourly: told('PAGE_HOURLY', String(usualLimits.pageAnHour)),
    stationHourly: told('STATION_HOURLY', String(usualLimits.stationAnHour)),
    smsUrl: told('SMS_GATEWAY_URL', ''),
    smsToken: told('SMS_GATEWAY_TOKEN', ''),
    logDays: told('LOG_DAYS', String(sixMonths)),
  }
  const secrets = readSecrets(env)
  const complaints = [...complaintsAbout(settings), ...secrets.complaints]
  if (complaints.length > 0) return { complaints }
  const { port, demo, databaseUrl, host, publicUrl, pageHourly, stationHourly, smsUrl, smsToken, logDays } = settings
  const dataDir = resolve(told('DATA_DIR', '.data'))
  return {
    host,
    port: Number(port),
    dataDir,
    logDir: resolve(told('LOG_DIR', join(dataDir, 'logs'))),
    logDays: Number(logDays),
    demo: demo === 'on',
    limits: { pageAnHour: Number(pageHourly), stationAnHour: Number(stationHourly) },
    ...(databaseUrl && { databaseUrl }),
    ...(Object.keys(secrets.given).length > 0 && { secrets: secrets.given }),
    ...(publicUrl && { publicUrl: new URL(publicUrl).origin }),
    ...(smsUrl && { smsGateway: { url: smsUrl, token: smsToken } }),
  }
}

type Settings = Record<
  | 'port'
  | 'demo'
  | 'databaseUrl'
  | 'host'
  | 'publicUrl'
  | 'pageHourly'
  | 'stationHourly'
  | 'smsUrl'
  | 'smsToken'
  | 'logDays',
  string
>

/** Passwords may stand in addresses: these are not repeated. */
const complaintsAbout = ({
  port,
  demo,
  databaseUrl,
  host,
  publicUrl,
  smsUrl,
  smsToken,
  logDays,
  ...hourly
}: Settings): string[] =>
  [
    !isPort(port) && `PORT must be a whole number from 0 to 65534, not "${port}".`,
    !['on', 'off'].includes(demo) && `DEMO must be "on" or "off", not "${demo}".`,
    databaseUrl &&
      !/^postgres(ql)?:\/\//.test(databaseUrl) &&
      'DATABASE_URL must begin with postgres:// or postgresql://; leave it out for the embedded database.',
    /[\s/]/.test(host) && `HOST must be an address or a host name, not "${host}".`,
    publicUrl &&
      !isOrigin(publicUrl) &&
      'PUBLIC_URL must be an address without a path, such as https://opinions.example.org.',
    !isCount(hourly.pageHourly) && `PAGE_HOURLY must be a whole number from 1, not "${hourly.pageHourly}".`,
    !isCount(hourly.stationHourly) && `STATION_HOURLY must be a whole number from 1, not "${hourly.stationHourly}".`,
    smsUrl &&
      !isSafe(smsUrl) &&
      'SMS_GATEWAY_URL must begin with https://, or with http:// on this very machine, for it is sent phone numbers.',
    smsUrl && !smsToken && 'SMS_GATEWAY_TOKEN must be set where SMS_GATEWAY_URL is.',
    smsToken && !smsUrl && 'SMS_GATEWAY_URL must be set where SMS_GATEWAY_TOKEN is.',
    !(/^\d{1,5}$/.test(logDays) && Number(logDays) >= sixMonths) &&
      `LOG_DAYS must be a whole number of at least ${sixMonths}: the law asks for six months.`,
    /[^\x21-\x7e]/.test(smsToken) && 'SMS_GATEWAY_TOKEN must be of visible ASCII characters without spaces.',
  ].flatMap((complaint) => complaint || [])

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_534

const isCount = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text)

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:/i.test(text) && new URL(text).href === `${new URL(text).origin}/`

const isSafe = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
}
