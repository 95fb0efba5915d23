import { beforeAll, describe, expect, it } from 'vitest'
import type { TownInProcess } from '../../town/in-process.ts'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'
import { all, bearer, enterCode, signIn } from './raw-call.ts'

const opened = openedTown()
let town: TownInProcess
beforeAll(() => {
  town = opened()
})

const read = async (token: string, path = '/v1/session'): Promise<number> =>
  (await town.request(path, { headers: bearer(token) })).status
const end = (token: string, path: string): Promise<Response> =>
  town.request(path, { method: 'DELETE', headers: bearer(token) })

describe('an official with several devices', () => {
  it('ends the session of one by signing out there, and the others stay', async () => {
    const [here, there] = [await signIn(town, 'official-clerk-d'), await signIn(town, 'official-clerk-d')]
    expect((await end(here, '/v1/session')).status).toBe(204)
    expect([await read(here), await read(there)]).toEqual([401, 200])
  })

  it('ends them all at once by signing out everywhere, and nobody else’s', async () => {
    const tokens = [await signIn(town, 'official-clerk-d'), await signIn(town, 'official-clerk-d')]
    const colleague = await signIn(town, 'official-signer-e')
    expect((await end(tokens[0] ?? '', '/v1/sessions')).status).toBe(204)
    expect(await Promise.all(tokens.map((token) => read(token)))).toEqual([401, 401])
    expect(await read(colleague)).toBe(200)
  })
})

describe('the committee', () => {
  const path = '/v1/officials/official-clerk-d/sessions'

  it('ends all sessions of an official at once', async () => {
    const [one, other] = [await signIn(town, 'official-clerk-d'), await signIn(town, 'official-clerk-d')]
    const committee = await signIn(town, 'official-committee-a')
    expect((await end(committee, path)).status).toBe(204)
    expect([await read(one), await read(other), await read(committee)]).toEqual([401, 401, 200])
    expect((await end(committee, path)).status).toBe(204)
  })

  it('is the only one: to everybody else the address does not exist', async () => {
    const victim = await signIn(town, 'official-clerk-d')
    for (const id of [
      'official-clerk-d',
      'official-head-d',
      'official-liaison-a',
      'official-body-a',
      'official-branch-a',
    ]) {
      const token = await signIn(town, id)
      const known = await all(await end(token, path))
      expect(known.status).toBe(404)
      expect(known).toEqual(await all(await end(token, '/v1/officials/official-nobody/sessions')))
    }
    expect(await read(victim)).toBe(200)
  })
})

describe('a resident', () => {
  it('who is given a new code has to enter it: what the old one opened ends at once, and the old one is wrong', async () => {
    const receipt = await submit(town, 'page-qingqiao')
    const token = await enterCode(town, receipt)
    const path = `/v1/cases/${receipt.caseNumber}`
    expect(await read(token, path)).toBe(200)
    await town
      .official('official-liaison-a')
      .give(receipt.caseNumber, { command: 'reissue-code', check: '核对了姓名和所述内容。' })
    expect(await read(token, path)).toBe(401)
    await expect(enterCode(town, receipt)).rejects.toMatchObject({ problem: { code: 'wrong-code' } })
  })
})
