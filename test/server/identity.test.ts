import { describe, expect, it } from 'vitest'
import { isProblem } from '#api-client'
import { indexCases } from '../../server/triage/duplicates/indexing.ts'
import { openedTown } from '../town/opened.ts'
import { submit } from '../town/submission.ts'

const town = openedTown()
const page = 'page-qingqiao'
const person = { name: '金丝雀', contact: '13912347654', place: '槐荫里社区三号楼' }
const masked = { name: '金**', contact: '139****7654' }
const reason = '上门前核对楼号。'

const liaison = () => town().official('official-liaison-a')
const stationHead = () => town().official('official-station-head-a')
const committee = () => town().official('official-committee-a')
const colleague = () => town().official('official-committee-b')
const clerk = () => town().official('official-clerk-d')

const code = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error) => (isProblem(error) ? error.problem.code : String(error)),
  )

const readings = async ({ client }: ReturnType<typeof liaison>, caseNumber: string) =>
  (await client.listReadings({ params: { caseNumber } })).readings

describe('name and contact', () => {
  it('are masked, shown for a quarter of an hour to whoever gives a reason, and masked again', async () => {
    const { resident, setMoment } = town()
    setMoment('2026-06-01T02:00:00.000Z')
    const receipt = await submit(town(), page, person)
    const { caseNumber } = receipt
    expect(await liaison().read(caseNumber)).toMatchObject(masked)

    const shown = await liaison().give(caseNumber, { command: 'reveal-contact', reason })
    expect(shown).toMatchObject({ ...person, revealedUntil: '2026-06-01T02:15:00.000Z' })
    expect(await stationHead().read(caseNumber)).toMatchObject(masked)
    expect(await code(liaison().give(caseNumber, { command: 'reveal-contact', reason }))).toBe('already-revealed')

    setMoment('2026-06-01T02:14:59.999Z')
    expect(await liaison().read(caseNumber)).toMatchObject(person)
    setMoment('2026-06-01T02:15:00.000Z')
    const after = await liaison().read(caseNumber)
    expect(after).toMatchObject(masked)
    expect(after.revealedUntil).toBeUndefined()

    const told = await readings(resident(receipt), caseNumber)
    expect(told.map(({ what, role, organisation }) => `${what} ${role} ${organisation.id}`).sort()).toEqual([
      'contact-revealed liaison station-qingqiao',
      'opened liaison station-qingqiao',
      'opened station-head station-qingqiao',
    ])
    expect(told.find(({ what }) => what === 'contact-revealed')).toMatchObject({ reason, relation: 'station' })
    expect(told.some(({ official }) => official !== undefined)).toBe(false)
    expect(JSON.stringify(told)).not.toContain('official-')
    const supervised = await readings(committee(), caseNumber)
    expect(supervised.every(({ official }) => official !== undefined)).toBe(true)
  })

  it('are not a unit’s to see, but for a reason, which the resident is told', async () => {
    const { resident, official } = town()
    const receipt = await submit(town(), page, person)
    const { caseNumber } = receipt
    await liaison().give(caseNumber, { command: 'forward', level: 2, category: '0103', proposedUnit: 'local-qingqiao' })
    await official('official-body-a').give(caseNumber, {
      command: 'assign',
      leadUnit: 'local-qingqiao',
      assistingUnits: [],
      mode: 'single',
      policy: 'ordinary',
    })
    const before = await clerk().read(caseNumber)
    expect([before.name, before.contact]).toEqual([undefined, undefined])
    expect(await code(readings(clerk(), caseNumber))).toBe('not-found')

    expect(await clerk().give(caseNumber, { command: 'reveal-contact', reason })).toMatchObject(person)
    const mine = await readings(resident(receipt), caseNumber)
    expect(mine.find(({ what }) => what === 'contact-revealed')).toMatchObject({
      role: 'unit-clerk',
      organisation: { id: 'local-qingqiao' },
      relation: 'unit',
      reason,
    })
    const timeline = (await resident(receipt).read(caseNumber)).timeline
    expect(timeline.at(-1)).toMatchObject({ kind: 'contact-revealed', texts: { reason } })
    expect(timeline.at(-1)?.by.official).toBeUndefined()
  })

  it('of a confidential case are seen by the one who asked, once another has agreed', async () => {
    const { resident } = town()
    const receipt = await submit(town(), page, { ...person, confidential: true })
    const { caseNumber } = receipt
    expect(await liaison().read(caseNumber)).toMatchObject({ ...masked, confidential: true })
    expect(await code(liaison().give(caseNumber, { command: 'reveal-contact', reason }))).toBe('two-people')
    await liaison().give(caseNumber, { command: 'ask-reveal', reason })
    expect(await code(liaison().give(caseNumber, { command: 'settle-reveal', granted: true }))).toBe('same-person')
    const row = (await stationHead().inbox()).find((one) => one.caseNumber === caseNumber)
    expect(row?.waitsForMe).toBe(true)

    const settled = await stationHead().give(caseNumber, { command: 'settle-reveal', granted: true })
    expect(settled).toMatchObject(masked)
    expect(await liaison().read(caseNumber)).toMatchObject(person)
    expect((await readings(resident(receipt), caseNumber)).filter(({ what }) => what !== 'opened')).toMatchObject([
      { role: 'liaison', reason },
    ])

    await committee().give(caseNumber, { command: 'ask-reveal', reason })
    const refused = await colleague().give(caseNumber, { command: 'settle-reveal', granted: false, reason: '无必要。' })
    expect(refused).toMatchObject(masked)
    expect(await committee().read(caseNumber)).toMatchObject(masked)
  })

  it('of a case about somebody take two people by themselves, and that one sees nothing', async () => {
    const { official } = town()
    const { caseNumber } = await submit(town(), page, { ...person, subject: 'station-qingqiao' })
    for (const desk of [liaison(), stationHead(), official('deputy-01')]) {
      expect(await code(desk.read(caseNumber))).toBe('not-found')
      expect(await code(readings(desk, caseNumber))).toBe('not-found')
      expect((await desk.inbox()).map((row) => row.caseNumber)).not.toContain(caseNumber)
      const body = { command: 'reveal-contact', reason, expectedVersion: 1 } as const
      expect(await code(desk.client.giveCommand({ params: { caseNumber }, key: crypto.randomUUID(), body }))).toBe(
        'not-found',
      )
    }
    expect(await code(committee().give(caseNumber, { command: 'reveal-contact', reason }))).toBe('two-people')
    expect((await readings(committee(), caseNumber)).map(({ organisation }) => organisation.id)).toEqual([
      'deputy-affairs',
    ])
  })

  it('are corrected by the resident, for whoever sees them afterwards; what was there before stays provable', async () => {
    const { resident } = town()
    const receipt = await submit(town(), page, person)
    const { caseNumber } = receipt
    const corrected = { name: '百灵', contact: '13500001234', place: '四号楼' }
    const mine = await resident(receipt).give(caseNumber, { command: 'correct-contact', ...corrected })
    expect(mine).toMatchObject(corrected)
    expect(await liaison().read(caseNumber)).toMatchObject({ name: '百**', contact: '135****1234', place: '四号楼' })
    expect(JSON.stringify((await liaison().read(caseNumber)).timeline)).not.toMatch(/百灵|13500001234/)
    expect(await code(liaison().give(caseNumber, { command: 'correct-contact', name: '王' }))).toBe('not-allowed')
  })

  it('are nobody’s to see while their processing is restricted', async () => {
    const { resident } = town()
    const receipt = await submit(town(), page, { ...person, consentToPublish: true })
    const { caseNumber } = receipt
    await liaison().give(caseNumber, { command: 'reveal-contact', reason })
    await committee().give(caseNumber, { command: 'restrict', ground: '反映人要求。' })
    const seen = await liaison().read(caseNumber)
    expect([seen.name, seen.contact, seen.revealedUntil]).toEqual([undefined, undefined, undefined])
    expect(await code(stationHead().give(caseNumber, { command: 'reveal-contact', reason }))).toBe('restricted')
    expect(await resident(receipt).read(caseNumber)).toMatchObject(person)
  })
})

describe('a report of wrongdoing', () => {
  it('is gone from station, deputy and body at once: from lists, counts, similar cases, themes and digests', async () => {
    const { official, service } = town()
    const opinion = '采石场夜里偷偷拉走集体的砂石料，村干部收了钱不管不问。'
    const { caseNumber } = await submit(town(), page, { ...person, opinion, deputy: 'deputy-01' })
    const other = await submit(town(), page, { opinion: `${opinion}请查。` })
    await indexCases(service)
    const outside = [official('deputy-01'), official('official-body-a')]
    const told = async ({ client }: ReturnType<typeof liaison>): Promise<string> =>
      JSON.stringify([
        await client.readInbox({ query: { limit: 200 } }),
        await client.listThemes({ query: { days: 90 } }),
        await client.getDigest({ query: { days: 7 } }),
        await client
          .findSimilarCases({ params: { caseNumber: other.caseNumber } })
          .catch((error: unknown) => isProblem(error) && error.problem.code),
      ])
    expect(await told(liaison())).toContain(caseNumber)
    expect(await told(official('deputy-01'))).toContain(caseNumber)
    const count = async () =>
      (await town().anyone.countSimilar({ params: { page }, body: { text: opinion, area: 'qingqiao' } })).count
    const counted = await count()

    await liaison().give(caseNumber, {
      command: 'propose-referral',
      channel: 'channel-12388',
      mode: 'transfer',
      ground: '反映干部违纪。',
    })
    for (const desk of [...outside, liaison()]) {
      const { rows } = await desk.client.readInbox({ query: { limit: 200 } })
      expect(rows.map((row) => row.caseNumber)).not.toContain(caseNumber)
      const [, ...beside] = JSON.parse(await told(desk)) as unknown[]
      expect(JSON.stringify(beside)).not.toContain(caseNumber)
    }
    for (const desk of outside) {
      expect(await code(desk.read(caseNumber))).toBe('not-found')
      expect(await code(readings(desk, caseNumber))).toBe('not-found')
    }
    expect(counted === null || (await count()) === counted - 1).toBe(true)
    // It takes two people to see who wrote: the proposer asks, whoever may confirm it decides.
    expect(await code(liaison().give(caseNumber, { command: 'reveal-contact', reason }))).toBe('two-people')
    expect(await code(committee().give(caseNumber, { command: 'ask-reveal', reason }))).toBe('not-your-turn')
    await liaison().give(caseNumber, { command: 'ask-reveal', reason })
    await committee().give(caseNumber, { command: 'settle-reveal', granted: true })
    expect(await liaison().read(caseNumber)).toMatchObject(person)
    expect(await committee().read(caseNumber)).toMatchObject(masked)
  })
})

describe('the log of who looked', () => {
  it('holds each official once an hour, nobody who was refused, and no resident', async () => {
    const { resident, setMoment, official } = town()
    setMoment('2026-06-02T01:10:00.000Z')
    const receipt = await submit(town(), page, person)
    const { caseNumber } = receipt
    await liaison().read(caseNumber)
    await liaison().read(caseNumber)
    await resident(receipt).read(caseNumber)
    expect(await code(official('official-clerk-d').read(caseNumber))).toBe('not-found')
    setMoment('2026-06-02T01:59:00.000Z')
    await liaison().read(caseNumber)
    setMoment('2026-06-02T02:00:00.000Z')
    await liaison().read(caseNumber)
    const told = await readings(resident(receipt), caseNumber)
    expect(told.map(({ at, role }) => `${at} ${role}`)).toEqual([
      '2026-06-02T02:00:00.000Z liaison',
      '2026-06-02T01:10:00.000Z liaison',
    ])
  })
})

describe('the consents', () => {
  it('are separate, given at submission or later, and taken back as easily', async () => {
    const { resident } = town()
    const receipt = await submit(town(), page, { ...person, consentToSensitive: true })
    const { caseNumber } = receipt
    const me = resident(receipt)
    expect((await me.read(caseNumber)).consents).toEqual(['sensitive'])
    expect((await me.give(caseNumber, { command: 'consent', purpose: 'publish' })).consents).toEqual([
      'sensitive',
      'publish',
    ])
    expect(await code(me.give(caseNumber, { command: 'consent', purpose: 'publish' }))).toBe('not-now')
    const back = await me.give(caseNumber, { command: 'withdraw-consent', purpose: 'sensitive' })
    expect(back).toMatchObject({ consents: ['publish'], visibility: 'restricted' })
    expect(back.timeline.at(-1)).toMatchObject({ kind: 'consent-withdrawn', purpose: 'sensitive' })
  })
})

describe('what a resident takes along', () => {
  it('is everything that is held, and tells of no official', async () => {
    const { resident, service } = town()
    const receipt = await submit(town(), page, { ...person, consentToPublish: true })
    const { caseNumber } = receipt
    await resident(receipt).give(caseNumber, { command: 'add-facts', addition: '昨晚又有人摔倒。' })
    await liaison().give(caseNumber, { command: 'reveal-contact', reason })
    const taken = await resident(receipt).client.exportCase({ params: { caseNumber } })
    const text = JSON.stringify(taken)
    for (const held of [...Object.values(person), '昨晚又有人摔倒。', '三号楼楼道灯坏了半个月', reason, 'publish'])
      expect(text).toContain(held)
    expect(taken.readings.map(({ what }) => what).sort()).toEqual(['contact-revealed', 'opened'])
    expect(taken.notice?.reach.zh).toContain('青桥街道')
    expect(taken.case.timeline.map(({ kind }) => kind)).toEqual(['submitted', 'facts-added', 'contact-revealed'])
    const names = [...service.directory.officials.values()].flatMap(({ name }) => [name.zh, name.en])
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => text.includes(`"${name}"`))).toEqual([])
    expect(text).not.toContain('official-')
    expect(await code(liaison().client.exportCase({ params: { caseNumber } }))).toBe('not-found')
  })
})

describe('words with a mark of secrecy', () => {
  it('are refused wherever something would be kept, with the place, and nothing is kept', async () => {
    const { store, directory } = town().service
    const receipt = await submit(town(), page, { opinion: '希望商场内部装修时注意噪声，保守商业秘密无妨。' })
    const before = await store.lastLeaf(directory.region)
    const refused = await town()
      .anyone.submitOpinion({
        params: { page },
        key: crypto.randomUUID(),
        body: { opinion: '我看到一份文件，机密★二十年，里面写着道路规划。', place: '【内部资料】三号楼' },
      })
      .catch((error: unknown) => error)
    expect(isProblem(refused) && refused.problem).toMatchObject({
      code: 'secret-mark',
      status: 422,
      issues: [
        { pointer: '/opinion', code: 'secret-mark' },
        { pointer: '/place', code: 'secret-mark' },
      ],
    })
    const note = { command: 'note', audience: 'internal', note: '见附件（绝密）。' } as const
    expect(await code(liaison().give(receipt.caseNumber, note))).toBe('secret-mark')
    expect(await store.lastLeaf(directory.region)).toBe(before)
  })
})
