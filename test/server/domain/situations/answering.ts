import { chapters } from '../chapters.ts'
import { byClock, rung, sign, signIn } from '../steps.ts'
import { goOn, type Story } from '../story.ts'
import { clock, people, replyA, resident, satisfied, toGovernment, toTwoBureaus } from '../town.ts'
import { inBranch, inStreet, type Situation } from './situation.ts'

const { replied, repliedToCommittee, answered, answeredAgain, assessing, convened, onSpot } = chapters
const { reportedUp } = chapters
const { body, committee, office, deputy, managementHead } = people
const { housingClerk, housingReviewer, housingDeputyHead, housingHead } = people

const findings = { replyFindings: ['explain'] } as const
const reviewUrged = rung('urge', 'turn', 'body-qingqiao', 'review-turn', 1, '2026-06-11')
const reminder = rung('remind', 'turn', 'resident', 'rating', 0, '2026-06-25')

/** Two bureaus answer, each its own part (分别办理); the one in front has answered. */
const separate = goOn(
  reportedUp,
  ['2026-06-04', committee, { ...toGovernment, mode: 'separate' }],
  ['2026-06-05', office, toTwoBureaus],
  signIn('2026-06-08', housingClerk),
  ['2026-06-08', housingClerk, replyA],
  sign('2026-06-09', housingReviewer),
  sign('2026-06-09', housingDeputyHead),
  sign('2026-06-09', housingHead),
)

/** The deputy has made it the deputy's own matter, so that both rate. */
const raised = goOn(answered, ['2026-06-10', deputy, { command: 'raise', reason: '多次接访都有人提到。' }])
const consenting = (story: Story): Story =>
  goOn(story, ['2026-06-04', resident, { command: 'consent', purpose: 'publish' }])
const consented = consenting(answered)

/** From the signed reply to the end of the rating period, and the assessment after a second dissatisfaction. */
export const answering: Record<string, Situation> = {
  replied: inStreet(replied, '2026-06-09'),
  'replied, to the committee': inBranch(repliedToCommittee, '2026-06-09'),
  'replied, with findings': inStreet(replied, '2026-06-09', { beside: findings }),
  'replied, late and clean': inStreet(replied, '2026-06-12', { rungs: [reviewUrged] }),
  'replied, late with findings': inStreet(replied, '2026-06-12', { rungs: [reviewUrged], beside: findings }),
  'replied, gone up': inStreet(goOn(replied, ['2026-06-12', clock, { command: 'escalate' }, findings]), '2026-06-12', {
    beside: findings,
  }),
  'replied, a part is missing': inBranch(separate, '2026-06-09'),
  'replied, all parts are given': inBranch(
    goOn(separate, ['2026-06-09', managementHead, { command: 'assist', view: '路面部分本月底前完成。' }]),
    '2026-06-09',
  ),
  answered: inStreet(answered, '2026-06-11'),
  'answered, inquired': inStreet(
    goOn(answered, ['2026-06-11', deputy, { command: 'inquire', question: '何时可以装好？' }]),
    '2026-06-11',
  ),
  'answered, reminder due': inStreet(answered, '2026-06-23', { rungs: [reminder] }),
  'answered, reminded': inStreet(goOn(answered, byClock('2026-06-23', reminder)), '2026-06-24'),
  'answered, period over': inStreet(answered, '2026-06-26'),
  'answered, round two': inStreet(answeredAgain, '2026-06-16'),
  'answered, may be published': inStreet(consented, '2026-06-11'),
  'answered, may be published but major': inStreet(
    goOn(consented, ['2026-06-11', body, { command: 'flag-major', urgency: '线路裸露，随时触电。' }]),
    '2026-06-11',
  ),
  'answered, raised': inStreet(raised, '2026-06-11'),
  'answered, raised, the deputy is satisfied': inStreet(goOn(raised, ['2026-06-11', deputy, satisfied]), '2026-06-11'),
  'answered, raised, the resident is satisfied': inStreet(
    goOn(raised, ['2026-06-11', resident, satisfied]),
    '2026-06-11',
  ),
  'answered, on the spot': inStreet(onSpot, '2026-06-03'),
  assessing: inStreet(assessing, '2026-06-17'),
  'assessing, convened': inStreet(convened, '2026-06-18'),
  'assessing, on the day of the meeting': inStreet(convened, '2026-06-24'),
}
