import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, createClient } from '#api-client'
import { start } from '../../../server/start.ts'

export type Receipt = { caseNumber: string; queryCode: string }

/** The real service with its partner site, on ports of its own. */
export type Town = {
  url: string
  partnerUrl: string
  /** The token of the demonstration's officials. */
  token: string
  submit: (opinion: string) => Promise<Receipt>
  /** Gives a move as an official, on the version as it is now. */
  act: (official: string, caseNumber: string, command: Command) => Promise<void>
  /** Brings a submitted case as far as its released reply. */
  answer: (caseNumber: string) => Promise<void>
  /** How many cases the street's liaison officer has. */
  count: () => Promise<number>
  close: () => Promise<void>
}

const liaison = 'official-liaison-a'
const body = 'official-body-a'
const clerk = 'official-clerk-d'

export const openTown = async (): Promise<Town> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianxin-widget-'))
  const faults: unknown[] = []
  const running = await start({ host: '127.0.0.1', port: 0, dataDir, demo: true }, (fault) => faults.push(fault))
  const { url, partnerUrl, demoToken } = running
  const anyone = createClient({ server: url })
  const tokens = new Map<string, string>()

  const tokenOf = async (official: string): Promise<string> => {
    const token =
      tokens.get(official) ?? (await anyone.signInDemo({ body: { token: demoToken ?? '', official } })).token
    tokens.set(official, token)
    return token
  }
  const clientOf = (official: string) => createClient({ server: url, credentials: () => tokenOf(official) })
  const act = async (official: string, caseNumber: string, command: Command): Promise<void> => {
    const client = clientOf(official)
    const { version } = await client.getCase({ params: { caseNumber } })
    await client.giveCommand({
      params: { caseNumber },
      key: randomUUID(),
      body: { ...command, expectedVersion: version },
    })
  }
  return {
    url,
    partnerUrl: partnerUrl ?? '',
    token: demoToken ?? '',
    act,
    submit: (opinion) =>
      anyone.submitOpinion({ params: { page: 'page-qingqiao' }, key: randomUUID(), body: { opinion } }),
    answer: async (caseNumber) => {
      for (const [official, command] of wayToReply) await act(official, caseNumber, command)
    },
    count: async () => (await clientOf(liaison).readInbox({ query: { limit: 200 } })).rows.length,
    close: async () => {
      await running.stop()
      await rm(dataDir, { recursive: true, force: true })
      if (faults.length > 0) throw new AggregateError(faults, 'the service had faults')
    },
  }
}

const wayToReply: readonly (readonly [string, Command])[] = [
  [liaison, { command: 'forward', level: 2, category: '0101', proposedUnit: 'local-qingqiao' }],
  [
    body,
    {
      command: 'assign',
      leadUnit: 'local-qingqiao',
      assistingUnits: [],
      mode: 'single',
      policy: 'complex',
      reason: '需要现场施工',
    },
  ],
  [clerk, { command: 'sign-in', handler: clerk }],
  [clerk, { command: 'note', audience: 'public', note: '工作人员已到现场查看。' }],
  [
    clerk,
    {
      command: 'draft-reply',
      replyClass: 'A',
      reply: '井盖已更换，请您查看；今后每月巡查一次。',
      evidence: '更换前后照片两张',
    },
  ],
  ['official-signer-e', { command: 'sign-reply' }],
  ['official-head-d', { command: 'sign-reply' }],
  [body, { command: 'release' }],
]
