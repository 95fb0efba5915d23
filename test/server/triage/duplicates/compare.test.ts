import { describe, expect, it } from 'vitest'
import { compare } from '../../../../server/triage/duplicates/compare.ts'
import { readingOf } from '../../../../server/triage/duplicates/reading.ts'

const wordsOf = (a: string, b: string, kind: string): string[] =>
  compare(a, b).because.find((because) => because.kind === kind)?.words ?? []

describe('two opinions', () => {
  it.each([
    ['二十六路公交车间隔太长', '26路班次太少，等半天不来'],
    ['翠屏小区3号楼电梯停了', '翠屏小区三号楼的升降机又坏了，天天爬楼'],
    ['建国路信号登不亮', '建国路红绿灯坏了'],
    ['人民巷路灯不亮', '人民巷晚上黑灯瞎火，路灯全灭'],
    ['The street light on Renmin Road is broken', '人民路路灯坏了'],
    ['老板拖欠工资，金鑫工地', '金鑫工地干了三个月，工钱一分没给'],
  ])('are one matter: %s / %s', (a, b) => {
    expect(compare(a, b).score).toBeGreaterThan(0.55)
  })

  it.each([
    ['26路公交间隔太长', '62路公交间隔太长'],
    ['翠屏小区3号楼电梯停了', '翠屏小区5号楼电梯停了'],
    ['翠屏小区电梯停了', '金桂花园电梯停了'],
    ['上河村自来水发黄', '上河村井水发臭'],
    ['翠屏小区停水两天', '翠屏小区停电两天'],
    ['下坡村水渠淤了', '下坡村机井坏了'],
    ['人民公园厕所脏', '人民公园喷泉坏了'],
  ])('are two matters: %s / %s', (a, b) => {
    expect(compare(a, b).score).toBeLessThan(0.45)
  })

  it('that say the same in words nobody foresaw are one matter', () => {
    expect(compare('气象台的风向标叫鸟啄歪了', '请看看，气象台的风向标叫鸟啄歪了').same).toBe(true)
  })

  it('get the same answer in either order, each time', () => {
    const [a, b] = ['和平小区停水三天了，没人通知', '和平小区没水了']
    expect(compare(a, b)).toEqual(compare(a, b))
    expect(compare(a, b).score).toBe(compare(b, a).score)
  })

  it('are explained by place, number, thing and trouble', () => {
    const [a, b] = ['翠屏小区3号楼电梯坏了', '翠屏小区三号楼电梯不能用']
    expect(wordsOf(a, b, 'place')).toContain('翠屏小区')
    expect(wordsOf(a, b, 'number')).toEqual(['3'])
    expect(wordsOf(a, b, 'thing')).toEqual(['电梯'])
    expect(wordsOf(a, b, 'trouble')).toEqual(['故障'])
  })

  it('are told apart by what differs', () => {
    expect(wordsOf('翠屏小区3号楼电梯坏了', '翠屏小区5号楼电梯坏了', 'number-apart')).toEqual(['3/5'])
    expect(wordsOf('翠屏小区电梯坏了', '金桂花园电梯坏了', 'place-apart')).toEqual(['翠屏小区/金桂花园'])
    expect(wordsOf('翠屏小区停水了', '翠屏小区停电了', 'meaning-apart')).toEqual(['停水/停电'])
  })
})

describe('a reading', () => {
  it.each([
    ['一百零五路', '105'],
    ['一百五十路', '150'],
    ['十二路', '12'],
    ['二〇三路', '203'],
  ])('knows the number of %s', (text, value) => {
    expect(readingOf(`${text}车太少`).numbers).toEqual([{ kind: 'route', value }])
  })

  it.each([
    ['我们翠屏小区停水', ['翠屏小区']],
    ['走到建设路口', ['建设路']],
    ['马路上修路', []],
    ['送书下乡', []],
    ['柳庄村的井', ['柳庄']],
  ])('finds the names in %s', (text, names) => {
    expect([...new Set(readingOf(text).names.map((name) => name.text))].slice(0, 1)).toEqual(names)
  })
})
