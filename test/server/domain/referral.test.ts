import { describe, expect, it } from 'vitest'
import { readerOf } from '../../../server/domain/relation.ts'
import { chapters } from './chapters.ts'
import { confirm, forwardBy, propose } from './steps.ts'
import { goOn, refusalOf, type Story } from './story.ts'
import { directory, people, resident } from './town.ts'

const { fresh, forwarded, reportedUp } = chapters
const { liaison, stationHead, body, committee, committeeColleague, deputy, streetClerk, specialCommittee } = people

const readers = ({ item }: Story) =>
  [resident, deputy, liaison, stationHead, body, committee, committeeColleague, specialCommittee, streetClerk]
    .filter((actor) => readerOf(item, actor, directory) !== null)
    .map((actor) => ('official' in actor ? actor.official : actor.role))

const object = { command: 'object', reason: '这不是诉讼事项。' } as const

describe('a referral', () => {
  it('names a channel that exists, in the way in which it works', () => {
    const proposal = (channel: string, mode: 'inform' | 'transfer') =>
      refusalOf(fresh, ['2026-06-01', liaison, { command: 'propose-referral', channel, mode, ground: '属于诉讼。' }])
    expect(proposal('channel-nowhere', 'inform')).toBe('unknown-channel')
    expect(proposal('channel-petition', 'inform')).toBe('channel-mode')
    expect(proposal('channel-12345', 'transfer')).toBe('channel-mode')
    expect(proposal('channel-petition', 'transfer')).toBeNull()
  })

  it('is confirmed within one working day', () => {
    expect(goOn(fresh, propose('2026-06-01', liaison)).item.turnDueOn).toBe('2026-06-02')
  })

  it('is proposed once at a time, and falls away where the case is forwarded or assigned all the same', () => {
    const proposed = goOn(fresh, propose('2026-06-01', liaison))
    expect(refusalOf(proposed, propose('2026-06-01', body))).toBe('already-asked')
    const { item } = goOn(proposed, forwardBy('2026-06-02', stationHead))
    expect(item.referral).toBeUndefined()
    expect(refusalOf(forwarded, confirm('2026-06-02', committee))).toBe('no-referral')
  })

  it('takes two people, of the committee too', () => {
    const proposed = goOn(reportedUp, propose('2026-06-03', committee))
    expect(refusalOf(proposed, confirm('2026-06-03', committee))).toBe('same-person')
    expect(goOn(proposed, confirm('2026-06-03', committeeColleague)).item).toMatchObject({
      state: 'closed',
      outcome: 'referred',
    })
  })

  it('by transfer takes the receipt of who got it', () => {
    const transfer = goOn(fresh, [
      '2026-06-01',
      liaison,
      { command: 'propose-referral', channel: 'channel-petition', mode: 'transfer', ground: '属于信访。' },
    ])
    const bare = { command: 'confirm-referral' } as const
    expect(refusalOf(transfer, ['2026-06-02', stationHead, bare])).toBe('receipt-missing')
    expect(refusalOf(goOn(fresh, propose('2026-06-01', liaison)), ['2026-06-02', stationHead, bare])).toBeNull()
  })
})

describe('an objection to a referral', () => {
  const referred = goOn(fresh, propose('2026-06-01', liaison), confirm('2026-06-02', stationHead))

  it('brings the case before the body, which then sees it', () => {
    expect(readers(referred)).not.toContain(body.official)
    const objected = goOn(referred, ['2026-06-03', resident, object])
    expect(objected.item).toMatchObject({ state: 'forwarded', assigner: 'body-qingqiao', turnDueOn: '2026-06-05' })
    expect(readers(objected)).toContain(body.official)
  })

  it('is made once, within ten days', () => {
    expect(refusalOf(referred, ['2026-06-12', resident, object])).toBeNull()
    expect(refusalOf(referred, ['2026-06-15', resident, object])).toBe('window-over')
    const again = goOn(
      referred,
      ['2026-06-03', resident, object],
      propose('2026-06-03', body),
      confirm('2026-06-04', committee),
    )
    expect(refusalOf(again, ['2026-06-05', resident, object])).toBe('already-objected')
  })
})

describe('a sealed referral', () => {
  const sealed = goOn(fresh, propose('2026-06-01', liaison, 'channel-12388'))

  it('is for proposer, station head and committee only until it is confirmed', () => {
    expect(readers(sealed)).toEqual([
      'resident',
      liaison.official,
      stationHead.official,
      committee.official,
      committeeColleague.official,
    ])
  })

  it('is for proposer and confirmer only afterwards', () => {
    expect(readers(goOn(sealed, confirm('2026-06-01', committee)))).toEqual([
      'resident',
      liaison.official,
      committee.official,
    ])
  })

  it('that the body proposed is hidden from the station officer', () => {
    const byBody = goOn(forwarded, propose('2026-06-02', body, 'channel-12388'))
    expect(readers(byBody)).toEqual([
      'resident',
      stationHead.official,
      body.official,
      committee.official,
      committeeColleague.official,
    ])
  })

  it('is not opened by the special committee of its field', () => {
    expect(readers(forwarded)).toContain(specialCommittee.official)
    expect(readers(goOn(forwarded, propose('2026-06-02', body, 'channel-12388')))).not.toContain(
      specialCommittee.official,
    )
  })
})
