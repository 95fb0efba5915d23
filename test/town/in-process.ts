import { rm } from 'node:fs/promises'
import { solve } from '#api-client'
import { createApp } from '../../server/app.ts'
import type { Effort } from '../../server/brakes/difficulty.ts'
import { type Limits, usualLimits } from '../../server/brakes/limits.ts'
import type { Proofs } from '../../server/brakes/proofs.ts'
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
  /** Asks as a page does: an opinion that is posted without a proof of work gets one. */
  request: (path: string, init?: RequestInit) => Promise<Response>
  /** Asks with what is given and no more. */
  bare: (path: string, init?: RequestInit) => Promise<Response>
  /** What its store stands on, for tests that do to it what no server would. */
  database: Database
}

/** How a town differs from the usual one: how hard its proofs of work are, and how much it takes in. */
export type TownOptions = { effort?: Effort; limits?: Limits }

/** Proofs of work that cost a test nothing worth waiting for, however many opinions it submits at one moment. */
const gentle: Effort = { quietTries: 16, quietAMinute: 1_000_000 }

/**
 * Opens a town in this process, on 1 June 2026. No rounds are run but those asked for.
 * @param databaseUrl PostgreSQL to use; the embedded store in a folder of its own where it is missing
 */
export const openTown = async (
  databaseUrl?: string,
  { effort = gentle, limits = usualLimits }: TownOptions = {},
): Promise<TownInProcess> => {
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
  const service = serviceOf({
    store: overheard(store, live),
    live,
    secrets,
    settings,
    demo: true,
    now,
    onFault,
    effort,
    limits,
  })
  const app = createApp(service, { onFault })
  // A request that was collected would no longer hear that its caller has left, as one on a network does.
  const leavable: Request[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    if (init?.signal) leavable.push(request)
    return app.fetch(request)
  }
  return {
    ...desksBefore({ server, fetch, token: secrets.demoToken, now }),
    service,
    database,
    bare: (path, init) => fetch(`${server}${path}`, init),
    request: async (path, init) => fetch(`${server}${path}`, await withProof(service.proofs, path, init)),
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

const withProof = async (proofs: Proofs, path: string, init: RequestInit = {}): Promise<RequestInit> => {
  const page = /^\/v1\/pages\/([^/?]+)\/opinions$/.exec(path)?.[1]
  const headers = new Headers(init.headers)
  if (page === undefined || init.method !== 'POST' || headers.has('proof-of-work')) return init
  const challenge = await proofs.challenge({ route: 'submitOpinion', subject: page }, `page ${page}`)
  headers.set('proof-of-work', await solve(challenge))
  return { ...init, headers }
}
