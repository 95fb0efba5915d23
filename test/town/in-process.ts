import { rm } from 'node:fs/promises'
import { createApp } from '../../server/app.ts'
import { demoTown } from '../../server/demo/town.ts'
import { openLive, overheard } from '../../server/live/live.ts'
import { runRound } from '../../server/rounds/clock.ts'
import { openSecrets } from '../../server/secrets.ts'
import { serviceOf } from '../../server/service.ts'
import { openSettings } from '../../server/settings/settings.ts'
import type { Database } from '../../server/store/database.ts'
import { openEmbedded } from '../../server/store/embedded/open.ts'
import { openStoreOn } from '../../server/store/open.ts'
import { openPostgres } from '../../server/store/postgres.ts'
import { settableClock } from './clock.ts'
import { newDataFolder } from './data-folder.ts'
import { desksBefore } from './desks.ts'
import { type Town, throwFaults } from './town.ts'

const server = 'http://lianxin.shili.example'

/** A town in this process: the real application on a real store, asked without a network. */
export type TownInProcess = Town & {
  request: (path: string, init?: RequestInit) => Promise<Response>
  /** What its store stands on, for tests that do to it what no server would. */
  database: Database
}

/**
 * Opens a town in this process, on 1 June 2026. No rounds are run but those asked for.
 * @param databaseUrl PostgreSQL to use; the embedded store in a folder of its own where it is missing
 */
export const openTown = async (databaseUrl?: string): Promise<TownInProcess> => {
  const dataDir = await newDataFolder()
  const database = databaseUrl ? await openPostgres(databaseUrl) : await openEmbedded(dataDir)
  const store = await openStoreOn(database)
  const secrets = await openSecrets(dataDir)
  const { now, setDay, setMoment } = settableClock()
  setDay('2026-06-01')
  const directory = await demoTown(['http://partner.shili.example'])
  const settings = await openSettings({ store, directory, now })
  const faults: unknown[] = []
  const onFault = (fault: unknown): number => faults.push(fault)
  const live = openLive(store, directory.region, { onFault })
  const service = serviceOf({ store: overheard(store, live), live, secrets, settings, demo: true, now, onFault })
  const app = createApp(service, { onFault })
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    app.fetch(new Request(input, init))
  return {
    ...desksBefore({ server, fetch, token: secrets.demoToken, now }),
    service,
    database,
    request: (path, init) => fetch(`${server}${path}`, init),
    setDay,
    setMoment,
    round: () => runRound(service),
    faults,
    close: async () => {
      await live.close()
      await store.close()
      await rm(dataDir, { recursive: true, force: true })
      throwFaults(faults)
    },
  }
}
