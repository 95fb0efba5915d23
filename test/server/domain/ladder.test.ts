import { describe, expect, it } from 'vitest'
import { calendar } from '#api-client/working-days.ts'
import { agendaOf } from '../../../server/domain/agenda.ts'
import { clocksOf, letterIsDue, rungOn, systemRungs } from '../../../server/domain/ladder.ts'
import { chapters } from './chapters.ts'
import { situations } from './situations.ts'
import { byClock, rung, signIn } from './steps.ts'
import { goOn, refusalOf, type Story } from './story.ts'
import { clock, directory, on, people, toStreet } from './town.ts'

const { forwarded, handling, assisted, byLetter, promised } = chapters
const { body, committee, chairCouncil, deputy } = people

const policy = (id: string) => {
  const found = directory.terms.policies.get(id)
  if (!found) throw new Error(`no policy ${id}`)
  return found
}

/** The days on which the rungs of a policy are due for a term; those that take a decision have none. */
const daysOf = (id: string, startedOn: string, dueOn: string) =>
  policy(id).rungs.map((one) => [one.kind, rungOn(one, policy(id), { startedOn, dueOn }, { calendar })])

const skip = { command: 'skip-rung', reason: '涉及老人安全，不能再等。' } as const
const letter = { command: 'issue-supervision', letterNumber: '督〔2026〕1号', letter: '请于五日内书面说明。' } as const
const naming = (decidedOn: string) =>
  ({ command: 'name-unit', decidedOn, meeting: '第三次主任会议', decision: '予以内部通报。' }) as const

describe('the rungs of a term', () => {
  it.each([
    [
      'inquiry',
      '2026-06-03',
      '2026-06-04',
      [
        ['urge', '2026-06-05'],
        ['rectification', '2026-06-09'],
        ['supervision-letter', '2026-06-11'],
        ['naming', null],
      ],
    ],
    [
      'ordinary',
      '2026-06-03',
      '2026-06-10',
      [
        ['notice', '2026-06-09'],
        ['urge', '2026-06-11'],
        ['rectification', '2026-06-17'],
        ['supervision-letter', '2026-06-25'],
        ['naming', null],
      ],
    ],
    [
      'complex',
      '2026-06-01',
      '2026-06-15',
      [
        ['notice', '2026-06-11'],
        ['urge', '2026-06-16'],
        ['rectification', '2026-06-23'],
        ['supervision-letter', '2026-06-30'],
        ['naming', null],
      ],
    ],
    ['letter', '2026-06-04', '2026-06-26', [['remind', '2026-06-29']]],
    [
      'station-turn',
      '2026-06-01',
      '2026-06-03',
      [
        ['notice', '2026-06-02'],
        ['urge', '2026-06-04'],
        ['rectification', '2026-06-10'],
      ],
    ],
    ['rating', '2026-06-10', '2026-06-25', [['remind', '2026-06-23']]],
    ['needs-info', '2026-06-02', '2026-06-12', [['remind', '2026-06-10']]],
    ['sign-in', '2026-06-03', '2026-06-04', []],
  ] as const)('%s, from %s to %s', (id, startedOn, dueOn, expected) => {
    expect(daysOf(id, startedOn, dueOn)).toEqual(expected)
  })

  it('have no notice in a term of one working day, and one a working day ahead in a term of two', () => {
    const [notice] = policy('ordinary').rungs
    const of = (startedOn: string, dueOn: string) =>
      notice && rungOn(notice, policy('ordinary'), { startedOn, dueOn }, { calendar })
    expect(of('2026-06-03', '2026-06-04')).toBeNull()
    expect(of('2026-06-03', '2026-06-05')).toBe('2026-06-04')
  })

  it('count a make-up Saturday and no week of holiday', () => {
    expect(daysOf('ordinary', '2026-02-06', '2026-02-13').slice(1, 3)).toEqual([
      ['urge', '2026-02-14'],
      ['rectification', '2026-02-27'],
    ])
  })
})

describe('the clocks of a case', () => {
  const clocks = (story: Story) =>
    clocksOf(story.item, { directory }).map((one) => `${one.clock} ${one.holder} ${one.dueOn}`)

  it("are the turn, the unit's, each assisting unit's and the inquiry's, side by side", () => {
    const inquired = goOn(assisted, ['2026-06-08', deputy, { command: 'inquire', question: '何时可以装好？' }])
    expect(clocks(inquired)).toEqual([
      'unit bureau-housing 2026-06-11',
      'assist bureau-city-management 2026-06-10',
      'inquiry bureau-housing 2026-06-11',
    ])
  })

  it('are our own side’s too', () => {
    expect(clocks(chapters.fresh)).toEqual(['turn station-qingqiao 2026-06-03'])
    expect(clocks(forwarded)).toEqual(['turn body-qingqiao 2026-06-04'])
    expect(clocks(chapters.replied)).toEqual(['turn body-qingqiao 2026-06-11'])
    expect(clocks(chapters.assessing)).toEqual(['turn deputy-affairs 2026-07-16'])
  })

  it('stand still for the unit while the resident is asked and while its reply is checked', () => {
    const named = (name: string) => situations[name]?.item
    for (const name of ['needs-info, for the unit', 'replied', 'answered']) {
      const item = named(name)
      if (!item) throw new Error(name)
      expect(clocksOf(item, { directory }).filter((one) => one.clock === 'unit')).toEqual([])
    }
  })
})

describe('a rung', () => {
  const urging = rung('urge', 'unit', 'local-qingqiao', 'ordinary', 1, '2026-06-10')

  it('is taken on its day and not before, once', () => {
    expect(refusalOf(handling, byClock('2026-06-10', urging))).toBe('not-yet-due')
    expect(refusalOf(handling, byClock('2026-06-11', urging))).toBeNull()
    expect(refusalOf(goOn(handling, byClock('2026-06-11', urging)), byClock('2026-06-12', urging))).toBe('not-yet-due')
  })

  it('names the clock, the holder, the rule and the date that are really late', () => {
    for (const wrong of [
      { ...urging, holder: 'bureau-housing' },
      { ...urging, dueOn: '2026-06-09' },
      { ...urging, policy: 'complex' },
      { ...urging, clock: 'turn' as const },
    ]) {
      expect(refusalOf(handling, byClock('2026-06-11', wrong))).toBe('not-yet-due')
    }
  })

  it('that only gives notice is not taken any more once the date has passed', () => {
    const notice = rung('remind', 'unit', 'local-qingqiao', 'ordinary', 0, '2026-06-10')
    expect(refusalOf(handling, byClock('2026-06-10', notice))).toBeNull()
    expect(refusalOf(handling, byClock('2026-06-11', notice))).toBe('not-yet-due')
  })

  it('can be taken again on a new due date', () => {
    const noticed = goOn(
      handling,
      byClock('2026-06-09', rung('remind', 'unit', 'local-qingqiao', 'ordinary', 0, '2026-06-10')),
    )
    const redone = goOn(
      noticed,
      ['2026-06-09', people.streetHead, { command: 'ask-extension', until: '2026-06-17', reason: '等待配件到货。' }],
      ['2026-06-10', body, { command: 'settle-extension', granted: true, reason: '配件确未到货。' }],
    )
    expect(systemRungs(redone.item, on('2026-06-15')).map(({ command }) => command.command)).toContain('remind')
    expect(
      refusalOf(redone, byClock('2026-06-15', rung('remind', 'unit', 'local-qingqiao', 'ordinary', 0, '2026-06-17'))),
    ).toBeNull()
  })

  it('after a standstill comes in the order of time, and notices that are stale are left out', () => {
    const agenda = agendaOf(goOn(forwarded, ['2026-06-03', body, toStreet]).item, on('2026-06-30'))
    expect(agenda.map(({ on: day, command }) => [day, command.command])).toEqual([
      ['2026-06-11', 'urge'],
      ['2026-06-17', 'push-rectification'],
    ])
  })
})

describe('a supervision letter', () => {
  it('is due ten working days after the date of an ordinary matter', () => {
    expect(letterIsDue(handling.item, on('2026-06-24'))).toBe(false)
    expect(letterIsDue(handling.item, on('2026-06-25'))).toBe(true)
  })

  it('comes earlier only where a person of the body has skipped a rung and said why', () => {
    expect(refusalOf(handling, ['2026-06-05', body, letter])).toBe('rung-not-reached')
    const skipped = goOn(handling, ['2026-06-05', body, skip])
    expect(refusalOf(skipped, ['2026-06-05', body, skip])).toBe('already-skipped')
    expect(goOn(skipped, ['2026-06-05', body, letter]).item).toMatchObject({
      supervision: '督〔2026〕1号',
      rungSkipped: false,
    })
  })

  it('is signed by who assigned, and by nobody else', () => {
    expect(refusalOf(handling, ['2026-06-25', committee, letter])).toBe('not-your-turn')
    expect(refusalOf(assisted, ['2026-06-29', body, letter])).toBe('not-your-turn')
  })

  it('never follows a letter to a utility', () => {
    const inHand = goOn(byLetter, signIn('2026-06-05', people.powerClerk))
    for (const command of [skip, letter])
      expect(refusalOf(inHand, ['2026-12-01', committee, command])).toBe('no-ladder')
  })

  it('can follow a promise whose proof is late', () => {
    const late = goOn(promised, ['2026-09-01', clock, { command: 'check-promise' }])
    expect(letterIsDue(late.item, on('2026-09-14'))).toBe(false)
    expect(letterIsDue(late.item, on('2026-09-15'))).toBe(true)
  })
})

describe('a naming', () => {
  const supervised = goOn(handling, ['2026-06-25', body, letter])

  it('takes a decision that the chair council has made', () => {
    expect(refusalOf(handling, ['2026-06-25', chairCouncil, naming('2026-06-25')])).toBe('not-allowed')
    expect(refusalOf(supervised, ['2026-06-26', chairCouncil, naming('2026-06-27')])).toBe('date-future')
    expect(refusalOf(supervised, ['2026-06-26', chairCouncil, naming('2026-06-26')])).toBeNull()
  })

  it('is not carried over to the unit that has the case next', () => {
    const returned = goOn(
      chapters.assigned,
      ['2026-06-03', body, skip],
      ['2026-06-03', body, letter],
      [
        '2026-06-04',
        people.streetHead,
        { command: 'ask-return', proposedUnit: 'bureau-water', reason: '不属本单位。' },
      ],
      ['2026-06-05', body, { command: 'settle-return', granted: true, reason: '职责清单写明。' }],
      ['2026-06-05', body, toStreet],
    )
    expect(returned.item).toMatchObject({ named: false })
    expect(returned.item.supervision).toBeUndefined()
    expect(refusalOf(returned, ['2026-06-08', chairCouncil, naming('2026-06-08')])).toBe('not-allowed')
  })
})
