import type { PlaceName } from './names.ts'

/** A number that tells one place or line from another, such as the building or the bus route. */
export type PlaceNumber = { kind: 'door' | 'building' | 'unit' | 'floor' | 'route'; value: string }

/** In this order, each taken out before the next is looked for: 3号楼 is a building and no floor. */
const patterns: readonly [PlaceNumber['kind'], RegExp][] = [
  ['building', /(\d{1,3}|[a-z])(?:号楼|栋|幢|号住宅楼)/g],
  ['building', /([a-z])座/g],
  ['unit', /(\d{1,2})(?:单元|门洞)/g],
  [
    'door',
    /(?<!月|拿了|叫到|取了|喊到|第|到|\d)(\d{1,4})号(?:大?院|院子|门牌|门面)?(?!线|窗|服务|机|文件|起|开始|早|晚|以后|下班)/g,
  ],
  ['route', /(?<!\d)(\d{1,3})路(?![走上过来口])/g],
  ['floor', /(\d{1,2})(?:楼|层)(?!灰|沙|土|皮|油|泥|都|以[上下])/g],
]

/** 第二医院 and 二院 are one hospital; a number is its name. */
const numbered: readonly [string, RegExp][] = [
  ['hospital', /第?(\d)(人民医院|医院|院(?!子))/g],
  ['school', /第?(\d)(中学|小学)/g],
]

export type NumbersTaken = { numbers: PlaceNumber[]; institutions: PlaceName[]; rest: string }

/** Finds the numbers of places in a worded opinion, and gives the rest of it with what they number left standing. */
export const takeNumbers = (text: string): NumbersTaken => {
  const institutions: PlaceName[] = []
  const numbers: PlaceNumber[] = []
  let rest = text
  for (const [kind, pattern] of numbered) {
    rest = rest.replace(pattern, (whole, value: string, suffix: string) => {
      institutions.push({ kind, stem: `第${value}`, text: whole })
      return ` ${suffix}`
    })
  }
  for (const [kind, pattern] of patterns) {
    rest = rest.replace(pattern, (_, value: string) => {
      numbers.push({ kind, value })
      return kind === 'route' ? ' 路' : ' '
    })
  }
  return { numbers, institutions, rest }
}
