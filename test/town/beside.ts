import { createApp } from '../../server/app.ts'
import { runRound } from '../../server/rounds/clock.ts'
import { type Service, serviceOf } from '../../server/service.ts'
import { openSettings } from '../../server/settings/settings.ts'
import { openStore } from '../../server/store/open.ts'
import { settableClock } from './clock.ts'
import { type Desks, desksBefore } from './desks.ts'
import type { TownInProcess } from './in-process.ts'
import { throwFaults } from './town.ts'

/** A server beside another on the same database. */
export type ServerBeside = Desks & {
  service: Service
  setMoment: (moment: string) => void
  round: () => Promise<number>
  close: () => Promise<void>
}

/** A second server with the secrets of the first, with connections, settings and a clock of its own. */
export const openBeside = async ({ service: first }: TownInProcess, databaseUrl: string): Promise<ServerBeside> => {
  const store = await openStore({ databaseUrl, dataDir: '' })
  const { now, setMoment } = settableClock()
  setMoment(first.now().toISOString())
  const settings = await openSettings({ store, directory: first.settings.initial, now })
  const service = serviceOf({ ...first, store, settings, now })
  const faults: unknown[] = []
  const app = createApp(service, { onFault: (fault) => faults.push(fault) })
  return {
    ...desksBefore({
      server: 'http://lianxin-2.shili.example',
      fetch: async (input, init) => app.fetch(new Request(input, init)),
      token: service.secrets.demoToken,
      now,
    }),
    service,
    setMoment,
    round: () => runRound(service),
    close: async () => {
      await store.close()
      throwFaults(faults)
    },
  }
}
