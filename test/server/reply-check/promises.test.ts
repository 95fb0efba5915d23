import { describe, expect, it } from 'vitest'
import { codesOf } from './replies.ts'

const promising = (when: string) => `该路段路面破损约80平方米，将${when}完成修补。联系电话0990-5550101。`

describe('a promise', () => {
  it.each([
    '于12月20日前',
    '于2027年1月',
    '在年底前',
    '于明年上半年',
    '在15个工作日内',
    '于春节前',
    '于十二月中旬',
    '在两个月内',
  ])('that says %s has its date', (when) => {
    expect(codesOf({ reply: promising(when), replyClass: 'B' })).toEqual([])
  })

  it.each(['尽快', '适时', '于近期', '逐步'])('that says %s has none', (when) => {
    expect(codesOf({ reply: promising(when), replyClass: 'B' })).toEqual(['promise-without-date'])
  })

  it('is not dated by a day that lies behind', () => {
    const reply = '11月20日我局已到现场查看，将尽快修补路面。联系电话0990-5550101。'
    expect(codesOf({ reply, replyClass: 'B' })).toEqual(['promise-without-date'])
  })

  it.each([
    '文昌巷五盏路灯已更换，今后将定期巡查，确保正常亮灯。',
    '照明管理所已将文昌巷五盏路灯更换为节能灯。',
    '文昌巷五盏路灯已更换，若再有损坏，将在接到报修后当天维修。',
  ])('is none in a class A reply of what was done: %s', (reply) => {
    expect(codesOf({ reply })).toEqual([])
  })
})

describe('the promised date', () => {
  it.each([
    ['于2027年3月31日前', '2027-03-31'],
    ['于2027年3月底前', '2027-03-31'],
    ['于明年3月底前', '2027-03-31'],
    ['于二〇二七年三月底前', '2027-03-31'],
    ['于3月底前', '2027-03-31'],
    ['于2027年一季度', '2027-03-31'],
    ['于年底前', '2026-12-31'],
    ['在15个工作日内', '2026-12-14'],
    ['于开学前', '2027-02-20'],
  ])('%s may be %s', (when, dueOn) => {
    expect(codesOf({ reply: promising(when), replyClass: 'B', dueOn })).toEqual([])
  })

  it.each([
    ['于2027年3月31日前', '2027-06-30'],
    ['于2027年6月底前', '2027-03-31'],
    ['于12月10日前', '2027-01-10'],
    ['于明年一季度', '2027-06-30'],
    ['在15个工作日内', '2027-03-31'],
  ])('%s may not be %s', (when, dueOn) => {
    expect(codesOf({ reply: promising(when), replyClass: 'B', dueOn })).toEqual(['promise-date-differs'])
  })

  it('may come after stages on the way', () => {
    const reply = '12月10日前完成招标，2027年3月底前完工。联系电话0990-5550101。'
    expect(codesOf({ reply, replyClass: 'B', dueOn: '2027-03-31' })).toEqual([])
    expect(codesOf({ reply, replyClass: 'B', dueOn: '2026-12-10' })).toEqual(['promise-date-differs'])
  })
})

describe('a class', () => {
  it.each([undefined, '', '已办结', '情况属实，已处理完毕', '见答复'])('A is not proved by %j', (evidence) => {
    expect(codesOf({ evidence })).toEqual(['class-without-ground'])
  })

  it.each(['照片两张', '验收单', '已更换灯具五盏'])('A is proved by %s', (evidence) => {
    expect(codesOf({ evidence })).toEqual([])
  })

  const refusal = '该路段人行道宽1.5米，装灯杆后不足规范要求的净宽，暂不具备条件。可到街道办一楼咨询。'

  it.each([undefined, '条件不具备', '因客观原因暂时无法解决', '留作参考'])('C is not grounded by %j', (ground) => {
    expect(codesOf({ reply: refusal, replyClass: 'C', ground })).toEqual(['class-without-ground'])
  })

  it.each(['人行道净宽不足', '规划未批复', '目前没有经费'])('C is grounded by %s', (ground) => {
    expect(codesOf({ reply: refusal, replyClass: 'C', ground })).toEqual([])
  })

  it('A contradicts a text that says conditions are lacking', () => {
    expect(codesOf({ reply: refusal })).toEqual(['class-contradicts'])
  })

  it('A contradicts a text that only intends', () => {
    expect(codesOf({ reply: '文昌巷的五盏路灯将于12月20日前由照明管理所更换。' })).toEqual(['class-contradicts'])
  })
})
