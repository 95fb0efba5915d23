import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, type Command, createClient } from '#api-client'
import { type Running, start } from '../../../server/start.ts'

/** The real service on an embedded store of its own, which can be stopped and started again on the same port and data. */
export type TestService = {
  url: string
  token: string
  /** Submits an opinion on a street's page; gives the case number. */
  submit: (opinion: string, contact?: { name: string; contact: string }) => Promise<string>
  /** Gives a move as an official, on the version as it is now. */
  act: (official: string, caseNumber: string, command: Command) => Promise<void>
  clientOf: (official: string) => Promise<Client>
  pause: () => Promise<void>
  resume: () => Promise<void>
  close: () => Promise<void>
}

export const startService = async (): Promise<TestService> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianxin-extension-'))
  const config = { host: '127.0.0.1', port: 0, dataDir, demo: true }
  const faults: unknown[] = []
  let running: Running | undefined = await start(config, (fault) => faults.push(fault))
  const url = running.url
  const token = running.demoToken ?? ''
  const anyone = createClient({ server: url })
  const clients = new Map<string, Client>()

  const clientOf = async (official: string): Promise<Client> => {
    const known = clients.get(official)
    if (known) return known
    const session = await anyone.signInDemo({ body: { token, official } })
    const client = createClient({ server: url, credentials: () => session.token })
    clients.set(official, client)
    return client
  }
  const pause = async (): Promise<void> => {
    await running?.stop()
    running = undefined
  }
  return {
    url,
    token,
    submit: async (opinion, contact = { name: '王小明', contact: '13800000000' }) => {
      const body = { opinion, ...contact, place: '学府街口', consentToPublish: true }
      const submitted = await anyone.submitOpinion({ params: { page: 'page-qingqiao' }, body, key: randomUUID() })
      return submitted.caseNumber
    },
    act: async (official, caseNumber, command) => {
      const client = await clientOf(official)
      const params = { caseNumber }
      const { version } = await client.getCase({ params })
      await client.giveCommand({ params, body: { ...command, expectedVersion: version }, key: randomUUID() })
    },
    clientOf,
    pause,
    resume: async () => {
      running = await start({ ...config, port: Number(new URL(url).port) }, (fault) => faults.push(fault))
    },
    close: async () => {
      await pause()
      await rm(dataDir, { recursive: true, force: true })
      if (faults.length > 0) throw new AggregateError(faults, 'the service had faults')
    },
  }
}
