import { latinOf } from './sounds.ts'

/** The proper name of a place: `stem` tells it from others of its kind. */
export type PlaceName = { kind: string; stem: string; text: string }

const kinds: Readonly<Record<string, string>> = {
  road: '大道 大街 胡同 路 街 巷',
  estate: '小区 花园 花城 雅居 名邸 家园 公寓 家属院 新村 公馆 华府 苑',
  community: '社区 街道',
  market: '市场 商厦 商场 超市',
  school: '小学 中学 幼儿园 大学 高中 初中',
  hospital: '卫生院 卫生室 保健院 医院',
  park: '公园 广场 景区 步道',
  water: '水库 河 渠',
  bridge: '桥',
  care: '养老院 敬老院 福利院',
  firm: '药店 饭店 酒店 宾馆 厂',
  town: '镇 乡',
  village: '村 庄 屯 寨 铺 沟 滩 岭 湾 堡 坪 营',
}
const kindOf = new Map(Object.entries(kinds).flatMap(([kind, list]) => list.split(' ').map((suffix) => [suffix, kind])))
const suffixPattern = new RegExp([...kindOf.keys()].sort((one, other) => other.length - one.length).join('|'), 'g')

/** Words a name cannot go across. */
const boundary =
  /.*(?:我们|咱们|你们|他们|我|俺|咱|你|他|她|的|在|到|从|住|那|这|个|是|给|把|了|着|去|来|与|跟|就|都|也|没|不|往|求|请问|请|你好|反映|门前|建议|希望|旁|修|走|起|拿|充|堵|过|进|出|卖|条|帮|为|占|挖|围|打|坐|让|很|太|被|送|要|早上|晚上|夜里|以后|附近|全|每|各|几|邻|从前|开发区|[东南西北]郊|城[东南西北]|\d|[a-z]| )/u
/** Words that may begin a name, and are cut off where enough remains. */
const loose = /^(?:家|和|老|就|向|里|上|下|边|对面|东|南|西|北)(?=.{2})/u
/** What stands before the kind of a place without naming one. */
const common =
  /^(?:.*(?:马|公|道|铁|线|水|电|网|半|十字|跑|开|让|套|上|下|老家|返|茶|商|床|肉|当|自己|里面|面小)|村|农|乡|本|当地|老旧|城市|居民|住宅|商业|高架|立交|过街|人行天?|天|镇|农贸|菜|大型|小型|工|砖|电子|化工|加工|水泥|排|臭|小|排水|雨水|河|海|新|老|民办|公办|县|市|区|生产|泥|土|柏油|石子|断头|快速|高速|店|理发|山|门前|前面|壕|学|医|社区|辞职|村里|孩子上|娃上)$/u

/** Finds the names of places in a worded opinion, and gives the rest of it with the kinds left standing. */
export const takeNames = (text: string): { names: PlaceName[]; rest: string } => {
  const names = districtsIn(text)
  let rest = ''
  let from = 0
  for (const match of text.matchAll(suffixPattern)) {
    const [suffix] = match
    const end = match.index
    const before = names.at(-1)
    const isPartOfName = from > 0 && end === from && before !== undefined && suffix.length > 1
    const stem = isPartOfName ? before.text : stemBefore(text.slice(Math.max(from, end - 4), end))
    if (!isName(stem, suffix)) continue
    names.push({ kind: kindOf.get(suffix) ?? '', stem: canonical(stem, suffix), text: stem + suffix })
    rest += `${text.slice(from, Math.max(from, end - stem.length))} ${suffix.length > 1 ? suffix : ''} `
    from = end + suffix.length
  }
  return { names, rest: rest + text.slice(from) }
}

const isName = (stem: string, suffix: string): boolean =>
  stem.length > 1
    ? !common.test(stem)
    : suffix === '庄'
      ? stem.length === 1
      : /^[东南西北]$/.test(stem) && /[街道]/.test(suffix)

const stemBefore = (before: string): string => before.replace(boundary, '').replace(loose, '')

/** 柳庄 and 柳庄村 are one village. */
const canonical = (stem: string, suffix: string): string =>
  /[庄铺沟滩岭湾堡坪营屯寨]/.test(suffix) ? stem + suffix : stem

const districtsIn = (text: string): PlaceName[] =>
  [...text.matchAll(/[东南西北]郊|城[东南西北]|开发区|[老新]城区|高新区/g)].map(([found]) => ({
    kind: 'district',
    stem: found,
    text: found,
  }))

/** True where two names can be one place: one may be said shorter than the other. */
export const isSamePlace = (one: PlaceName, other: PlaceName): boolean =>
  one.stem === other.stem || one.stem.endsWith(other.stem) || other.stem.endsWith(one.stem)

/** True where the whole opinion holds the name's stem, in characters or as it is written in Latin letters. */
export const mentions = (text: string, { stem }: PlaceName): boolean =>
  stem.length > 1 &&
  (text.includes(stem) || (/[a-z]{4}/.test(text) && text.replaceAll(' ', '').includes(latinOf(stem))))
