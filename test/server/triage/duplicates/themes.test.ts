import { describe, expect, it } from 'vitest'
import { themesOf } from '../../../../server/triage/duplicates/themes.ts'

const cases = [
  ['A1', '和平小区停水两天了，没人通知', '0501'],
  ['B1', '翠屏路路灯不亮', '0204'],
  ['A2', '和平小区没水了，老人没法做饭', '0501'],
  ['C1', '建议图书馆晚上开到九点', null],
  ['A3', '我们和平小区断水两天', null],
  ['B2', '翠屏路晚上黑灯瞎火', '0204'],
].map(([caseNumber, text, category]) => ({
  caseNumber: String(caseNumber),
  text: String(text),
  category: category ?? null,
  place: null,
}))

describe('themes', () => {
  it('hold the cases of one matter, the largest first, and leave single ones out', () => {
    expect(themesOf(cases).map(({ caseNumbers }) => caseNumbers)).toEqual([
      ['A1', 'A2', 'A3'],
      ['B1', 'B2'],
    ])
  })

  it('are labelled by what their cases share, and by the category most of them have', () => {
    const [water, light] = themesOf(cases)
    expect(water).toMatchObject({ category: '0501' })
    expect(water?.words).toContain('和平小区')
    expect(water?.words).toContain('停水')
    expect(light?.words).toEqual(expect.arrayContaining(['翠屏路', '灯灭']))
  })

  it('use the place that was said beside the opinion', () => {
    const beside = (place: string) =>
      themesOf([
        { caseNumber: '1', text: '三号楼电梯停了', category: null, place: '翠屏小区' },
        { caseNumber: '2', text: '三号楼电梯坏了', category: null, place },
      ])
    expect(beside('翠屏小区')).toHaveLength(1)
    expect(beside('金桂花园')).toHaveLength(0)
  })

  it('of no cases are none', () => {
    expect(themesOf([])).toEqual([])
  })
})
