import { chapters } from '../chapters.ts'
import { askExtension, askReturn, confirm, forwardBy, propose, rung, settleExtension, settleReturn } from '../steps.ts'
import { goOn, storyOf } from '../story.ts'
import { opinion, people, resident, toGovernment } from '../town.ts'
import { byLetter, inBranch, inStreet, type Situation } from './situation.ts'

const { fresh, forwarded, reportedUp, assigned, withOffice, dispatched, returnAsked, returnGranted } = chapters
const { liaison, stationHead, body, committee, office, streetHead, housingHead } = people

const about = (subject: string) => storyOf(['2026-06-01', resident, { ...opinion, subject }])
const referred = goOn(fresh, propose('2026-06-01', liaison), confirm('2026-06-02', stationHead))
const object = { command: 'object', reason: '这不是诉讼。' } as const
const reportUp = { command: 'report-up', reason: '超出本街道职权。' } as const
const urging = rung('urge', 'turn', 'body-qingqiao', 'body-turn', 1, '2026-06-04')

/** A unit of the branch says that it is not theirs, and its office decides. */
const inBranchReturn = goOn(dispatched, askReturn('2026-06-08', housingHead))

/** Two units, one after the other, say that it is not theirs; the second settlement binds. */
const toSecondUnit = goOn(
  returnGranted,
  ['2026-06-05', body, reportUp],
  ['2026-06-08', committee, { ...toGovernment, leadUnit: 'bureau-housing', mode: 'single' }],
)

/** From the body's turn to the day a unit signs in, and back. */
export const assigning: Record<string, Situation> = {
  forwarded: inStreet(forwarded, '2026-06-02'),
  'forwarded, late': inStreet(forwarded, '2026-06-05', { rungs: [urging] }),
  'forwarded, reported up': inBranch(reportedUp, '2026-06-03'),
  'forwarded, referral proposed by the body': inStreet(goOn(forwarded, propose('2026-06-02', body)), '2026-06-02'),
  'forwarded, referral proposed by the committee': inStreet(
    goOn(reportedUp, propose('2026-06-03', committee)),
    '2026-06-03',
  ),
  'forwarded, objected to a referral': inStreet(goOn(referred, ['2026-06-03', resident, object]), '2026-06-03'),
  'forwarded, objected to the referral of the committee': inStreet(
    goOn(reportedUp, propose('2026-06-03', body), confirm('2026-06-03', committee), ['2026-06-04', resident, object]),
    '2026-06-04',
  ),
  'forwarded, about its station': inBranch(about('station-qingqiao'), '2026-06-01'),
  'forwarded, about the body': inBranch(about('body-qingqiao'), '2026-06-01'),
  'forwarded, found to be about the body': inBranch(
    goOn(fresh, forwardBy('2026-06-02', liaison, 'body-qingqiao')),
    '2026-06-02',
  ),
  'forwarded, after a granted return': inStreet(returnGranted, '2026-06-05'),
  'forwarded, hand-over waits': inStreet(
    goOn(forwarded, [
      '2026-06-02',
      liaison,
      { command: 'hand-over', official: stationHead.official, until: '2026-06-30', reason: '外出培训。' },
    ]),
    '2026-06-02',
  ),
  assigned: inStreet(assigned, '2026-06-03'),
  'assigned, by letter': byLetter(chapters.byLetter, '2026-06-04'),
  'assigned, to a branch office': inBranch(withOffice, '2026-06-04'),
  'assigned, dispatched': inBranch(dispatched, '2026-06-05'),
  'assigned, dispatched to two': inBranch(
    goOn(withOffice, [
      '2026-06-05',
      office,
      { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: ['bureau-city-management'] },
    ]),
    '2026-06-05',
  ),
  'assigned, back at the office': inBranch(
    goOn(inBranchReturn, settleReturn('2026-06-09', office, true)),
    '2026-06-09',
  ),
  'assigned, extension asked': inStreet(
    goOn(assigned, askExtension('2026-06-03', streetHead, '2026-06-12')),
    '2026-06-03',
  ),
  'assigned, extension refused': inStreet(
    goOn(assigned, askExtension('2026-06-03', streetHead, '2026-06-12'), settleExtension('2026-06-03', body, false)),
    '2026-06-03',
  ),
  'assigned, return refused': inStreet(goOn(returnAsked, settleReturn('2026-06-05', body, false)), '2026-06-05'),
  'assigned, after one granted return': inBranch(toSecondUnit, '2026-06-08'),
  'assigned, both returns settled': inBranch(
    goOn(toSecondUnit, askReturn('2026-06-09', housingHead), settleReturn('2026-06-10', committee, true), [
      '2026-06-10',
      committee,
      { ...toGovernment, leadUnit: 'bureau-housing', mode: 'single' },
    ]),
    '2026-06-10',
  ),
  'return-asked': inStreet(returnAsked, '2026-06-04'),
  'return-asked, from handling': inStreet(goOn(chapters.handling, askReturn('2026-06-05', streetHead)), '2026-06-05'),
  'return-asked, inside a branch': inBranch(inBranchReturn, '2026-06-08'),
  'return-asked, extension asked': inStreet(
    goOn(assigned, askExtension('2026-06-03', streetHead, '2026-06-12'), askReturn('2026-06-04', streetHead)),
    '2026-06-04',
  ),
  'return-asked, late': inStreet(returnAsked, '2026-06-08', {
    rungs: [rung('urge', 'turn', 'body-qingqiao', 'return-turn', 0, '2026-06-05')],
  }),
}
