import { chapters } from '../chapters.ts'
import { ask, askExtension, askReturn, byClock, rung, settleExtension, settleReturn, sign, signIn } from '../steps.ts'
import { goOn } from '../story.ts'
import { dissatisfied, people, replyA, resident, satisfied } from '../town.ts'
import { byLetter, inBranch, inStreet, type Situation } from './situation.ts'

const { handling, drafted, roundTwo, answered, assisted, convened, returnAsked } = chapters
const { body, committee, deputy, streetClerk, streetReviewer, streetHead, managementClerk, powerClerk } = people
const { chairCouncil } = people

/** The unit's clock of five working days, and the rungs of its ladder. */
const clockOfUnit = ['unit', 'local-qingqiao', 'ordinary'] as const
const notice = rung('remind', ...clockOfUnit, 0, '2026-06-10')
const urging = rung('urge', ...clockOfUnit, 1, '2026-06-10')
const rectification = rung('push-rectification', ...clockOfUnit, 2, '2026-06-10')

const urged = goOn(handling, byClock('2026-06-11', urging))
const pushed = goOn(urged, byClock('2026-06-17', rectification))
const letter = {
  command: 'issue-supervision',
  letterNumber: '青人街督〔2026〕1号',
  letter: '请于五日内办结并书面说明。',
} as const
const supervised = goOn(pushed, ['2026-06-25', body, letter])
const extensionAsked = goOn(handling, askExtension('2026-06-05', streetHead, '2026-06-17'))
const conclude = { command: 'conclude', to: 'handling', decision: '专家认为应当更换线路。' } as const

/** While a unit works. */
export const handlings: Record<string, Situation> = {
  handling: inStreet(handling, '2026-06-04'),
  'handling, question waits': inStreet(goOn(handling, ask('2026-06-05', streetClerk)), '2026-06-05'),
  'handling, draft with the reviewer': inStreet(drafted, '2026-06-08'),
  'handling, draft with the head': inStreet(goOn(drafted, sign('2026-06-08', streetReviewer)), '2026-06-08'),
  'handling, on its last day': inStreet(handling, '2026-06-10', { rungs: [notice] }),
  'handling, late': inStreet(handling, '2026-06-11', { rungs: [urging] }),
  'handling, urged': inStreet(urged, '2026-06-11'),
  'handling, a week late': inStreet(urged, '2026-06-17', { rungs: [rectification] }),
  'handling, letter due': inStreet(pushed, '2026-06-25'),
  'handling, rung skipped': inStreet(
    goOn(handling, ['2026-06-05', body, { command: 'skip-rung', reason: '涉及老人安全，不能再等。' }]),
    '2026-06-05',
  ),
  'handling, letter issued': inStreet(supervised, '2026-06-25'),
  'handling, named': inStreet(
    goOn(supervised, [
      '2026-06-26',
      chairCouncil,
      { command: 'name-unit', decidedOn: '2026-06-26', meeting: '第三次主任会议', decision: '予以内部通报。' },
    ]),
    '2026-06-26',
  ),
  'handling, by letter': byLetter(goOn(chapters.byLetter, signIn('2026-06-05', powerClerk)), '2026-06-05'),
  'handling, by letter and late': byLetter(goOn(chapters.byLetter, signIn('2026-06-05', powerClerk)), '2026-06-29', {
    rungs: [rung('remind', 'unit', 'utility-power', 'letter', 0, '2026-06-26')],
  }),
  'handling, return refused': inStreet(
    goOn(returnAsked, settleReturn('2026-06-05', body, false), signIn('2026-06-05', streetClerk)),
    '2026-06-05',
  ),
  'handling, return asked and refused': inStreet(
    goOn(handling, askReturn('2026-06-05', streetHead), settleReturn('2026-06-05', body, false)),
    '2026-06-05',
  ),
  'handling, extension asked': inStreet(extensionAsked, '2026-06-05'),
  'handling, extension undecided': inStreet(extensionAsked, '2026-06-11', { rungs: [urging] }),
  'handling, extension granted': inStreet(
    goOn(extensionAsked, settleExtension('2026-06-08', body, true)),
    '2026-06-11',
  ),
  'handling, with another unit': inBranch(assisted, '2026-06-08'),
  'handling, the other unit is late': inBranch(assisted, '2026-06-11', {
    rungs: [
      rung('remind', 'unit', 'bureau-housing', 'ordinary', 0, '2026-06-11'),
      rung('urge', 'assist', 'bureau-city-management', 'assist', 1, '2026-06-10'),
    ],
  }),
  'handling, the other unit has given': inBranch(
    goOn(assisted, ['2026-06-08', managementClerk, { command: 'assist', view: '路面部分可同时修复。' }]),
    '2026-06-08',
  ),
  'handling, inquired': inStreet(
    goOn(handling, ['2026-06-05', deputy, { command: 'inquire', question: '何时可以装好？' }]),
    '2026-06-05',
  ),
  'handling, inquiry late': inStreet(
    goOn(handling, ['2026-06-04', deputy, { command: 'inquire', question: '何时可以装好？' }]),
    '2026-06-10',
    { rungs: [notice, rung('urge', 'inquiry', 'local-qingqiao', 'deputy-inquiry', 1, '2026-06-09')] },
  ),
  'handling, round two': inStreet(roundTwo, '2026-06-11'),
  'handling, round two, draft with the reviewer': inStreet(
    goOn(roundTwo, ['2026-06-12', streetClerk, replyA]),
    '2026-06-12',
  ),
  'handling, rating corrected': inStreet(
    goOn(answered, ['2026-06-11', resident, satisfied], ['2026-06-11', resident, corrected()]),
    '2026-06-11',
  ),
  'handling, concluded': inStreet(goOn(convened, ['2026-06-24', committee, conclude]), '2026-06-24'),
  'handling, reopened': inStreet(
    goOn(
      answered,
      ['2026-06-11', resident, satisfied],
      ['2026-06-18', resident, { command: 'reopen', reason: '昨晚灯又灭了。' }],
    ),
    '2026-06-18',
  ),
  'handling, promise not kept': inStreet(
    goOn(
      chapters.promised,
      ['2026-06-17', streetClerk, { command: 'prove-result', proof: '已更换三盏。' }],
      ['2026-06-18', resident, { command: 'confirm-result', kept: false, comment: '还差两盏。' }],
    ),
    '2026-06-18',
  ),
}

function corrected() {
  return { ...dissatisfied, command: 'correct-rating' } as const
}
