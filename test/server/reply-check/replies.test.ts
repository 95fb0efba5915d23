import { describe, expect, it } from 'vitest'
import { Finding, FindingCode } from '#api-client/contract/reply-check.ts'
import * as en from '#api-client/words/en.ts'
import * as zh from '#api-client/words/zh-cn.ts'
import { check, findingsOf, labelledReplies } from './replies.ts'

const codes = FindingCode.options
const good = labelledReplies.filter((labelled) => labelled.codes.length === 0)
const bad = labelledReplies.filter((labelled) => labelled.codes.length > 0)

describe('a good reply', () => {
  it.each(good)('is clean: $id', (labelled) => {
    expect(findingsOf(labelled)).toEqual([])
  })
})

describe('a bad reply', () => {
  it.each(bad)('shows its faults and no others: $id $codes', (labelled) => {
    const findings = findingsOf(labelled)
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([...labelled.codes].sort())
    if (labelled.demands) expect(findings.flatMap(({ demand }) => demand ?? [])).toEqual(labelled.demands)
  })
})

describe('the labelled replies', () => {
  it.each(codes)('have several of %s', (code) => {
    expect(bad.filter((labelled) => labelled.codes.includes(code)).length).toBeGreaterThanOrEqual(4)
  })

  it('are of all classes, clean and at fault, each with an id of its own', () => {
    expect(new Set(good.map(({ replyClass }) => replyClass)).size).toBe(4)
    expect(new Set(bad.map(({ replyClass }) => replyClass)).size).toBe(4)
    expect(new Set(labelledReplies.map(({ id }) => id)).size).toBe(labelledReplies.length)
  })
})

describe('a finding', () => {
  it('is one of the contract', () => {
    for (const finding of bad.flatMap(findingsOf)) expect(Finding.parse(finding)).toEqual(finding)
  })

  it('blocks only where something may not leave the house', () => {
    const blocking = bad.flatMap(findingsOf).filter(({ severity }) => severity === 'blocks')
    expect([...new Set(blocking.map(({ code }) => code))].sort()).toEqual(['personal-data', 'state-secret-mark'])
  })

  it('that blocks comes first', () => {
    const findings = check({ reply: '机密★\n电话13800000000，已转办。', replyClass: 'B' })
    const severities = findings.map(({ severity }) => severity)
    expect(severities).toContain('explain')
    expect(severities).toEqual([...severities].sort())
  })

  it.each([zh, en])('has its words', ({ findings, findingSeverities }) => {
    expect(Object.keys(findings).sort()).toEqual([...codes].sort())
    expect(Object.keys(findingSeverities).sort()).toEqual(['advise', 'blocks', 'explain'])
    for (const words of Object.values(findings)) expect(Object.keys(words).sort()).toEqual(['action', 'title'])
  })
})

it('the same reply gives the same findings', () => {
  for (const labelled of bad) expect(findingsOf(labelled)).toEqual(findingsOf(labelled))
})

const nasty = [
  '1',
  '1-2-',
  '一',
  '1 3',
  '\n',
  ' ',
  '将，',
  '1、路灯',
  '另外，路灯坏了。',
  '3号楼2单元',
  '豫A',
  '暂不具备条件',
  'a.',
]

it.each(nasty)('ten thousand characters of %j take less than two seconds of the processor', (piece) => {
  const text = piece.repeat(Math.floor(10_000 / piece.length))
  const startedAt = process.cpuUsage()
  check({ opinion: text.slice(0, 5000), reply: text, replyClass: 'B', dueOn: '2027-01-01', name: '王小明' })
  expect(process.cpuUsage(startedAt).user / 1000).toBeLessThan(2000)
})
