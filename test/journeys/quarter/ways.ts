import type { Command, CommandName } from '#api-client'
import { addDays, addWorkingDays } from '#api-client/working-days.ts'
import type { Actor } from '../../../server/domain/actor.ts'
import type { World } from '../../../server/domain/decision.ts'
import type { CaseState } from '../../../server/domain/state.ts'

/** What the driver knows of a case when it gives a command. */
export type Scene = { item: CaseState; actor: Actor; world: World; target: string | undefined }

const reason = '情况已核实，理由见附件说明。'
const goodReply = '三号楼楼道灯已由街道办事处组织物业于六月更换并逐层检查，请您查看；有疑问可到街道办事处服务窗口咨询。'
const lateReply =
  '三号楼楼道灯改造已列入今年计划，由本单位组织施工，有疑问可到本单位服务窗口咨询，具体完工日期见承诺日期。'

/** The ways in which somebody may give a command in a scene; `way` names them in what is printed. */
export const waysOf = (name: CommandName, scene: Scene): { way: string; command: Command }[] => {
  const ways = table[name]
  return ways ? ways(scene) : []
}

type Ways = (scene: Scene) => { way: string; command: Command }[]
const only =
  (command: Command): Ways =>
  () => [{ way: '', command }]

const rating =
  (command: 'rate' | 'correct-rating'): Ways =>
  () => [
    { way: 'satisfied', command: { command, solved: 'yes', attitude: 5, speed: 5 } },
    { way: 'dissatisfied', command: { command, solved: 'no', attitude: 2, speed: 2, comment: '还是不亮。' } },
  ]

const granting =
  (command: 'settle-return' | 'settle-extension' | 'settle-reveal'): Ways =>
  () => [
    { way: 'granted', command: { command, granted: true, reason } },
    { way: 'refused', command: { command, granted: false, reason } },
  ]

const table: Partial<Record<CommandName, Ways>> = {
  'add-facts': only({ command: 'add-facts', addition: '昨晚有老人摔倒。' }),
  withdraw: only({ command: 'withdraw', reason: '已经自行解决。' }),
  answer: only({ command: 'answer', answer: '二单元。' }),
  rate: rating('rate'),
  'correct-rating': rating('correct-rating'),
  object: only({ command: 'object', reason: '不是同一件事。' }),
  'confirm-result': () => [
    { way: 'kept', command: { command: 'confirm-result', kept: true } },
    { way: 'not kept', command: { command: 'confirm-result', kept: false } },
  ],
  consent: only({ command: 'consent', purpose: 'publish' }),
  'withdraw-consent': only({ command: 'withdraw-consent', purpose: 'publish' }),
  ask: only({ command: 'ask', question: '是哪一个单元？' }),
  'consent-to-ask': only({ command: 'consent-to-ask' }),
  forward: ({ item }) => [
    { way: '', command: { command: 'forward', level: 2, category: '0102', proposedUnit: localUnit(item) } },
  ],
  'answer-on-spot': only({ command: 'answer-on-spot', answer: '社区办事大厅周六上午也办理，请带身份证前来。' }),
  'propose-referral': () => [
    {
      way: 'inform',
      command: { command: 'propose-referral', channel: 'channel-12368', mode: 'inform', ground: reason },
    },
  ],
  'confirm-referral': only({ command: 'confirm-referral', receipt: '已收件，编号十二。' }),
  merge: ({ target }) => (target ? [{ way: '', command: { command: 'merge', target, reason } }] : []),
  unmerge: only({ command: 'unmerge', reason }),
  'reissue-code': only({ command: 'reissue-code', check: '已当面核对称呼和电话。' }),
  split: only({ command: 'split', matter: '物业收费没有公示。', reason }),
  'record-call': only({ command: 'record-call', said: '反映人表示知道了。' }),
  'flag-major': only({ command: 'flag-major', urgency: '线路外露，可能伤人。' }),
  'transfer-station': () => [{ way: '', command: { command: 'transfer-station', station: 'station-wangta', reason } }],
  'hand-over': ({ item, world }) =>
    [...world.directory.officials.values()]
      .filter(({ organisation, role }) => organisation.id === item.station && role === 'station-head')
      .map(({ id }) => ({ way: '', command: { command: 'hand-over', official: id, reason } })),
  'accept-hand-over': only({ command: 'accept-hand-over' }),
  'report-up': only({ command: 'report-up', reason }),
  'raise-above': only({ command: 'raise-above', reason }),
  assign: (scene) => assignments(scene),
  'settle-return': granting('settle-return'),
  'settle-extension': granting('settle-extension'),
  dispatch: only({ command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: ['bureau-city-management'] }),
  'sign-in': ({ actor }) =>
    'official' in actor ? [{ way: '', command: { command: 'sign-in', handler: actor.official } }] : [],
  'ask-return': ({ item }) => [
    {
      way: '',
      command: {
        command: 'ask-return',
        proposedUnit: item.assignment?.leadUnit === 'bureau-housing' ? 'bureau-water' : 'bureau-housing',
        reason,
      },
    },
  ],
  'ask-extension': ({ item, world }) =>
    item.unitClock
      ? [
          {
            way: '',
            command: {
              command: 'ask-extension',
              until: addWorkingDays(item.unitClock.dueOn, 1, world.calendar).on,
              reason,
            },
          },
        ]
      : [],
  assist: only({ command: 'assist', view: '本单位负责道路部分，已完成。' }),
  note: only({ command: 'note', audience: 'internal', note: '已电话联系。' }),
  'draft-reply': ({ world }) => [
    {
      way: 'A',
      command: {
        command: 'draft-reply',
        replyClass: 'A',
        reply: goodReply,
        evidence: '更换前后照片各两张，验收单一份。',
      },
    },
    {
      way: 'B',
      command: { command: 'draft-reply', replyClass: 'B', reply: lateReply, dueOn: addDays(world.today, 6) },
    },
  ],
  'sign-reply': ({ actor }) =>
    actor.role === 'unit-clerk'
      ? [{ way: 'paper', command: { command: 'sign-reply', paper: '原件存档案室。', signedOn: '2026-06-01' } }]
      : [{ way: '', command: { command: 'sign-reply' } }],
  'send-back-draft': only({ command: 'send-back-draft', reason: '请写明谁来维护。' }),
  'return-reply': only({ command: 'return-reply', missing: '请写明谁来维护。' }),
  release: only({ command: 'release', note: '已核对，按此发出。' }),
  convene: ({ world }) => [
    { way: '', command: { command: 'convene', meetingOn: addDays(world.today, 1), invited: '两位代表、一位电工。' } },
  ],
  conclude: () => [
    { way: 'handling', command: { command: 'conclude', to: 'handling', decision: reason } },
    { way: 'closed', command: { command: 'conclude', to: 'closed', outcome: 'not-now', decision: reason } },
  ],
  reopen: only({ command: 'reopen', reason: '灯又坏了。' }),
  'prove-result': only({
    command: 'prove-result',
    proof: '验收单与照片。',
    measured: { what: '更换楼道灯', unit: '盏', before: 0, target: 6, actual: 6 },
  }),
  'issue-supervision': ({ item }) => [
    {
      way: '',
      command: { command: 'issue-supervision', letterNumber: `示人督〔2026〕${item.version}号`, letter: reason },
    },
  ],
  'skip-rung': only({ command: 'skip-rung', reason }),
  'name-unit': ({ world }) => [
    { way: '', command: { command: 'name-unit', decidedOn: world.today, meeting: '第三次主任会议', decision: reason } },
  ],
  raise: only({ command: 'raise', reason }),
  inquire: only({ command: 'inquire', question: '什么时候能修好？' }),
  'answer-inquiry': only({ command: 'answer-inquiry', answer: '下周一完工。' }),
  hide: only({ command: 'hide', ground: reason }),
  redact: only({ command: 'redact', ground: reason, published: '某小区楼道灯不亮，已更换。' }),
  restrict: only({ command: 'restrict', ground: reason }),
  'reveal-contact': only({ command: 'reveal-contact', reason }),
  'ask-reveal': only({ command: 'ask-reveal', reason }),
  'settle-reveal': granting('settle-reveal'),
  'correct-contact': only({ command: 'correct-contact', place: '三号楼二单元' }),
  'ask-erasure': only({ command: 'ask-erasure', reason: '事情已经办好。' }),
  erase: only({ command: 'erase', decision: '经主任会议决定删除。' }),
}

const localUnit = ({ area }: CaseState): string => `local-${area}`

/** A body assigns to its own office; the committee to a branch's office, straight to a bureau, or by letter. */
const assignments = ({ item, actor }: Scene): { way: string; command: Command }[] => {
  const to = (leadUnit: string, mode: 'single' | 'lead' | 'letter', policy: string): Command => ({
    command: 'assign',
    leadUnit,
    assistingUnits: mode === 'lead' ? ['bureau-transport'] : [],
    mode,
    policy,
    reason,
  })
  if (actor.role === 'body') return [{ way: 'street', command: to(localUnit(item), 'single', 'ordinary') }]
  return [
    { way: 'office', command: to('gov-office', 'single', 'ordinary') },
    { way: 'bureau', command: to('bureau-housing', 'lead', 'inquiry') },
    { way: 'letter', command: to('utility-power', 'letter', 'letter') },
  ]
}
