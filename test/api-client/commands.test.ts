import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type CommandName, commandNames, commandSchema, moves, textsOf } from '#api-client/contract/command.ts'
import { CommandRequest } from '#api-client/contract/command-request.ts'
import { fieldIssues } from '#api-client/contract/issue.ts'
import { samples } from './sample-commands.ts'

const parse = (name: CommandName, command: object) => z.safeParse(commandSchema(name), command)
const issuesOf = (name: CommandName, command: object): string[] => {
  const { error } = parse(name, command)
  return error ? fieldIssues(error, command).map(({ path, code }) => `${path.join('/')}: ${code}`) : []
}
const without = (command: object, field: string) =>
  Object.fromEntries(Object.entries(command).filter(([name]) => name !== field))

/** The commands that a case can meet, as the specification names them. */
const named =
  `submit add-facts withdraw answer rate correct-rating object confirm-result ask forward report-up transfer-station
  hand-over accept-hand-over answer-on-spot propose-referral confirm-referral merge unmerge split record-call reissue-code
  flag-major assign settle-return settle-extension consent-to-ask return-reply release issue-supervision skip-rung raise-above
  dispatch sign-in ask-return ask-extension assist note draft-reply sign-reply send-back-draft prove-result convene conclude
  reopen name-unit raise inquire answer-inquiry hide redact restrict reveal-contact ask-reveal settle-reveal correct-contact
  consent withdraw-consent ask-erasure erase lapse
  fall-back urge push-rectification remind check-promise escalate recompute-dates`.split(/\s+/)

describe('the commands', () => {
  it('are those that the life of a case names, and no others', () => {
    expect([...commandNames].sort()).toEqual([...named].sort())
  })

  it('each have an event of their own', () => {
    expect(new Set(commandNames.map((name) => moves[name].event)).size).toBe(commandNames.length)
  })
})

describe.each(commandNames)('%s', (name) => {
  const { least, more } = samples[name]
  const whole: object = { ...least, ...more }

  it('is taken with what it must carry, and with all that it may', () => {
    expect(issuesOf(name, least)).toEqual([])
    expect(parse(name, whole).data).toEqual(whole)
  })

  it('carries nothing that its sample does not', () => {
    const { facts, texts, presents } = moves[name]
    const fields = [facts, texts, presents].flatMap((shape) => Object.keys(shape))
    expect(['command', ...fields].sort()).toEqual(Object.keys(whole).sort())
  })

  it('is refused without any one of the fields it must carry', () => {
    for (const field of Object.keys(least).filter((one) => name !== 'correct-contact' || one === 'command'))
      expect(issuesOf(name, without(whole, field)), field).toEqual([`${field}: missing`])
  })

  it('is taken without any one of the fields it may leave out', () => {
    for (const field of Object.keys(more)) expect(issuesOf(name, without(whole, field)), field).toEqual([])
  })

  it('is refused with a field that nobody knows, and with what only a decision gives', () => {
    const given = Object.keys(moves[name].gives).filter((field) => !(field in whole))
    for (const field of ['unknown', 'state', 'version', 'at', 'by', ...given]) {
      expect(issuesOf(name, { ...least, [field]: '2026-07-01' }), field).toEqual([`${field}: unknown-field`])
    }
  })

  it('is refused under the name of another', () => {
    const other = name === 'withdraw' ? 'lapse' : 'withdraw'
    expect(parse(name, { ...least, command: other }).success).toBe(false)
  })

  it('keeps what people wrote apart from the facts', () => {
    expect(textsOf(moves[name].event)).toEqual(Object.keys(moves[name].texts))
    expect(
      Object.keys(moves[name].texts).filter((field) => field in moves[name].facts || field in moves[name].gives),
    ).toEqual([])
  })
})

describe('a correction', () => {
  it('corrects at least one thing', () => {
    for (const field of ['name', 'contact', 'place'])
      expect(issuesOf('correct-contact', { command: 'correct-contact', [field]: '三号楼' })).toEqual([])
    expect(issuesOf('correct-contact', { command: 'correct-contact' })).toEqual(['contact: missing'])
  })
})

describe('a drafted reply', () => {
  const draft = { command: 'draft-reply', reply: '楼道灯已于今日全部更换。' } as const
  const proofs = { evidence: '照片两张', dueOn: '2026-07-01', ground: '等待管线改造。' }

  it.each([
    ['A', 'evidence'],
    ['B', 'dueOn'],
    ['C', 'ground'],
    ['D', 'ground'],
  ] as const)('of class %s must carry %s, and that is enough', (replyClass, required) => {
    expect(issuesOf('draft-reply', { ...draft, replyClass, [required]: proofs[required] })).toEqual([])
    expect(issuesOf('draft-reply', { ...draft, replyClass, ...without(proofs, required) })).toEqual([
      `${required}: missing`,
    ])
    expect(issuesOf('draft-reply', { ...draft, replyClass, ...proofs, [required]: '' })).not.toEqual([])
  })
})

describe('what a command carries', () => {
  it.each([
    ['rate', { solved: 'maybe' }],
    ['rate', { attitude: 0 }],
    ['rate', { attitude: 6 }],
    ['rate', { speed: 2.5 }],
    ['rate', { speed: '3' }],
    ['forward', { level: 0 }],
    ['forward', { level: 6 }],
    ['forward', { category: '1' }],
    ['forward', { category: '010' }],
    ['forward', { category: 'ab' }],
    ['forward', { proposedUnit: 'Local Qingqiao' }],
    ['forward', { proposedUnit: '' }],
    ['assign', { mode: 'assist' }],
    ['assign', { assistingUnits: 'bureau-water' }],
    ['assign', { assistingUnits: Array.from({ length: 9 }, (_, index) => `bureau-${index}`) }],
    ['assign', { assistingUnits: [null] }],
    ['note', { audience: 'everybody' }],
    ['note', { note: '嗯' }],
    ['note', { note: '嗯'.repeat(2001) }],
    ['note', { note: 'a\u0000b' }],
    ['draft-reply', { dueOn: '2026-02-30' }],
    ['draft-reply', { dueOn: '2026-7-1' }],
    ['draft-reply', { reply: '已经更换。' }],
    ['merge', { target: 'SL2611-7K3M9QX' }],
    ['prove-result', { measured: { unit: '盏', before: 0, target: 3 } }],
  ] as const)('is checked: %s with %j', (name, wrong) => {
    const { least, more } = samples[name]
    expect(issuesOf(name, { ...least, ...more, ...wrong })).not.toEqual([])
  })
})

describe('a request for a move', () => {
  const request = (body: unknown) => {
    const { success, data, error } = z.safeParse(CommandRequest, body)
    return success ? data : error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`)
  }

  it('is the command with the version its giver saw', () => {
    for (const name of commandNames) {
      const body = { ...samples[name].least, expectedVersion: 3 }
      expect(request(body)).toEqual(body)
    }
  })

  it.each([0, -1, 1.5, '3', null, undefined])('is refused with the version %j', (expectedVersion) => {
    expect(request({ command: 'release', expectedVersion })).toEqual([expect.stringContaining('expectedVersion')])
  })

  it('names each field that is refused', () => {
    const body = { command: 'note', expectedVersion: 1, audience: 'everybody', note: '嗯', state: 'closed' }
    expect(request(body)).toEqual(['audience: invalid', 'note: too-short', 'state: unknown-field'])
  })

  it.each([
    null,
    'release',
    7,
    [],
    {},
    { command: 'conquer', expectedVersion: 1 },
    { command: 'toString', expectedVersion: 1 },
  ])('is not %j', (body) => {
    expect(z.safeParse(CommandRequest, body).success).toBe(false)
  })
})
