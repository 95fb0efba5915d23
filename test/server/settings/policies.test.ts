import { describe, expect, it } from 'vitest'
import type { PolicyTerm } from '#api-client'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'
import { oneOfEachRole } from './one-of-each-role.ts'

const opened = openedTown()

const committee = 'official-committee-a'

const read = async (policy: string, reader = committee) => {
  const { policies } = await opened().official(reader).client.listPolicies()
  const found = policies.find(({ id }) => id === policy)
  if (!found) throw new Error(`no policy ${policy}`)
  return found
}

const change = (policy: string, body: Partial<PolicyTerm> = {}, { by = committee, key = crypto.randomUUID() } = {}) =>
  opened()
    .official(by)
    .client.changePolicy({
      params: { policy },
      key,
      body: { length: 7, unit: 'working-day', reason: '本市办理力量有限，主任会议同意。', expectedVersion: 0, ...body },
    })

const refused = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) })

describe('the policies', () => {
  it('show each term with its legal basis and its ladder to every official', async () => {
    for (const reader of [committee, ...oneOfEachRole(opened())]) {
      const suggestion = await read('suggestion', reader)
      expect(suggestion).toMatchObject({
        name: { zh: '代表建议', en: 'Deputy’s suggestion' },
        length: 3,
        unit: 'month',
        basisKind: 'law',
        version: 0,
        changes: [],
      })
      expect(suggestion.basis).toContain('第五十一条')
      expect(suggestion.rungs.map(({ kind }) => kind)).toEqual([
        'notice',
        'urge',
        'rectification',
        'supervision-letter',
        'naming',
      ])
    }
  })

  it('are every policy of the town, in its order', async () => {
    const { policies } = await opened().official(committee).client.listPolicies()
    expect(policies.map(({ id }) => id)).toEqual([...opened().service.settings.initial.terms.policies.keys()])
    expect(policies.length).toBeGreaterThan(25)
  })
})

describe('a changed policy', () => {
  it('says who changed it, when and why, and keeps what was before', async () => {
    const town = opened()
    town.setDay('2026-06-02')
    const first = await change('complex', { length: 12 })
    town.setDay('2026-06-03')
    const second = await change(
      'complex',
      { length: 8, reason: '改回较短的期限。', expectedVersion: first.version },
      { by: 'official-committee-b' },
    )

    expect(second).toMatchObject({ id: 'complex', length: 8, unit: 'working-day', version: 2 })
    expect(second.changes).toEqual([
      {
        version: 1,
        at: '2026-06-02T02:00:00.000Z',
        by: { id: committee, name: { zh: '代工委经办员甲', en: 'Deputy Affairs Officer A' } },
        reason: '本市办理力量有限，主任会议同意。',
        length: 12,
        unit: 'working-day',
      },
      expect.objectContaining({ version: 2, at: '2026-06-03T02:00:00.000Z', reason: '改回较短的期限。', length: 8 }),
    ])
    expect(await read('complex')).toEqual(second)
    expect(await read('very-complex')).toMatchObject({ length: 15, version: 0, changes: [] })
  })

  it('is what the directory offers from then on', async () => {
    await change('letter', { length: 20 })
    const { policies } = await opened().official('official-body-a').client.getDirectory()
    expect(policies.find(({ id }) => id === 'letter')).toMatchObject({ length: 20, unit: 'working-day' })
  })

  it('dates what starts afterwards, and no clock that runs', async () => {
    const town = opened()
    town.setDay('2026-06-01')
    const { version } = await read('complex')
    const receipts = [await submit(town, 'page-qingqiao'), await submit(town, 'page-qingqiao')]
    const [running, later] = receipts.map(({ caseNumber }) => caseNumber)
    const clerk = town.official('official-clerk-d')
    await bringOn(town, String(running), 'assigned')
    const before = await clerk.read(String(running))

    const changed = await change('complex', { length: 4, expectedVersion: version })
    await bringOn(town, String(later), 'assigned')

    const untouched = await clerk.read(String(running))
    expect(before.unitDueOn).toMatch(/^2026-06-/)
    expect([untouched.unitDueOn, untouched.version]).toEqual([before.unitDueOn, before.version])
    expect(changed.length).toBe(4)
    expect((await clerk.read(String(later))).unitDueOn).toBe('2026-06-05')
    expect(before.unitDueOn).not.toBe('2026-06-05')
  })
})

describe('changing a policy', () => {
  it('is for the committee alone', async () => {
    const others = oneOfEachRole(opened())
    expect(others.length).toBeGreaterThan(7)
    for (const by of others) await expect(change('ordinary', {}, { by }), by).rejects.toEqual(refused('not-allowed'))
    expect(await read('ordinary')).toMatchObject({ length: 5, version: 0 })
  })

  it('acts once however often it is sent, and one key stands for one content', async () => {
    const key = crypto.randomUUID()
    const first = await change('inquiry', { length: 2 }, { key })
    expect(await change('inquiry', { length: 2 }, { key })).toEqual(first)
    expect((await read('inquiry')).changes).toHaveLength(1)
    await expect(change('inquiry', { length: 3 }, { key })).rejects.toEqual(refused('key-reused'))
  })

  it('on what somebody else has just changed is refused, and so is all but one of several at once', async () => {
    await change('station-turn', { length: 3 })
    await expect(change('station-turn', { length: 4 })).rejects.toEqual(refused('setting-changed'))

    const tries = await Promise.allSettled(
      [4, 5, 6, 7].map((length) => change('station-turn', { length, expectedVersion: 1 })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.problem.code] : []))).toEqual(
      Array(3).fill('setting-changed'),
    )
    expect((await read('station-turn')).version).toBe(2)
  })

  it.each([
    ['a longer term than the law gives', { length: 4, unit: 'month' }],
    ['another unit than the law counts in', { length: 60, unit: 'working-day' }],
  ] as const)('by law is refused for %s', async (_, term) => {
    await expect(change('suggestion', term)).rejects.toEqual(refused('beyond-law'))
    expect(await read('suggestion')).toMatchObject({ length: 3, unit: 'month', version: 0 })
  })

  it('by law may shorten the term, and lengthen it again up to the law', async () => {
    expect(await change('suggestion-hard', { length: 4, unit: 'month' })).toMatchObject({ length: 4 })
    expect(await change('suggestion-hard', { length: 6, unit: 'month', expectedVersion: 1 })).toMatchObject({
      length: 6,
    })
    const tooLong = change('suggestion-hard', { length: 7, unit: 'month', expectedVersion: 2 })
    await expect(tooLong).rejects.toEqual(refused('beyond-law'))
  })

  it('by a rule of another place or by our own preset is free', async () => {
    expect(await change('redo-suggestion', { length: 2, unit: 'month' })).toMatchObject({ length: 2 })
    expect(await change('reopen', { length: 60, unit: 'day' })).toMatchObject({ length: 60 })
  })

  it.each(['redo', 'assist'])('that is half of another is refused: %s', async (policy) => {
    await expect(change(policy)).rejects.toEqual(refused('follows-another-term'))
  })

  it('that does not exist is not found', async () => {
    await expect(change('whenever')).rejects.toEqual(refused('not-found'))
  })

  it.each([
    ['/length', { length: 0 }],
    ['/length', { length: 2.5 }],
    ['/length', { length: 13, unit: 'month' }],
    ['/length', { length: 251 }],
    ['/reason', { reason: ' ' }],
    ['/expectedVersion', { expectedVersion: -1 }],
    ['/unit', { unit: 'half-term' as never }],
  ] as const)('is refused where %s is wrong: %o', async (pointer, body) => {
    await expect(change('ordinary', body)).rejects.toMatchObject({
      problem: { code: 'invalid-request', issues: [{ pointer }] },
    })
  })
})
