import { beforeAll, describe, expect, it } from 'vitest'
import type { Digest } from '#api-client'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'

const opened = openedTown()
const digest = (official: string, days?: number): Promise<Digest> =>
  opened().official(official).client.getDigest({ query: { days } })
const numbers = (part: Digest['waiting']): string[] => part.rows.map(({ caseNumber }) => caseNumber)
const rating = { command: 'rate', solved: 'yes', attitude: 5, speed: 5 } as const

let waiting: string
let rated: string
let released: string

/** Monday: one case is answered and rated. Wednesday: one is answered, one just came in. */
beforeAll(async () => {
  const town = opened()
  const submitted = () => submit(town, 'page-qingqiao', { opinion: `${'灯'.repeat(39)}末尾` })
  town.setDay('2026-06-01')
  const first = await submitted()
  await bringOn(town, first.caseNumber, 'released')
  await town.resident(first).give(first.caseNumber, rating)
  town.setDay('2026-06-03')
  const second = await submitted()
  await bringOn(town, second.caseNumber, 'released')
  const third = await submitted()
  ;[rated, released, waiting] = [first.caseNumber, second.caseNumber, third.caseNumber]
}, 60_000)

describe('a digest', () => {
  it('tells of one day what waits and what came to an end', async () => {
    const told = await digest('official-station-head-a')
    expect(told).toMatchObject({
      organisation: { id: 'station-qingqiao' },
      from: '2026-06-03',
      to: '2026-06-03',
      waiting: { count: 1 },
      late: { count: 0, rows: [] },
      released: { count: 1 },
      rated: { count: 0 },
      closed: { count: 0 },
    })
    expect([numbers(told.waiting), numbers(told.released)]).toEqual([[waiting], [released]])
  })

  it('tells of a week what the day before yesterday brought', async () => {
    const told = await digest('official-station-head-a', 7)
    expect(told.from).toBe('2026-05-28')
    expect(numbers(told.released).sort()).toEqual([rated, released].sort())
    expect([numbers(told.rated), numbers(told.closed)]).toEqual([[rated], [rated]])
  })

  it('shows the beginning of an opinion, forty characters at most, and neither name nor contact', async () => {
    const told = await digest('official-station-head-a')
    expect(told.waiting.rows).toEqual([
      {
        caseNumber: waiting,
        matter: `${'灯'.repeat(39)}…`,
        state: 'submitted',
        dueOn: expect.stringMatching(/^2026-06-\d\d$/),
        light: 'green',
      },
    ])
    expect(JSON.stringify(told)).not.toMatch(/王|138/)
  })

  it('counts nothing that its reader may not see', async () => {
    expect(await digest('official-liaison-b', 7)).toMatchObject({ waiting: { count: 0 }, released: { count: 0 } })
    const body = await digest('official-body-a', 7)
    expect([body.waiting.count, body.released.count, body.rated.count]).toEqual([0, 2, 1])
    const unit = await digest('official-head-d', 7)
    expect([unit.released.count, unit.rated.count, unit.closed.count]).toEqual([2, 0, 1])
    const committee = await digest('official-committee-a', 7)
    expect([committee.waiting.count, committee.released.count]).toEqual([0, 2])
  })

  it('tells what is late, whoever’s turn it is', async () => {
    opened().setDay('2026-06-12')
    const told = await digest('official-committee-a')
    expect(numbers(told.late)).toEqual([waiting])
    expect(told.late.rows[0]?.light).toBe('red')
    expect(told.waiting.count).toBe(0)
    opened().setDay('2026-06-03')
  })

  it('is of a day or a week, and of nothing else', async () => {
    for (const days of [0, 2, 8])
      await expect(digest('official-station-head-a', days)).rejects.toMatchObject({
        problem: { code: 'invalid-request' },
      })
  })
})

describe('a deputy', () => {
  it('is told of what waits for the deputy, and of no other’s cases', async () => {
    const town = opened()
    const { caseNumber } = await submit(town, 'page-deputy-01')
    const told = await digest('deputy-01')
    expect(numbers(told.waiting)).toEqual([caseNumber])
    const others = [...town.service.directory.officials.values()].filter(
      ({ id, role, organisation }) =>
        role === 'deputy' && id !== 'deputy-01' && organisation.id === told.organisation.id,
    )
    expect(others).not.toEqual([])
    for (const { id } of others)
      expect(await digest(id, 7)).toMatchObject({ waiting: { count: 0 }, late: { count: 0 } })
  })
})
