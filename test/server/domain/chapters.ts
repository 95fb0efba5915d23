import { askReturn, forwardBy, release, settleReturn, sign, signIn } from './steps.ts'
import { goOn, storyOf } from './story.ts'
import {
  dissatisfied,
  opinion,
  people,
  replyA,
  replyB,
  resident,
  satisfied,
  toGovernment,
  toStreet,
  toTwoBureaus,
  toUtility,
} from './town.ts'

const { liaison, body, committee, office, streetClerk, streetReviewer, streetHead } = people
const { housingClerk, housingReviewer, housingDeputyHead, housingHead } = people

/** The stories that other stories begin with; the days are in June 2026. */
export const chapters = (() => {
  const fresh = storyOf(['2026-06-01', resident, opinion])
  const onSpot = goOn(fresh, ['2026-06-02', liaison, { command: 'answer-on-spot', answer: '楼道灯今日已报修更换。' }])
  const forwarded = goOn(fresh, forwardBy('2026-06-02', liaison))
  const assigned = goOn(forwarded, ['2026-06-03', body, toStreet])
  const handling = goOn(assigned, signIn('2026-06-04', streetClerk))
  const drafted = goOn(handling, ['2026-06-08', streetClerk, replyA])
  const replied = goOn(drafted, sign('2026-06-09', streetReviewer), sign('2026-06-09', streetHead))
  const answered = goOn(replied, release('2026-06-10', body))
  const roundTwo = goOn(answered, ['2026-06-11', resident, dissatisfied])
  const answeredAgain = goOn(
    roundTwo,
    ['2026-06-12', streetClerk, replyA],
    sign('2026-06-12', streetReviewer),
    sign('2026-06-12', streetHead),
    release('2026-06-15', body),
  )
  const assessing = goOn(answeredAgain, ['2026-06-16', resident, dissatisfied])
  const convened = goOn(assessing, [
    '2026-06-18',
    committee,
    { command: 'convene', meetingOn: '2026-06-24', invited: '照明专家两名，代表一名。' },
  ])
  const promised = goOn(
    handling,
    ['2026-06-08', streetClerk, replyB],
    sign('2026-06-09', streetReviewer),
    sign('2026-06-09', streetHead),
    release('2026-06-10', body),
    ['2026-06-11', resident, satisfied],
  )
  const reportedUp = goOn(forwarded, ['2026-06-03', body, { command: 'report-up', reason: '超出本街道职权。' }])
  const byLetter = goOn(reportedUp, ['2026-06-04', committee, toUtility])
  const withOffice = goOn(reportedUp, ['2026-06-04', committee, toGovernment])
  const dispatched = goOn(withOffice, [
    '2026-06-05',
    office,
    { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: [] },
  ])
  const assisted = goOn(withOffice, ['2026-06-05', office, toTwoBureaus], signIn('2026-06-08', housingClerk))
  const repliedToCommittee = goOn(
    dispatched,
    signIn('2026-06-08', housingClerk),
    ['2026-06-08', housingClerk, replyA],
    sign('2026-06-09', housingReviewer),
    sign('2026-06-09', housingDeputyHead),
    sign('2026-06-09', housingHead),
  )
  const returnAsked = goOn(assigned, askReturn('2026-06-04', streetHead))
  const returnGranted = goOn(returnAsked, settleReturn('2026-06-05', body, true))
  return {
    fresh,
    onSpot,
    forwarded,
    assigned,
    handling,
    drafted,
    replied,
    answered,
    roundTwo,
    answeredAgain,
    assessing,
    convened,
    promised,
    reportedUp,
    byLetter,
    withOffice,
    dispatched,
    assisted,
    repliedToCommittee,
    returnAsked,
    returnGranted,
  }
})()
