import { chapters } from '../chapters.ts'
import { answer, ask, byClock, consentToAsk, merge, propose, rung } from '../steps.ts'
import { goOn, storyOf } from '../story.ts'
import { calendarWithNextYear, clock, dissatisfied, opinion, people, resident } from '../town.ts'
import { inStreet, type Situation } from './situation.ts'

const { fresh, onSpot, handling } = chapters
const { liaison, stationHead, body, deputy, streetClerk, streetHead } = people

const asked = goOn(fresh, ask('2026-06-02', liaison))
const unitAsks = goOn(handling, ask('2026-06-05', streetClerk))
const target = { caseNumber: 'SL2606-0000000', item: handling.item }

/** The station's turn of a new case, and what the clock says about it. */
const turn = ['turn', 'station-qingqiao', 'station-turn'] as const
const notice = rung('remind', ...turn, 0, '2026-06-03')
const urging = rung('urge', ...turn, 1, '2026-06-03')
const rectification = rung('push-rectification', ...turn, 2, '2026-06-03')

/** Until the body has it, and while the resident is asked. */
export const intake: Record<string, Situation> = {
  none: inStreet(null, '2026-06-01'),
  submitted: inStreet(fresh, '2026-06-01'),
  'submitted, deputy silent': inStreet(fresh, '2026-06-03', { rungs: [notice] }),
  'submitted, deputy has written': inStreet(
    goOn(fresh, ['2026-06-02', deputy, { command: 'note', audience: 'internal', note: '已电话联系。' }]),
    '2026-06-03',
    { rungs: [notice] },
  ),
  'submitted, late': inStreet(fresh, '2026-06-04', { rungs: [urging] }),
  'submitted, escalated': inStreet(goOn(fresh, ['2026-06-04', clock, { command: 'escalate' }]), '2026-06-04', {
    rungs: [urging],
  }),
  'submitted, a week late': inStreet(
    goOn(
      fresh,
      ['2026-06-04', clock, { command: 'fall-back' }],
      ['2026-06-04', clock, { command: 'escalate' }],
      byClock('2026-06-04', urging),
    ),
    '2026-06-10',
    { rungs: [rectification] },
  ),
  'submitted, asked twice': inStreet(
    goOn(asked, answer('2026-06-02'), ask('2026-06-02', body), answer('2026-06-02')),
    '2026-06-02',
  ),
  'submitted, major': inStreet(
    goOn(fresh, ['2026-06-01', liaison, { command: 'flag-major', urgency: '线路裸露，随时触电。' }]),
    '2026-06-01',
  ),
  'submitted, raised': inStreet(
    goOn(fresh, ['2026-06-01', deputy, { command: 'raise', reason: '多次接访都有人提到。' }]),
    '2026-06-01',
  ),
  'submitted, referral proposed': inStreet(goOn(fresh, propose('2026-06-01', liaison)), '2026-06-01'),
  'submitted, sealed': inStreet(goOn(fresh, propose('2026-06-01', liaison, 'channel-12388')), '2026-06-01'),
  'submitted, hand-over waits': inStreet(
    goOn(fresh, [
      '2026-06-01',
      liaison,
      { command: 'hand-over', official: stationHead.official, reason: '外出培训一周。' },
    ]),
    '2026-06-01',
  ),
  'submitted, transfer waits': inStreet(
    goOn(fresh, ['2026-06-01', liaison, { command: 'transfer-station', station: 'station-liuxi', reason: '在柳溪。' }]),
    '2026-06-01',
  ),
  'submitted, about its deputy': inStreet(
    storyOf(['2026-06-01', resident, { ...opinion, subject: 'deputy-01' }]),
    '2026-06-01',
  ),
  'submitted, round two': inStreet(goOn(onSpot, ['2026-06-03', resident, dissatisfied]), '2026-06-03'),
  'submitted, objected to joining': inStreet(
    goOn(fresh, merge('2026-06-01', liaison, target), [
      '2026-06-01',
      resident,
      { command: 'object', reason: '不同。' },
    ]),
    '2026-06-01',
  ),
  'submitted, notice of the next year entered': inStreet(storyOf(['2026-12-25', resident, opinion]), '2026-12-25', {
    beside: { calendar: calendarWithNextYear },
  }),
  'needs-info, for the station': inStreet(asked, '2026-06-03'),
  'needs-info, reminder due': inStreet(asked, '2026-06-10', {
    rungs: [rung('remind', 'turn', 'resident', 'needs-info', 0, '2026-06-12')],
  }),
  'needs-info, no answer': inStreet(asked, '2026-06-15'),
  'needs-info, for the unit': inStreet(goOn(unitAsks, consentToAsk('2026-06-05')), '2026-06-08'),
  'needs-info, extension asked': inStreet(
    goOn(
      unitAsks,
      ['2026-06-05', streetHead, { command: 'ask-extension', until: '2026-06-12', reason: '等待配件到货。' }],
      consentToAsk('2026-06-05'),
    ),
    '2026-06-08',
  ),
}
