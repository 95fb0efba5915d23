import { chapters } from '../chapters.ts'
import { confirm, merge, otherCase, propose, rung, withdraw } from '../steps.ts'
import { goOn, type Story } from '../story.ts'
import { clock, people, resident, satisfied } from '../town.ts'
import { inStreet, type Situation } from './situation.ts'

const { fresh, handling, answered, promised, reportedUp, convened, roundTwo } = chapters
const { liaison, stationHead, body, committee, streetClerk } = people

const beside = ({ item }: Story) => ({ target: { caseNumber: otherCase, item } })
const rated = goOn(answered, ['2026-06-11', resident, satisfied])
const withdrawn = goOn(handling, withdraw('2026-06-05'))
const referred = goOn(fresh, propose('2026-06-01', liaison), confirm('2026-06-02', stationHead))
const sealed = goOn(fresh, propose('2026-06-01', liaison, 'channel-12388'), confirm('2026-06-02', stationHead))
const merged = goOn(fresh, merge('2026-06-01', liaison, beside(handling).target))
const checked = goOn(promised, ['2026-09-01', clock, { command: 'check-promise' }])
const proved = goOn(promised, ['2026-06-15', streetClerk, { command: 'prove-result', proof: '已更换三盏。' }])
const raisedAbove = goOn(reportedUp, [
  '2026-06-04',
  committee,
  { command: 'raise-above', reason: '需要省里调整电价政策。' },
])

/** What can still be done about a case that is closed. */
export const ended: Record<string, Situation> = {
  'closed, rated': inStreet(rated, '2026-06-12'),
  'closed, long ago': inStreet(rated, '2026-08-03'),
  'closed, lapsed': inStreet(goOn(answered, ['2026-06-26', clock, { command: 'lapse' }]), '2026-06-29'),
  'closed, withdrawn': inStreet(withdrawn, '2026-06-08'),
  'closed, withdrawn and called': inStreet(
    goOn(withdrawn, ['2026-06-08', liaison, { command: 'record-call', said: '已自行解决，不再追究。' }]),
    '2026-06-08',
  ),
  'closed, withdrawn early': inStreet(goOn(fresh, withdraw('2026-06-02')), '2026-06-03'),
  'closed, withdrawn in round two': inStreet(goOn(roundTwo, withdraw('2026-06-12')), '2026-06-12'),
  'closed, referred': inStreet(referred, '2026-06-03'),
  'closed, referred a while ago': inStreet(referred, '2026-06-15'),
  'closed, referred and sealed': inStreet(sealed, '2026-06-03'),
  'closed, joined': inStreet(merged, '2026-06-02', { beside: beside(handling) }),
  'closed, joined a while ago': inStreet(merged, '2026-06-15', { beside: beside(handling) }),
  'closed, joined, the other is answered': inStreet(merged, '2026-06-11', { beside: beside(answered) }),
  'closed, joined, the other is withdrawn': inStreet(merged, '2026-06-05', { beside: beside(withdrawn) }),
  'closed, joined and rated': inStreet(
    goOn(merged, ['2026-06-11', resident, satisfied, beside(answered)]),
    '2026-06-11',
    { beside: beside(answered) },
  ),
  'closed, joined from handling': inStreet(
    goOn(handling, merge('2026-06-05', body, beside(handling).target)),
    '2026-06-05',
    { beside: beside(handling) },
  ),
  'closed, joined in round two': inStreet(
    goOn(roundTwo, merge('2026-06-12', body, beside(handling).target)),
    '2026-06-12',
    { beside: beside(handling) },
  ),
  'closed, raised above': inStreet(raisedAbove, '2026-06-05'),
  'closed, raised above, a year later': inStreet(raisedAbove, '2027-06-04'),
  'closed, planned': inStreet(promised, '2026-06-12'),
  'closed, planned, on its day': inStreet(promised, '2026-09-01'),
  'closed, planned, checked': inStreet(checked, '2026-09-01'),
  'closed, planned, proof late': inStreet(checked, '2026-09-02', {
    rungs: [rung('urge', 'turn', 'local-qingqiao', 'ordinary', 1, '2026-09-01')],
  }),
  'closed, planned, proved': inStreet(proved, '2026-06-16'),
  'closed, planned, kept': inStreet(
    goOn(proved, ['2026-06-16', resident, { command: 'confirm-result', kept: true }]),
    '2026-06-17',
  ),
  'closed, concluded': inStreet(
    goOn(convened, [
      '2026-06-24',
      committee,
      {
        command: 'conclude',
        to: 'closed',
        outcome: 'noted',
        decision: '专家认为答复属实。',
        nextChannel: '可向市中院起诉。',
      },
    ]),
    '2026-06-24',
  ),
  'closed, letter issued': inStreet(
    goOn(
      handling,
      ['2026-06-05', body, { command: 'skip-rung', reason: '涉及老人安全，不能再等。' }],
      [
        '2026-06-05',
        body,
        { command: 'issue-supervision', letterNumber: '青人街督〔2026〕1号', letter: '请于五日内办结并书面说明。' },
      ],
      withdraw('2026-06-08'),
    ),
    '2026-06-08',
  ),
}
