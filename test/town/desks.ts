import { type Case, type Client, type Command, createClient, type InboxRow, type Submitted } from '#api-client'

/** A reader who gives commands on what it has just read. */
export type Desk = {
  client: Client
  read: (caseNumber: string) => Promise<Case>
  /** Gives a move on the version as it is now, and reads what came of it. */
  give: (caseNumber: string, command: Command) => Promise<Case>
  /** Every row of an official's inbox. */
  inbox: () => Promise<InboxRow[]>
}

/** By what a resident comes back to a case. */
export type NumberAndCode = Pick<Submitted, 'caseNumber' | 'queryCode'>

/** Everybody who asks something of a service. */
export type Desks = {
  /** Somebody who is not signed in. */
  anyone: Client
  /** A resident with number and code, signed in to the case. */
  resident: (receipt: NumberAndCode) => Desk
  /** A demonstration official, signed in. */
  official: (id: string) => Desk
}

/** The desks before a service, which sign in at the first call and anew when the clock has gone past the session's end. */
export const desksBefore = (service: {
  server: string
  fetch?: typeof globalThis.fetch
  token: string
  now: () => Date
}): Desks => {
  const { token, now, ...reached } = service
  const anyone = createClient(reached)
  const deskOf = (signIn: () => Promise<{ token: string; expiresAt: string }>): Desk => {
    let session = { token: '', expiresAt: '' }
    const credentials = async (): Promise<string> => {
      if (session.expiresAt <= now().toISOString()) session = await signIn()
      return session.token
    }
    return deskWith(createClient({ ...reached, credentials }))
  }
  return {
    anyone,
    resident: ({ caseNumber, queryCode }) =>
      deskOf(() => anyone.exchangeCode({ params: { caseNumber }, body: { queryCode } })),
    official: (official) => deskOf(() => anyone.signInDemo({ body: { token, official } })),
  }
}

const deskWith = (client: Client): Desk => {
  const read = (caseNumber: string): Promise<Case> => client.getCase({ params: { caseNumber } })
  return {
    client,
    read,
    give: async (caseNumber, command) => {
      const { version } = await read(caseNumber)
      const body = { ...command, expectedVersion: version }
      await client.giveCommand({ params: { caseNumber }, key: crypto.randomUUID(), body })
      return read(caseNumber)
    },
    inbox: async () => (await client.readInbox({ query: { limit: 200 } })).rows,
  }
}
