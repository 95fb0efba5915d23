import type { Answer, CaseChange, Client, Command, InboxRow, State, Stream } from '#api-client'

type Equal<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false
const holds = <_ extends true>(): void => undefined

const body = { command: 'release', expectedVersion: 1 } as const
const opinion = { opinion: '路灯坏了。' }

/** Calls that compile. Nobody runs them. */
export const right = (client: Client, { signal }: AbortController): Promise<unknown>[] => [
  client.readInbox(),
  client.readInbox({ query: { after: 4 }, signal }),
  client.getPage({ params: { page: 'page-qingqiao' } }),
  client.submitOpinion({ params: { page: 'page-qingqiao' }, key: 'key', body: opinion }),
  client.giveCommand({ params: { caseNumber: 'SL2611-7K3M9QN' }, key: 'key', body }),
  client.exchangeCode({ params: { caseNumber: 'SL2611-7K3M9QN' }, body: { queryCode: '0000079927398713' } }),
  client.followCase({ params: { caseNumber: 'SL2611-7K3M9QN' }, query: { after: 1 }, heard: () => undefined }),
  client.signOut(),
]

/** Calls that must not compile; the compiler says so of each, and would complain of one that did. */
export const wrong = (client: Client): Promise<unknown>[] => [
  // @ts-expect-error the path has no such part
  client.getPage({ params: { pages: 'page-qingqiao' } }),
  // @ts-expect-error a part of the path is missing
  client.getPage({ params: {} }),
  // @ts-expect-error the path has parts
  client.getCase(),
  // @ts-expect-error a part of the path is a string
  client.getCase({ params: { caseNumber: 7 } }),
  // @ts-expect-error the body is missing
  client.submitOpinion({ params: { page: 'page-qingqiao' }, key: 'key' }),
  // @ts-expect-error the key is missing
  client.submitOpinion({ params: { page: 'page-qingqiao' }, body: opinion }),
  // @ts-expect-error there is nothing to key
  client.getPage({ params: { page: 'page-qingqiao' }, key: 'key' }),
  // @ts-expect-error an opinion is not of that kind
  client.submitOpinion({ params: { page: 'page-qingqiao' }, key: 'key', body: { ...opinion, submitterKind: 'robot' } }),
  client.giveCommand({
    params: { caseNumber: 'SL2611-7K3M9QN' },
    key: 'key',
    // @ts-expect-error there is no such command
    body: { command: 'conquer', expectedVersion: 1 },
  }),
  client.giveCommand({
    params: { caseNumber: 'SL2611-7K3M9QN' },
    key: 'key',
    // @ts-expect-error the command lacks what it must carry
    body: { command: 'ask', expectedVersion: 1 },
  }),
  // @ts-expect-error the version is missing
  client.giveCommand({ params: { caseNumber: 'SL2611-7K3M9QN' }, key: 'key', body: { command: 'release' } }),
  // @ts-expect-error the query has no such name
  client.readInbox({ query: { before: 4 } }),
  // @ts-expect-error the query is of another kind
  client.readInbox({ query: { after: 'yesterday' } }),
  // @ts-expect-error only a stream is heard of
  client.readInbox({ heard: () => undefined }),
  // @ts-expect-error there is no such route
  client.closeCase({ params: { caseNumber: 'SL2611-7K3M9QN' } }),
]

/** What the answers and commands are made of. */
export const shapes = (): void => {
  holds<Equal<Answer<'signOut'>, undefined>>()
  holds<Equal<Answer<'readInbox'>['rows'], InboxRow[]>>()
  holds<Equal<Answer<'giveCommand'>['state'], State>>()
  holds<Equal<Answer<'followCase'>, Stream<CaseChange>>>()
  holds<Equal<Command<'withdraw'>, { command: 'withdraw'; reason?: string | undefined }>>()
  holds<Equal<Command<'ask'>, { command: 'ask'; question: string }>>()
  holds<Equal<Command<'settle-return'>['granted'], boolean>>()
  // @ts-expect-error a command knows no field of another
  holds<Equal<Command<'ask'>, { command: 'ask'; answer: string }>>()
}
