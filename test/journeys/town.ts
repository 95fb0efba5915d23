import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Case, type Client, type Command, createClient } from '#api-client'
import { calendar } from '#api-client/working-days.ts'
import { createApp } from '../../server/app.ts'
import { demoTown } from '../../server/demo/town.ts'
import { runRound } from '../../server/rounds/clock.ts'
import { openSecrets } from '../../server/secrets.ts'
import type { Service } from '../../server/service.ts'
import { openStore } from '../../server/store/open.ts'

const server = 'http://lianxin.shili.example'

/** A whole service in this process: the real application on a real store, with a clock that the test sets. */
export type TownInProcess = {
  service: Service
  request: (path: string, init?: RequestInit) => Promise<Response>
  anyone: Client
  /** A resident with number and code, signed in to the case. */
  resident: (receipt: { caseNumber: string; queryCode: string }) => Desk
  official: (id: string) => Desk
  setDay: (day: string) => void
  round: () => Promise<number>
  faults: unknown[]
  close: () => Promise<void>
}

/** A reader who gives commands on what it has just read. */
export type Desk = {
  client: Client
  read: (caseNumber: string) => Promise<Case>
  give: (caseNumber: string, command: Command) => Promise<Case>
}

/** @param databaseUrl PostgreSQL to use; the embedded store in a folder of its own where it is missing */
export const openTown = async (databaseUrl?: string): Promise<TownInProcess> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianxin-journey-'))
  const store = await openStore({ dataDir, databaseUrl })
  const secrets = await openSecrets(dataDir)
  let now = new Date('2026-06-01T02:00:00.000Z')
  const directory = await demoTown(['http://partner.shili.example'])
  const service: Service = { store, secrets, directory, calendar, demo: true, now: () => now }
  const faults: unknown[] = []
  const app = createApp(service, { onFault: (fault) => faults.push(fault) })
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    app.fetch(new Request(input, init))
  const anyone = createClient({ server, fetch })
  /** Signs in anew when the test's clock has gone past the session's end. */
  const clientOf = (signIn: () => Promise<{ token: string; expiresAt: string }>): Client => {
    let session = { token: '', expiresAt: '' }
    const credentials = async (): Promise<string> => {
      if (session.expiresAt <= now.toISOString()) session = await signIn()
      return session.token
    }
    return createClient({ server, fetch, credentials })
  }
  return {
    service,
    request: (path, init) => fetch(`${server}${path}`, init),
    anyone,
    resident: ({ caseNumber, queryCode }) =>
      deskOf(clientOf(() => anyone.exchangeCode({ params: { caseNumber }, body: { queryCode } }))),
    official: (official) => deskOf(clientOf(() => anyone.signInDemo({ body: { token: secrets.demoToken, official } }))),
    setDay: (day) => {
      now = new Date(`${day}T02:00:00.000Z`)
    },
    round: () => runRound(service),
    faults,
    close: async () => {
      await store.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const deskOf = (client: Client): Desk => {
  const read = (caseNumber: string): Promise<Case> => client.getCase({ params: { caseNumber } })
  return {
    client,
    read,
    give: async (caseNumber, command) => {
      const { version } = await read(caseNumber)
      await client.giveCommand({
        params: { caseNumber },
        key: crypto.randomUUID(),
        body: { ...command, expectedVersion: version },
      })
      return read(caseNumber)
    },
  }
}

/** Submits an opinion on a page and gives its receipt. */
export const submit = (
  town: TownInProcess,
  page: string,
  more: Partial<Parameters<Client['submitOpinion']>[0]['body']> = {},
) =>
  town.anyone.submitOpinion({
    params: { page },
    key: crypto.randomUUID(),
    body: {
      opinion: '三号楼楼道灯坏了半个月，老人夜里不敢下楼。',
      place: '槐荫里社区三号楼',
      name: '王示例',
      contact: '13800000000',
      ...more,
    },
  })
