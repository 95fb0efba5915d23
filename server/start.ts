import { join } from 'node:path'
import { Hono } from 'hono'
import { calendar } from '#api-client/working-days.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { noTown } from './demo/no-town.ts'
import { partnerSite } from './demo/partner-site.ts'
import { demoTown } from './demo/town.ts'
import { servePages } from './hosting/pages.ts'
import { readWidgetBuild, serveWidget } from './hosting/widget-files.ts'
import { type Listening, listen } from './listen.ts'
import { startRounds } from './rounds/clock.ts'
import { openSecrets } from './secrets.ts'
import type { Service } from './service.ts'
import { openStore } from './store/open.ts'

/** A running system and where it answers. */
export type Running = {
  url: string
  partnerUrl: string | null
  demoToken: string | null
  service: Service
  stop: () => Promise<void>
}

const widgetFolder = join(import.meta.dirname, '../dist/widget')

/** Configuration → store → application → listen → rounds; `stop` undoes it in reverse and loses nothing. */
export const start = async (
  config: Config,
  onFault: (error: unknown) => void,
  now: () => Date = () => new Date(),
): Promise<Running> => {
  const secrets = await openSecrets(config.dataDir)
  const store = await openStore(config)
  const open: (() => Promise<void>)[] = [() => store.close()]
  const stop = async (): Promise<void> => {
    for (const close of open.splice(0).reverse()) await close()
  }
  try {
    if ((await store.claimFingerprint(secrets.fingerprint)) !== secrets.fingerprint)
      throw new Error(otherSecrets(config.dataDir))
    const partnerPort = config.port === 0 ? 0 : config.port + 1
    const partner = config.demo ? await partnerSocket(config.host, partnerPort) : null
    if (partner) open.push(partner.stop)
    const directory = config.demo ? await demoTown(partner?.origins ?? []) : noTown
    const service: Service = { store, secrets, directory, calendar, demo: config.demo, now }
    const build = await readWidgetBuild(widgetFolder)
    const app = createApp(service, { onFault })
    if (build) serveWidget(app, build)
    servePages(app, service, { build, partner: partner?.url ?? null })
    const listening = await listen(app, config)
    open.push(listening.stop)
    const url = `http://${shown(config.host)}:${listening.port}`
    partner?.show(partnerSite(directory, { server: url, build }))
    const rounds = startRounds(service, onFault)
    open.push(rounds.stop)
    return { url, partnerUrl: partner?.url ?? null, demoToken: config.demo ? secrets.demoToken : null, service, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const otherSecrets = (dataDir: string): string =>
  `The database was opened before with another secrets.json than the one in ${dataDir}. Put that file back: without it the kept texts cannot be read.`

type PartnerSocket = Listening & { url: string; origins: string[]; show: (site: Hono) => void }

/** The partner site's port is taken first, because pages name the origins they may be shown on. */
const partnerSocket = async (host: string, port: number): Promise<PartnerSocket> => {
  const door = new Hono()
  let site: Hono | null = null
  door.all('*', (context) => (site ? site.fetch(context.req.raw) : context.text('starting', 503)))
  const listening = await listen(door, { host, port })
  const hosts = new Set([shown(host), '127.0.0.1', 'localhost'])
  return {
    ...listening,
    url: `http://${shown(host)}:${listening.port}`,
    origins: [...hosts].map((name) => `http://${name}:${listening.port}`),
    show: (next) => {
      site = next
    },
  }
}

const shown = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
