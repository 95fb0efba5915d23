import { join } from 'node:path'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { noTown } from './demo/no-town.ts'
import { partnerSite } from './demo/partner-site.ts'
import { demoTown } from './demo/town.ts'
import { servePages } from './hosting/pages.ts'
import { serveVerification } from './hosting/verify-page.ts'
import { readWidgetBuild, serveWidget } from './hosting/widget-files.ts'
import { type Door, openDoor } from './listen.ts'
import { openLive, overheard } from './live/live.ts'
import { openLog } from './log/log.ts'
import { httpSmsGateway } from './notices/sms-gateway.ts'
import { catchUp } from './rounds/clock.ts'
import { everyMinute } from './rounds/every-minute.ts'
import { missingGenerations, rewrapKeys } from './rounds/keys.ts'
import { runNotices } from './rounds/notices.ts'
import { openSecrets } from './secrets.ts'
import { type Service, serviceOf } from './service.ts'
import { openSettings } from './settings/settings.ts'
import { openStore } from './store/open.ts'
import { indexCases } from './triage/duplicates/indexing.ts'

/** A running system and where it answers. */
export type Running = {
  /** Where it listens, as this machine reaches it. */
  url: string
  /** Where people reach it: the configured origin, else `url`. */
  publicUrl: string
  partnerUrl: string | null
  demoToken: string | null
  service: Service
  /** Settles with the reason once the service can keep nothing any more: it answers 503 until it is started again. */
  failed: Promise<Error>
  stop: () => Promise<void>
}

const widgetFolder = join(import.meta.dirname, '../dist/widget')
const verifyScript = join(import.meta.dirname, '../dist/verify/verify.js')

/** Configuration → store → application → listen → rounds; `stop` undoes it in reverse and loses nothing. */
export const start = async (
  config: Config,
  tell: (error: unknown) => void,
  now: () => Date = () => new Date(),
): Promise<Running> => {
  const secrets = await openSecrets(config.dataDir, config.secrets)
  const log = await openLog({ folder: config.logDir, days: config.logDays, secret: secrets.codeSecret, now })
  const store = await openStore(config)
  const onFault = (error: unknown): void => {
    log.fault(error)
    tell(error)
  }
  const open: (() => Promise<void>)[] = [log.close, () => store.close()]
  const stop = async (): Promise<void> => {
    for (const close of open.splice(0).reverse()) await close()
  }
  try {
    if ((await store.claimFingerprint(secrets.fingerprint)) !== secrets.fingerprint)
      throw new Error(otherSecrets(config.dataDir))
    const missing = await missingGenerations({ store, secrets })
    if (missing.length > 0) throw new Error(oldKeys(config.dataDir, missing))
    const door = await openDoor(config)
    open.push(door.stop)
    const publicUrl = config.publicUrl ?? door.url
    const partner = config.demo ? await openPartnerDoor(config, publicUrl) : null
    if (partner) open.push(partner.stop)
    const directory = partner ? await demoTown([...partner.origins, publicUrl]) : noTown
    const settings = await openSettings({ store, directory, now })
    const live = openLive(store, directory.region, { onFault })
    open.push(live.close)
    const sms = config.smsGateway && httpSmsGateway(config.smsGateway)
    const service = serviceOf({
      store: overheard(store, live),
      live,
      secrets,
      settings,
      limits: config.limits,
      demo: config.demo,
      now,
      onFault,
      ...(config.publicUrl ? { ledgerName: new URL(config.publicUrl).hostname } : {}),
      ...(sms && { sms }),
    })
    const build = await readWidgetBuild(widgetFolder)
    const app = createApp(service, { onFault, log })
    if (build) serveWidget(app, build)
    serveVerification(app, service, verifyScript)
    servePages(app, service, { build, publicUrl, partner: partner?.url ?? null })
    partner?.show(partnerSite(directory, { server: publicUrl, build }))
    door.show(app)
    const rounds = everyMinute((stopping) => catchUp(service, stopping), onFault)
    open.push(rounds.stop)
    const notices = everyMinute((stopping) => runNotices(service, stopping), onFault)
    open.push(notices.stop)
    const indexing = everyMinute((stopping) => indexCases(service, stopping), onFault)
    open.push(indexing.stop)
    const keys = everyMinute(() => rewrapKeys(service), onFault)
    open.push(keys.stop)
    const learning = everyMinute(() => service.triage.learnDaily(), onFault)
    open.push(learning.stop)
    return {
      url: door.url,
      publicUrl,
      partnerUrl: partner?.url ?? null,
      demoToken: config.demo ? secrets.demoToken : null,
      service,
      failed: store.failed,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const otherSecrets = (dataDir: string): string =>
  `The database was opened before with another secrets.json than the one in ${dataDir}. Put that file back: without it the kept texts cannot be read.`

const oldKeys = (dataDir: string, generations: readonly number[]): string =>
  `The database names wrapping keys that secrets.json in ${dataDir} does not hold (generation ${generations.join(', ')}). Put back the file that belongs to this database: without it those texts cannot be read.`

type PartnerDoor = Door & { origins: string[] }

/** The partner's site answers on the port after the server's; pages name the origins they may be shown on. */
const openPartnerDoor = async ({ host, port }: Config, publicUrl: string): Promise<PartnerDoor> => {
  const door = await openDoor({ host, port: port === 0 ? 0 : port + 1 })
  const at = (name: string): string => `http://${name}:${door.port}`
  const url = at(new URL(publicUrl).hostname)
  return { ...door, url, origins: [...new Set([url, door.url, at('127.0.0.1'), at('localhost')])] }
}
