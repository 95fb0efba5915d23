import { describe, expect, test as it } from 'vitest'
import * as z from 'zod/mini'
import { type Case, CommandRequest, type Directory, type Official, type Unit } from '#api-client'
import type { Values } from '../../extension/core/drafts.ts'
import { audiencesFor, modesFor, unitsFor, withMode } from '../../extension/core/move-choices.ts'
import { type FormName, fieldsOf, formNames, offered } from '../../extension/core/move-forms.ts'
import { startValues } from '../../extension/core/move-start.ts'
import { issuesOf, moveOf } from '../../extension/core/move-values.ts'

const today = '2026-11-24'
const name = (zh: string) => ({ zh, en: zh })
const unit = (id: string, differs: Partial<Unit> = {}): Unit => ({
  id,
  name: name(id),
  branch: 'government',
  subordination: 'own',
  signOffSteps: 2,
  byLetter: false,
  dispatches: false,
  ...differs,
})
const units = [
  unit('gov-office', { dispatches: true }),
  unit('bureau-housing'),
  unit('bureau-transport'),
  unit('court', { branch: 'court', subordination: 'branch', byLetter: true, dispatches: true }),
  unit('local-qingqiao', { subordination: 'town', area: 'qingqiao' }),
  unit('local-liuxi', { subordination: 'town', area: 'liuxi' }),
]
const official = (role: Official['role'], at = 'body-qingqiao'): Official => ({
  id: 'official-a',
  name: name('甲'),
  role,
  organisation: { id: at, name: name(at) },
})
const channel = {
  id: 'channel-12368',
  name: name('诉讼服务'),
  shortCode: '12368',
  when: name('诉讼事项'),
  mode: 'inform',
  sealed: false,
} as const
const directory = (who: Official = official('committee')): Directory => ({
  official: who,
  units,
  categories: [],
  policies: [],
  colleagues: [who],
  stations: [{ id: 'station-wangta', name: name('望塔站') }],
  bodies: [],
  deputies: [],
  channels: [channel],
})
const item: Case = {
  caseNumber: 'SL2611-0000000',
  version: 3,
  relation: 'station',
  state: 'submitted',
  round: 1,
  outcome: null,
  submittedAt: '2026-11-20T01:00:00.000Z',
  expectedOn: '2026-12-10',
  provisional: false,
  major: false,
  visibility: 'private',
  turn: null,
  station: { id: 'station-qingqiao', name: name('青桥站') },
  area: { id: 'qingqiao', name: name('青桥街道') },
  timeline: [],
  commands: [],
  proposed: { unit: 'bureau-housing', policy: 'complex' },
}

const situation = () => ({ item, directory: directory() })

/** Every field of every form filled in. */
const filled: Values = {
  level: '3',
  category: '0102',
  proposedUnit: 'bureau-housing',
  leadUnit: 'bureau-housing',
  assistingUnits: ['bureau-transport'],
  mode: 'lead',
  policy: 'ordinary',
  handler: 'official-a',
  audience: 'internal',
  reply: '路灯已经修好，请您到现场看看。',
  evidence: '照片两张',
  dueOn: '2026-12-20',
  ground: '需要立项',
  reason: '超出街道职权',
  missing: '没有写何时办成',
  question: '是哪一盏灯？',
  note: '已到现场',
  receipt: '已收件，编号十二',
  answer: '周六上午也办理，请带身份证前来。',
  said: '反映人表示知道了',
  solved: 'yes',
  attitude: '5',
  speed: '4',
  check: '已当面核对',
  channel: 'channel-12368',
  station: 'station-wangta',
  official: 'official-a',
  until: '2026-12-20',
  target: 'SL2611-7K3M9QN',
  matter: '物业收费没有公示',
  granted: 'yes',
  to: 'closed',
  outcome: 'noted',
  decision: '维持答复',
  nextChannel: '可向上级反映',
  meetingOn: '2026-11-30',
  invited: '两位代表',
  letterNumber: '示人督〔2026〕1号',
  letter: '请五日内办结',
  decidedOn: '2026-11-20',
  meeting: '第三次主任会议',
  view: '道路部分已完成',
  proof: '验收单',
  measured: ['更换楼道灯', '盏', '0', '6', '6'],
  signedOn: '2026-11-20',
  paper: '原件存档案室',
  delegation: '委托书一号',
  kept: 'yes',
  comment: '不错',
  urgency: '线路外露',
  published: '某小区楼道灯已更换',
  subject: 'bureau-housing',
}
const classes = ['A', 'B', 'C', 'D'] as const
const forms = formNames.flatMap((form): [string, FormName, Values][] =>
  form === 'draft-reply'
    ? classes.map((replyClass) => [`${form} ${replyClass}`, form, { ...filled, replyClass }])
    : [[form, form, filled]],
)

describe('the forms of moves', () => {
  it.each(forms)('%s, filled in, gives what the contract asks for', (_, form, values) => {
    expect(issuesOf(form, values, situation(), today)).toEqual(new Map())
    const given = z.safeParse(CommandRequest, moveOf(form, values, situation(), 3))
    expect(given.error?.issues).toBeUndefined()
    expect(given.data).toMatchObject({ command: form, expectedVersion: 3 })
  })

  it.each(forms)('%s, left empty, says so of exactly the fields the contract misses', (_, form, values) => {
    // The contract looks at what a class must carry once the rest is there.
    const empty: Values = values.replyClass ? { replyClass: values.replyClass, reply: '路灯已经修好，请您查看。' } : {}
    const given = z.safeParse(CommandRequest, moveOf(form, empty, situation(), 3))
    const missed = new Set(given.error?.issues.map(({ path }) => path[0]))
    // How a matter is referred follows from the channel.
    if (form === 'propose-referral') missed.delete('mode')
    expect(new Set(issuesOf(form, empty, situation(), today).keys())).toEqual(missed)
  })

  it('only moves of the case that have a form are offered, in the order of the forms', () => {
    expect(offered(['note', 'lapse', 'forward', 'merge'])).toEqual(['forward', 'merge', 'note'])
    expect(offered([])).toEqual([])
  })

  it('a reply carries what its class needs and nothing that another class needs', () => {
    const fields = (replyClass: string) =>
      fieldsOf('draft-reply', { replyClass }, situation()).map((field) => field.name)
    expect(fields('A')).toEqual(['replyClass', 'reply', 'evidence'])
    expect(fields('B')).toEqual(['replyClass', 'reply', 'dueOn'])
    expect(fields('C')).toEqual(['replyClass', 'reply', 'ground'])
    expect(fields('D')).toEqual(['replyClass', 'reply', 'ground'])
    expect(moveOf('draft-reply', { ...filled, replyClass: 'B' }, situation(), 1)).not.toHaveProperty('evidence')
  })

  it('a promise lies after today', () => {
    const issues = (dueOn: string) => [
      ...issuesOf('draft-reply', { ...filled, replyClass: 'B', dueOn }, situation(), today),
    ]
    expect(issues('2026-11-24')).toEqual([['dueOn', 'past-day']])
    expect(issues('2026-11-25')).toEqual([])
  })

  it('only the unit that handles the case may let the resident read a note', () => {
    expect(audiencesFor({ ...item, relation: 'unit', state: 'handling' })).toEqual(['internal', 'public'])
    expect(audiencesFor({ ...item, relation: 'unit', state: 'assigned' })).toEqual(['internal'])
    expect(audiencesFor({ ...item, relation: 'station' })).toEqual(['internal'])
  })

  it('lengths count characters, and what cannot be kept is named', () => {
    expect(issuesOf('note', { ...filled, note: '一' }, situation(), today).get('note')).toBe('too-short')
    expect(issuesOf('note', { ...filled, note: '😀😀' }, situation(), today).get('note')).toBeUndefined()
    expect(issuesOf('note', { ...filled, note: '一'.repeat(2001) }, situation(), today).get('note')).toBe('too-long')
    expect(issuesOf('note', { ...filled, note: '一\u0000二' }, situation(), today).get('note')).toBe('unreadable')
  })
})

describe('assigning', () => {
  it('a unit that is written to by letter is assigned by letter alone', () => {
    expect(modesFor(units.find(({ id }) => id === 'court'))).toEqual(['letter'])
    expect(withMode({ leadUnit: 'court', mode: 'lead' }, directory()).mode).toBe('letter')
  })

  it('any other unit never is, and a possible mode stays as it was chosen', () => {
    expect(withMode({ leadUnit: 'bureau-housing', mode: 'letter' }, directory()).mode).toBe('single')
    expect(withMode({ leadUnit: 'bureau-housing', mode: 'separate' }, directory()).mode).toBe('separate')
  })

  it('starts with what was proposed', () => {
    const values = startValues('assign', { item: item, directory: directory() })
    expect(values).toMatchObject({ leadUnit: 'bureau-housing', policy: 'complex', mode: 'single' })
  })

  it('the lead unit does not assist itself, and alone nobody assists', () => {
    const assisted = { ...filled, assistingUnits: ['bureau-housing', 'bureau-transport'] }
    expect(moveOf('assign', assisted, situation(), 1).assistingUnits).toEqual(['bureau-transport'])
    expect(moveOf('assign', { ...assisted, mode: 'single' }, situation(), 1).assistingUnits).toEqual([])
  })

  it('a body names units of the case’s own area only, so that its only one is chosen already', () => {
    const body = directory(official('body'))
    expect(unitsFor('assign', { item, directory: body }).map(({ id }) => id)).toEqual(['local-qingqiao'])
    expect(startValues('assign', { item: item, directory: body }).leadUnit).toBe('local-qingqiao')
  })

  it('a committee names the city’s units, never a town', () => {
    const found = unitsFor('assign', { item, directory: directory() }).map(({ id }) => id)
    expect(found).toEqual(['gov-office', 'bureau-housing', 'bureau-transport', 'court'])
  })

  it('a branch office dispatches inside its branch and to itself, never to a town', () => {
    const office = directory(official('branch-office', 'gov-office'))
    const found = unitsFor('dispatch', { item, directory: office }).map(({ id }) => id)
    expect(found).toEqual(['gov-office', 'bureau-housing', 'bureau-transport'])
  })
})

it('signing in names oneself as the handler first', () => {
  expect(startValues('sign-in', { item: item, directory: directory() })).toEqual({ handler: 'official-a' })
})

it('revising a draft starts from the draft', () => {
  const reply = {
    replyClass: 'C',
    reply: '需要立项后安排。',
    ground: '经费',
    signed: 1,
    steps: 2,
    released: false,
  } as const
  expect(startValues('draft-reply', { item: { ...item, reply }, directory: directory() })).toEqual({
    replyClass: 'C',
    reply: '需要立项后安排。',
    ground: '经费',
  })
})
