import { rm } from 'node:fs/promises'
import { openLedger } from '../../server/ledger/ledger.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { newDataFolder } from '../town/data-folder.ts'
import { openTown, type TownInProcess } from '../town/in-process.ts'
import { submit } from '../town/submission.ts'
import { measureRate, type Span, secondsFor } from './rates.ts'
import { type Question, recordedStore } from './recorded-store.ts'

/**
 * How often in a second: through the whole application, and the same questions to the store without it. `cpuMs` is what
 * one through the application takes of a processor in its process.
 */
export type Rate = { application: number; alone: number; cpuMs: number }

const warmUp: Span = { seconds: 1, callers: 8 }
const span: Span = { seconds: 5, callers: 8 }

/**
 * Measures submissions and inbox pages.
 * @param databaseUrls two empty databases of PostgreSQL, for the application and for its questions alone; the
 * embedded store where they are missing
 */
export const measureService = async (databaseUrls?: {
  application: string
  alone: string
}): Promise<{ submit: Rate; inbox: Rate }> => {
  const town = await openTown(databaseUrls?.application)
  try {
    const submitted = await measureSubmit(town, databaseUrls?.alone)
    return { submit: submitted, inbox: await measureInbox(town) }
  } finally {
    await town.close()
  }
}

/** What the submissions asked of their store is asked once more of an empty one. */
const measureSubmit = async (town: TownInProcess, databaseUrl: string | undefined): Promise<Rate> => {
  const work = (): Promise<unknown> => submit(town, 'page-qingqiao')
  const [warming] = await recorded(town, () => measureRate(work, warmUp))
  const [asked, { times, perSecond, cpuMs }] = await recorded(town, () => measureRate(work, span))
  const dataDir = await newDataFolder()
  const store = await openStore({ dataDir, databaseUrl })
  try {
    await putTo(store, warming)
    return { application: perSecond, alone: times / (await putTo(store, asked)), cpuMs }
  } finally {
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** What one page asked is asked again and again. */
const measureInbox = async (town: TownInProcess): Promise<Rate> => {
  const { client } = town.official('official-liaison-a')
  const work = (): Promise<unknown> => client.readInbox({ query: { limit: 50 } })
  await measureRate(work, warmUp)
  const { perSecond: application, cpuMs } = await measureRate(work, span)
  const [asked] = await recorded(town, work)
  const { store } = town.service
  const { perSecond: alone } = await measureRate(async () => {
    for (const question of asked) await question(store)
  }, span)
  return { application, alone, cpuMs }
}

/** What is asked of the town's store during the work, and the work's answer. */
const recorded = async <Answer>(
  { service }: TownInProcess,
  work: () => Promise<Answer>,
): Promise<[Question[], Answer]> => {
  const real = service.store
  const { ledger } = service
  const { store, questions } = recordedStore(real)
  service.store = store
  service.ledger = openLedger({
    store,
    region: service.directory.region,
    name: 'lianxin.example',
    seed: service.secrets.ledgerSeed,
  })
  try {
    return [questions, await work()]
  } finally {
    service.store = real
    service.ledger = ledger
  }
}

const putTo = (store: Store, questions: readonly Question[]): Promise<number> =>
  secondsFor(
    questions.map((question) => () => question(store)),
    span.callers,
  )
