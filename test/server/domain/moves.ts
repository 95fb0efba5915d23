import type { Command, CommandName } from '#api-client/contract/command.ts'
import { addDays } from '#api-client/working-days.ts'
import { commandOf, commandsOfMatrix } from './matrix.ts'
import { roleOf, type Seat } from './seats.ts'
import type { RungCommand, Situation } from './situations/situation.ts'
import { otherCase } from './steps.ts'
import {
  dissatisfied,
  official,
  opinion,
  people,
  replyA,
  satisfied,
  toGovernment,
  toStreet,
  toUtility,
} from './town.ts'

type Way = (seat: Seat, situation: Situation) => Command | null
type Plain = { [N in CommandName]?: Command<N> }

const because = '情况已经核实。'

/** What somebody sends whose command says the same wherever the case is. */
export const plain = {
  submit: opinion,
  'add-facts': { command: 'add-facts', addition: '昨晚有老人摔倒。' },
  withdraw: { command: 'withdraw' },
  object: { command: 'object', reason: because },
  'withdraw-consent': { command: 'withdraw-consent', purpose: 'publish' },
  ask: { command: 'ask', question: '是哪一个单元？' },
  'consent-to-ask': { command: 'consent-to-ask' },
  forward: { command: 'forward', level: 2, category: '0103', proposedUnit: 'local-qingqiao' },
  'answer-on-spot': { command: 'answer-on-spot', answer: '楼道灯今日已报修更换。' },
  'propose-referral': { command: 'propose-referral', channel: 'channel-12368', mode: 'inform', ground: because },
  'confirm-referral': { command: 'confirm-referral', receipt: '已收，编号十二。' },
  merge: { command: 'merge', target: otherCase, reason: because },
  unmerge: { command: 'unmerge', reason: because },
  split: { command: 'split', matter: '物业收费没有公示。', reason: because },
  'record-call': { command: 'record-call', said: '居民表示已经解决。' },
  'reissue-code': { command: 'reissue-code', check: '核对了姓名和门牌。' },
  'flag-major': { command: 'flag-major', urgency: '线路裸露，随时触电。' },
  'transfer-station': { command: 'transfer-station', station: 'station-liuxi', reason: because },
  'accept-hand-over': { command: 'accept-hand-over' },
  'report-up': { command: 'report-up', reason: because },
  'raise-above': { command: 'raise-above', reason: because },
  dispatch: { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: [] },
  'ask-return': { command: 'ask-return', proposedUnit: 'bureau-water', reason: because },
  assist: { command: 'assist', view: '路面部分可同时修复。' },
  note: { command: 'note', audience: 'internal', note: '已电话联系。' },
  'draft-reply': replyA,
  'sign-reply': { command: 'sign-reply' },
  'send-back-draft': { command: 'send-back-draft', reason: '请写明谁来维护。' },
  'return-reply': { command: 'return-reply', missing: '请写明谁来维护。' },
  release: { command: 'release' },
  reopen: { command: 'reopen', reason: because },
  'prove-result': { command: 'prove-result', proof: '已更换三盏，照片两张。' },
  'issue-supervision': { command: 'issue-supervision', letterNumber: '督〔2026〕1号', letter: because },
  'skip-rung': { command: 'skip-rung', reason: because },
  raise: { command: 'raise', reason: because },
  inquire: { command: 'inquire', question: '何时可以装好？' },
  'answer-inquiry': { command: 'answer-inquiry', answer: '配件明日到货。' },
  'reveal-contact': { command: 'reveal-contact', reason: because },
  'ask-reveal': { command: 'ask-reveal', reason: because },
  'correct-contact': { command: 'correct-contact', contact: '13800000001' },
  'ask-erasure': { command: 'ask-erasure' },
  erase: { command: 'erase', decision: because },
  hide: { command: 'hide', ground: because },
  redact: { command: 'redact', ground: because, published: '某小区楼道灯坏了。' },
  restrict: { command: 'restrict', ground: because },
  lapse: { command: 'lapse' },
  'fall-back': { command: 'fall-back' },
  'check-promise': { command: 'check-promise' },
  escalate: { command: 'escalate' },
  'recompute-dates': { command: 'recompute-dates' },
} as const satisfies Plain

/** What depends on who sends it, on the day, or on the case. */
const fitting: Partial<Record<CommandName, Way>> = {
  answer: (seat) => ({ command: 'answer', answer: seat === 'system' ? '' : '二单元。' }),
  'hand-over': (_, { item }) => ({ command: 'hand-over', official: notYetFirst(item), reason: because }),
  assign: (seat, { unit }) => {
    if (seat === 'body') return toStreet
    return unit === 'utility-power' ? toUtility : toGovernment
  },
  'sign-in': (_, { unit }) => ({ command: 'sign-in', handler: official(unit, 'unit-clerk').official }),
  'ask-extension': (_, { item, today }) => ({
    command: 'ask-extension',
    until: addDays(item?.unitClock?.dueOn ?? today, 1),
    reason: because,
  }),
  convene: (_, { today }) => ({ command: 'convene', meetingOn: today, invited: '专家两名。' }),
  'name-unit': (_, { today }) => ({
    command: 'name-unit',
    decidedOn: today,
    meeting: '第三次主任会议',
    decision: because,
  }),
  remind: rungDue('remind'),
  urge: rungDue('urge'),
  'push-rectification': rungDue('push-rectification'),
}

/** Ways that lead elsewhere, or that are not everybody's. */
const ways: Record<string, Way> = {
  'submit (about its station)': () => ({ ...opinion, subject: 'station-qingqiao' }),
  'rate (satisfied)': () => satisfied,
  'rate (dissatisfied)': () => dissatisfied,
  'correct-rating (satisfied)': () => ({ ...satisfied, command: 'correct-rating' }),
  'correct-rating (dissatisfied)': () => ({ ...dissatisfied, command: 'correct-rating' }),
  'confirm-result (kept)': () => ({ command: 'confirm-result', kept: true }),
  'confirm-result (not kept)': () => ({ command: 'confirm-result', kept: false }),
  'settle-return (granted)': () => ({ command: 'settle-return', granted: true, reason: because }),
  'settle-return (refused)': () => ({ command: 'settle-return', granted: false, reason: because }),
  'settle-extension (granted)': () => ({ command: 'settle-extension', granted: true, reason: because }),
  'settle-extension (refused)': () => ({ command: 'settle-extension', granted: false, reason: because }),
  'consent (publish)': () => ({ command: 'consent', purpose: 'publish' }),
  'consent (sensitive)': () => ({ command: 'consent', purpose: 'sensitive' }),
  'settle-reveal (granted)': () => ({ command: 'settle-reveal', granted: true }),
  'settle-reveal (refused)': () => ({ command: 'settle-reveal', granted: false, reason: because }),
  'sign-reply (by delegation)': () => ({ command: 'sign-reply', delegation: '局长书面委托，六月一日。' }),
  'sign-reply (on paper)': (_, { today }) => ({
    command: 'sign-reply',
    paper: '存于办公室卷宗三号。',
    signedOn: today,
  }),
  'release (with a note)': (seat) => (seat === 'system' ? null : { command: 'release', note: '已核实，措辞无碍。' }),
  'conclude (handled again)': () => ({ command: 'conclude', to: 'handling', decision: because }),
  'conclude (closed)': () => ({ command: 'conclude', to: 'closed', outcome: 'noted', decision: because }),
}

const inWays = new Set(Object.keys(ways).map(commandOf))

/** Every move the matrix can speak about: each command, or the ways to give it where there are several. */
export const movesOfMatrix: readonly string[] = [
  ...commandsOfMatrix.filter((name) => name in plain || name in fitting || !inWays.has(name)),
  ...Object.keys(ways),
]

/** The command of a move as somebody on this seat would send it: what is refused is not for its content. */
export const wellFormed = (move: string, seat: Seat, situation: Situation): Command | null => {
  const way = ways[move] ?? fitting[move as CommandName]
  if (way) return way(seat, situation)
  const command = (plain as Plain)[move as CommandName]
  if (!command) throw new Error(`nobody has written down what ${move} carries for a ${roleOf(seat, situation)}`)
  return command
}

/** A rung that is due, written down with the situation; elsewhere the one of a new case, which is none. */
function rungDue(name: RungCommand['command']): Way {
  return (_, { rungs }) =>
    rungs.find(({ command }) => command === name) ?? {
      command: name,
      clock: 'turn',
      holder: 'station-qingqiao',
      policy: 'station-turn',
      rung: 0,
      dueOn: '2026-06-03',
    }
}

/** Whoever of the station does not answer for the case yet. */
function notYetFirst(item: Situation['item']): string {
  const { liaison, stationHead } = people
  return item?.firstContact.official === stationHead.official ? liaison.official : stationHead.official
}
