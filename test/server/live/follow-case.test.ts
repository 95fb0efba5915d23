import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CaseChange, Client } from '#api-client'
import { createApp } from '../../../server/app.ts'
import { openLive } from '../../../server/live/live.ts'
import type { Service } from '../../../server/service.ts'
import type { NumberAndCode } from '../../town/desks.ts'
import { openTown, type TownInProcess } from '../../town/in-process.ts'
import { openTownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'

let town: TownInProcess
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  vi.useRealTimers()
  for (const one of open.splice(0)) one.abort()
  await letGo()
})
afterAll(() => town.close())

/** Every following that a test began. */
const open: AbortController[] = []
const letGo = () => expect.poll(() => town.service.live.followers, { timeout: 10_000 }).toBe(0)

const note = { command: 'note', audience: 'internal', note: '已电话核实。' } as const
const opened = (): Promise<NumberAndCode> => submit(town, 'page-qingqiao')
const writeNote = (caseNumber: string) => town.official('official-liaison-a').give(caseNumber, note)

/** Follows a case, read item by item until the reader leaves. */
const follow = async (client: Client, caseNumber: string, after = 1) => {
  const leaving = new AbortController()
  open.push(leaving)
  const stream = await client.followCase({ params: { caseNumber }, query: { after }, signal: leaving.signal })
  const items = stream[Symbol.asyncIterator]()
  return {
    /** The next change; undefined where the stream has ended. */
    next: async (): Promise<CaseChange | undefined> => (await items.next()).value,
    leave: () => leaving.abort(),
  }
}

describe('a case that is followed', () => {
  it('is told of at once when it changes, by version and place in the ledger and nothing else', async () => {
    const receipt = await opened()
    const desk = town.official('official-liaison-a')
    const { version } = await desk.read(receipt.caseNumber)
    // With the clock of the next look standing still, only the write itself can be heard of.
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const changes = await follow(town.resident(receipt).client, receipt.caseNumber, version)
    await writeNote(receipt.caseNumber)
    const last = await town.service.store.lastLeaf(town.service.directory.region)
    expect(await changes.next()).toEqual({ version: 2, leafIndex: last })
  })

  it('tells each change once, and what came before the call at once', async () => {
    const { caseNumber } = await opened()
    await writeNote(caseNumber)
    const changes = await follow(town.official('official-liaison-a').client, caseNumber, 0)
    expect((await changes.next())?.version).toBe(2)
    const others = await opened()
    await writeNote(others.caseNumber)
    await writeNote(caseNumber)
    expect((await changes.next())?.version).toBe(3)
    changes.leave()
  })

  it('is heard of though another server made the change', async () => {
    const { caseNumber } = await opened()
    const { store, directory } = town.service
    const alone = openLive(store, directory.region, { onFault: (fault) => expect(fault).toBeNull() })
    const elsewhere = Object.create(town.service, { live: { value: alone } }) as Service
    const app = createApp(elsewhere, { onFault: (fault) => expect(fault).toBeNull() })
    const { token } = await town.anyone.signInDemo({
      body: { token: town.service.secrets.demoToken, official: 'official-liaison-a' },
    })
    const answer = await app.request(`/v1/cases/${caseNumber}/changes?after=1`, {
      headers: { authorization: `Bearer ${token}` },
    })
    await writeNote(caseNumber)
    const reader = answer.body?.getReader()
    let text = ''
    while (!text.includes('data:')) text += new TextDecoder().decode((await reader?.read())?.value)
    expect(text).toContain('data: {"version":2,')
    await reader?.cancel()
    await expect.poll(() => alone.followers, { timeout: 10_000 }).toBe(0)
    await alone.close()
  })

  it('is no longer told of once the session has ended', async () => {
    const receipt = await opened()
    const { client } = town.resident(receipt)
    const changes = await follow(client, receipt.caseNumber)
    await client.signOut()
    await writeNote(receipt.caseNumber)
    expect(await changes.next()).toBeUndefined()
    await letGo()
  })

  it('is let go of when its reader leaves', async () => {
    const receipt = await opened()
    const { client } = town.resident(receipt)
    const changes = await follow(client, receipt.caseNumber)
    expect(town.service.live.followers).toBe(1)
    changes.leave()
    expect(await changes.next().catch(() => undefined)).toBeUndefined()
    await letGo()
  })

  it('is not followed by those who may not read it', async () => {
    const { caseNumber } = await opened()
    const other = town.resident(await opened()).client
    const params = { caseNumber }
    await expect(town.anyone.followCase({ params })).rejects.toMatchObject({ problem: { code: 'not-signed-in' } })
    await expect(other.followCase({ params })).rejects.toMatchObject({ problem: { code: 'not-found' } })
    const stranger = town.official('official-liaison-b').client
    await expect(stranger.followCase({ params })).rejects.toMatchObject({ problem: { code: 'not-found' } })
    expect(town.service.live.followers).toBe(0)
  })

  it('is followed by so many and no more, and the next is told when to come again', async () => {
    const { caseNumber } = await opened()
    const { client } = town.official('official-liaison-a')
    const all = await Promise.all(Array.from({ length: 16 }, () => follow(client, caseNumber)))
    await expect(client.followCase({ params: { caseNumber } })).rejects.toMatchObject({
      problem: { code: 'unavailable', status: 503, retryAfterSeconds: 30 },
    })
    const another = await follow(client, (await opened()).caseNumber)
    for (const changes of [...all, another]) changes.leave()
    await letGo()
  })

  it('is not followed by a call for the head alone', async () => {
    const receipt = await opened()
    const { token } = await town.anyone.exchangeCode({
      params: { caseNumber: receipt.caseNumber },
      body: { queryCode: receipt.queryCode },
    })
    const answer = await town.request(`/v1/cases/${receipt.caseNumber}/changes`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.status).toBe(200)
    await letGo()
  })
})

describe('a server', () => {
  it('takes no more followers than it is set to', async () => {
    const { store, directory } = town.service
    const live = openLive(store, directory.region, {
      onFault: (fault) => expect(fault).toBeNull(),
      limits: { perCase: 2, perServer: 3 },
    })
    const followers = await Promise.all(['A', 'A', 'A', 'B', 'C'].map((caseNumber) => live.follow(caseNumber)))
    expect(followers.map((follower) => follower?.caseNumber ?? null)).toEqual(['A', 'A', null, 'B', null])
    followers[0]?.end()
    expect(await live.follow('C')).not.toBeNull()
    await live.close()
    expect(live.followers).toBe(0)
  })

  it('that stops ends the streams of those who follow', async () => {
    const onPorts = await openTownOnPorts()
    const receipt = await submit(onPorts, 'page-qingqiao')
    const changes = await follow(onPorts.resident(receipt).client, receipt.caseNumber)
    // A connection that had to be cut would reject; this one comes to its end.
    const [next] = await Promise.all([changes.next(), onPorts.pause()])
    expect(next).toBeUndefined()
    await onPorts.close()
  })
})
