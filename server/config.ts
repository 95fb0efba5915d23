import { resolve } from 'node:path'

/** What the environment says; every variable has a default that runs. */
export type Config = {
  host: string
  /** 0 takes any free port. */
  port: number
  dataDir: string
  databaseUrl?: string
  demo: boolean
}

/** Reads `HOST`, `PORT`, `DATA_DIR`, `DATABASE_URL` and `DEMO`; gives a list of plain complaints where they are wrong. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config | { complaints: string[] } => {
  const complaints: string[] = []
  const port = Number(env.PORT || '8787')
  if (!Number.isInteger(port) || port < 0 || port > 65_534)
    complaints.push(`PORT must be a whole number from 0 to 65534, not "${env.PORT}".`)
  const demo = env.DEMO || 'off'
  if (!['on', 'off'].includes(demo)) complaints.push(`DEMO must be "on" or "off", not "${demo}".`)
  const databaseUrl = env.DATABASE_URL || undefined
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    complaints.push(
      'DATABASE_URL must begin with postgres:// or postgresql://; leave it out for the embedded database.',
    )
  }
  const host = env.HOST || '127.0.0.1'
  if (/[\s/]/.test(host)) complaints.push(`HOST must be an address or a host name, not "${host}".`)
  if (complaints.length > 0) return { complaints }
  return {
    host,
    port,
    dataDir: resolve(env.DATA_DIR || '.data'),
    demo: demo === 'on',
    ...(databaseUrl ? { databaseUrl } : {}),
  }
}
