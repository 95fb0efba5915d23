import { describe, expect, it } from 'vitest'
import { previewRound } from '../../server/rounds/preview.ts'
import { openedTown } from '../town/opened.ts'
import { submit } from '../town/submission.ts'
import { bringOn } from '../town/way-to-reply.ts'

const opened = openedTown()
const reason = '同一处路灯，一并办理。'

describe('a case that joins another', () => {
  it('shows the answer given there, and its resident rates it', async () => {
    const town = opened()
    town.setDay('2026-06-01')
    const liaison = town.official('official-liaison-a')
    const target = await submit(town, 'page-qingqiao')
    const joined = await submit(town, 'page-qingqiao', { opinion: '三号楼的楼道灯一直不亮，晚上看不见。' })
    await liaison.give(joined.caseNumber, { command: 'merge', target: target.caseNumber, reason })
    await bringOn(town, target.caseNumber, 'released')
    const resident = town.resident(joined)

    const seen = await resident.read(joined.caseNumber)
    expect(seen).toMatchObject({ state: 'closed', outcome: 'merged', joined: { state: 'answered' } })
    expect(seen.joined).not.toHaveProperty('caseNumber')
    expect(seen.reply).toMatchObject({ released: true })
    expect(seen.commands).toContain('rate')
    const rated = await resident.give(joined.caseNumber, { command: 'rate', solved: 'yes', attitude: 5, speed: 5 })
    expect(rated).toMatchObject({ state: 'closed', outcome: 'merged' })
  })

  it('gets its matter back when the resident of the other withdraws', async () => {
    const town = opened()
    const liaison = town.official('official-liaison-a')
    const target = await submit(town, 'page-qingqiao')
    const joined = await submit(town, 'page-qingqiao')
    await liaison.give(joined.caseNumber, { command: 'merge', target: target.caseNumber, reason })
    await town.resident(target).give(target.caseNumber, { command: 'withdraw' })

    expect(await liaison.read(joined.caseNumber)).toMatchObject({ state: 'submitted', outcome: null })
  })

  it('does not join what its official may not read, nor itself', async () => {
    const town = opened()
    const liaison = town.official('official-liaison-a')
    const elsewhere = await submit(town, 'page-liuxi')
    const { caseNumber } = await submit(town, 'page-qingqiao')
    for (const target of [elsewhere.caseNumber, caseNumber, 'SL2606-0000000']) {
      await expect(liaison.give(caseNumber, { command: 'merge', target, reason })).rejects.toMatchObject({
        problem: { code: expect.stringMatching(/unknown-target|invalid-request/) },
      })
    }
  })
})

it('a matter that is taken out is a case of its own under the same code', async () => {
  const town = opened()
  const liaison = town.official('official-liaison-a')
  const receipt = await submit(town, 'page-qingqiao', { opinion: '楼道灯坏了半个月；另外物业收费也没有公示。' })
  const split = await liaison.give(receipt.caseNumber, {
    command: 'split',
    matter: '物业收费没有公示。',
    reason: '一事一议。',
  })
  const part = split.timeline.find(({ kind }) => kind === 'split')?.part ?? ''

  const opinion = await town.resident({ caseNumber: part, queryCode: receipt.queryCode }).read(part)
  expect(opinion).toMatchObject({
    state: 'submitted',
    opinion: '物业收费没有公示。',
    partOf: receipt.caseNumber,
    expectedOn: receipt.expectedOn,
    contact: '13800000000',
  })
})

it('a code that is issued anew opens the case and its parts, and the old one no more', async () => {
  const town = opened()
  const liaison = town.official('official-liaison-a')
  const receipt = await submit(town, 'page-qingqiao')
  const { caseNumber } = receipt
  const split = await liaison.give(caseNumber, { command: 'split', matter: '物业收费没有公示。', reason: '一事一议。' })
  const part = split.timeline.find(({ kind }) => kind === 'split')?.part ?? ''
  const body = { command: 'reissue-code', check: '已当面核对称呼和电话。', expectedVersion: split.version } as const
  const key = crypto.randomUUID()
  const done = await liaison.client.giveCommand({ params: { caseNumber }, key, body })
  const again = await liaison.client.giveCommand({ params: { caseNumber }, key, body })

  expect(done.queryCode).toMatch(/^\d{16}$/)
  expect(again).toEqual(done)
  const queryCode = done.queryCode ?? ''
  expect(await town.resident({ caseNumber: part, queryCode }).read(part)).toMatchObject({ state: 'submitted' })
  expect(await town.resident({ caseNumber, queryCode }).read(caseNumber)).toMatchObject({ caseNumber })
  await expect(town.resident(receipt).read(caseNumber)).rejects.toMatchObject({ problem: { code: 'wrong-code' } })
  expect(JSON.stringify(await liaison.read(caseNumber))).not.toContain(queryCode)
})

it('a case that leaves its reader leaves the list by its number, and can no longer be read', async () => {
  const town = opened()
  const receipt = await submit(town, 'page-qingqiao')
  const { caseNumber } = receipt
  const clerk = town.official('official-clerk-d')
  await bringOn(town, caseNumber, 'assigned')
  const before = await clerk.client.readInbox({ query: { limit: 200 } })
  expect(before.rows.map((row) => row.caseNumber)).toContain(caseNumber)
  await town
    .official('official-head-d')
    .give(caseNumber, { command: 'ask-return', proposedUnit: 'bureau-housing', reason: '属于市级职责。' })
  await town.official('official-body-a').give(caseNumber, { command: 'settle-return', granted: true, reason: '同意。' })
  await town
    .official('official-body-a')
    .give(caseNumber, { command: 'report-up', reason: '属于市住房和城乡建设局职责。' })
  await town.official('official-committee-a').give(caseNumber, {
    command: 'assign',
    leadUnit: 'bureau-housing',
    assistingUnits: [],
    mode: 'single',
    policy: 'complex',
  })

  const after = await clerk.client.readInbox({ query: { after: before.cursor, limit: 200 } })
  expect(after.left).toEqual([caseNumber])
  expect(after.rows).toEqual([])
  await expect(clerk.read(caseNumber)).rejects.toMatchObject({ problem: { code: 'not-found' } })
})

it('a preview of a round says what the round then does, and does nothing', async () => {
  const town = opened()
  town.setDay('2026-07-01')
  const { caseNumber } = await submit(town, 'page-qingqiao', { deputy: 'deputy-01' })
  town.setDay('2026-07-20')
  const planned = await Array.fromAsync(previewRound(town.service))
  const own = planned.filter((step) => step.caseNumber === caseNumber)
  expect(own.map(({ on, command }) => [on, command.command])).toEqual([
    ['2026-07-03', 'fall-back'],
    ['2026-07-04', 'escalate'],
    ['2026-07-06', 'urge'],
    ['2026-07-10', 'push-rectification'],
  ])
  const liaison = town.official('official-liaison-a')
  expect((await liaison.read(caseNumber)).timeline).toHaveLength(1)
  while ((await town.round()) > 0);
  expect((await liaison.read(caseNumber)).timeline.map(({ kind }) => kind)).toEqual([
    'submitted',
    'fallen-back',
    'escalated',
    'urged',
    'rectification-pushed',
  ])
  expect(await Array.fromAsync(previewRound(town.service))).toEqual([])
})
