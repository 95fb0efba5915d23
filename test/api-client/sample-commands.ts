import type { Command, CommandName } from '#api-client/contract/command.ts'

/** A command with what it must carry, and what it may carry besides. */
export type Sample<N extends CommandName> = { least: Command<N>; more: Partial<Command<N>> }

const words = '请写明谁来维护。'
const attachments = { attachments: [{ id: '11111111-1111-4111-8111-111111111111', token: 'x'.repeat(43) }] }
const rung = { clock: 'unit', holder: 'local-qingqiao', policy: 'ordinary', rung: 1, dueOn: '2026-07-01' } as const

/** Every command of the contract by hand, so that a field that appears, vanishes or turns optional is noticed. */
export const samples: { [N in CommandName]: Sample<N> } = {
  submit: {
    least: {
      command: 'submit',
      page: 'page-qingqiao',
      submitterKind: 'person',
      consentToPublish: false,
      opinion: '路灯坏了。',
    },
    more: {
      area: 'qingqiao',
      deputy: 'deputy-01',
      category: '0102',
      subject: 'bureau-water',
      partOf: 'SL2611-7K3M9QN',
      place: '三号楼',
      name: '王示例',
      contact: '13800000000',
      ...attachments,
      consentToSensitive: true,
      guardianConsents: true,
      confidential: true,
    },
  },
  'add-facts': { least: { command: 'add-facts', addition: words }, more: attachments },
  withdraw: { least: { command: 'withdraw' }, more: { reason: words } },
  answer: { least: { command: 'answer', answer: words }, more: attachments },
  rate: { least: { command: 'rate', solved: 'yes', attitude: 5, speed: 1 }, more: { comment: words } },
  'correct-rating': {
    least: { command: 'correct-rating', solved: 'no', attitude: 1, speed: 5 },
    more: { comment: words },
  },
  object: { least: { command: 'object', reason: words }, more: {} },
  'confirm-result': { least: { command: 'confirm-result', kept: true }, more: { comment: words } },
  ask: { least: { command: 'ask', question: words }, more: {} },
  'consent-to-ask': { least: { command: 'consent-to-ask' }, more: { note: words } },
  forward: {
    least: { command: 'forward', level: 2, category: '0103', proposedUnit: 'local-qingqiao' },
    more: { note: words, subject: 'bureau-water' },
  },
  'answer-on-spot': { least: { command: 'answer-on-spot', answer: '楼道灯已于今日全部更换。' }, more: {} },
  'propose-referral': {
    least: { command: 'propose-referral', channel: 'petition-office', mode: 'inform', ground: words },
    more: {},
  },
  'confirm-referral': { least: { command: 'confirm-referral' }, more: { receipt: words } },
  merge: { least: { command: 'merge', target: 'SL2611-7K3M9QN', reason: words }, more: {} },
  unmerge: { least: { command: 'unmerge', reason: words }, more: {} },
  split: { least: { command: 'split', matter: '物业收费没有公示。', reason: words }, more: {} },
  'record-call': {
    least: { command: 'record-call', said: words },
    more: { solved: 'partly', attitude: 4, speed: 3 },
  },
  'reissue-code': { least: { command: 'reissue-code', check: words }, more: {} },
  'flag-major': { least: { command: 'flag-major', urgency: words }, more: {} },
  'transfer-station': { least: { command: 'transfer-station', station: 'station-wangta', reason: words }, more: {} },
  'hand-over': {
    least: { command: 'hand-over', official: 'official-liaison-b', reason: words },
    more: { until: '2026-07-01' },
  },
  'accept-hand-over': { least: { command: 'accept-hand-over' }, more: { note: words } },
  assign: {
    least: { command: 'assign', leadUnit: 'local-qingqiao', assistingUnits: [], mode: 'single', policy: 'ordinary' },
    more: { note: words, reason: words },
  },
  'report-up': { least: { command: 'report-up', reason: words }, more: {} },
  'raise-above': { least: { command: 'raise-above', reason: words }, more: {} },
  'settle-return': { least: { command: 'settle-return', granted: true, reason: words }, more: {} },
  'settle-extension': { least: { command: 'settle-extension', granted: false, reason: words }, more: {} },
  'return-reply': { least: { command: 'return-reply', missing: words }, more: {} },
  release: { least: { command: 'release' }, more: { note: words } },
  'issue-supervision': {
    least: { command: 'issue-supervision', letterNumber: '示人督〔2026〕1号', letter: words },
    more: {},
  },
  'skip-rung': { least: { command: 'skip-rung', reason: words }, more: {} },
  convene: { least: { command: 'convene', meetingOn: '2026-07-01', invited: words }, more: {} },
  conclude: {
    least: { command: 'conclude', to: 'closed', decision: words },
    more: { outcome: 'noted', nextChannel: words },
  },
  reopen: { least: { command: 'reopen', reason: words }, more: {} },
  'name-unit': {
    least: { command: 'name-unit', decidedOn: '2026-07-01', meeting: '第三次主任会议', decision: words },
    more: {},
  },
  dispatch: {
    least: { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: ['bureau-water'] },
    more: { note: words },
  },
  'sign-in': { least: { command: 'sign-in', handler: 'official-clerk-a' }, more: {} },
  'ask-return': { least: { command: 'ask-return', proposedUnit: 'bureau-water', reason: words }, more: {} },
  'ask-extension': { least: { command: 'ask-extension', until: '2026-07-01', reason: words }, more: {} },
  assist: { least: { command: 'assist', view: words }, more: {} },
  note: { least: { command: 'note', audience: 'internal', note: words }, more: {} },
  'draft-reply': {
    least: { command: 'draft-reply', replyClass: 'A', reply: '楼道灯已于今日全部更换。', evidence: words },
    more: { dueOn: '2026-07-01', ground: words },
  },
  'sign-reply': {
    least: { command: 'sign-reply' },
    more: { delegation: words, paper: words, signedOn: '2026-07-01' },
  },
  'send-back-draft': { least: { command: 'send-back-draft', reason: words }, more: {} },
  'prove-result': {
    least: { command: 'prove-result', proof: words },
    more: { measured: { what: '更换楼道灯', unit: '盏', before: 0, target: 3, actual: 3 } },
  },
  raise: { least: { command: 'raise', reason: words }, more: {} },
  inquire: { least: { command: 'inquire', question: words }, more: {} },
  'answer-inquiry': { least: { command: 'answer-inquiry', answer: words }, more: {} },
  hide: { least: { command: 'hide', ground: words }, more: {} },
  redact: { least: { command: 'redact', ground: words, published: '路灯坏了。' }, more: {} },
  restrict: { least: { command: 'restrict', ground: words }, more: {} },
  'reveal-contact': { least: { command: 'reveal-contact', reason: words }, more: {} },
  'ask-reveal': { least: { command: 'ask-reveal', reason: words }, more: {} },
  'settle-reveal': { least: { command: 'settle-reveal', granted: true }, more: { reason: words } },
  'correct-contact': {
    least: { command: 'correct-contact', contact: '13800000000' },
    more: { name: '王示例', place: '三号楼' },
  },
  'ask-erasure': { least: { command: 'ask-erasure' }, more: { reason: words } },
  consent: { least: { command: 'consent', purpose: 'publish' }, more: {} },
  'withdraw-consent': { least: { command: 'withdraw-consent', purpose: 'under-14' }, more: {} },
  erase: { least: { command: 'erase', decision: words }, more: {} },
  lapse: { least: { command: 'lapse' }, more: {} },
  'fall-back': { least: { command: 'fall-back' }, more: {} },
  urge: { least: { command: 'urge', ...rung }, more: {} },
  'push-rectification': { least: { command: 'push-rectification', ...rung }, more: {} },
  remind: { least: { command: 'remind', ...rung }, more: {} },
  'check-promise': { least: { command: 'check-promise' }, more: {} },
  escalate: { least: { command: 'escalate' }, more: {} },
  'recompute-dates': { least: { command: 'recompute-dates' }, more: {} },
}
