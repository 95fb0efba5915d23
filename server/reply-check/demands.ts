import { halfWidth, numberOf, weightOf } from './text.ts'

type Item = { ordinal: number; text: string; lead: string }
type Marker = { ordinal: number; from: number; to: number }

const boundary = '(?<=^|[\\s。！？!?；;，,：:、])'
const numeral = '[一二三四五六七八九十]'

/** The ways people number things; each gives the sign that counts in its first group. */
const numberings = [
  '(?<![\\dA-Za-z.第-])(\\d{1,2})(?:[、)）]|\\.(?!\\d))',
  '[（(](\\d{1,2})[)）]',
  `${boundary}(${numeral}{1,2})[、．.)）]`,
  `[（(](${numeral}{1,2})[)）]`,
  '([①-⑩])',
  '([⑴-⑽])',
  '([❶-❿])',
  `${boundary}第(${numeral})(?:[，,、：:]|(?:个|点|条|项|件|件事|个问题|个诉求|项诉求|个建议|条建议|方面)(?=[，,、：:是]|就是|希望|建议|请))[，,、：:]?`,
  `${boundary}(${numeral})(?:是|来(?=[，,]))[，,、：:]?`,
  `${boundary}其(${numeral})[，,、：:]?`,
  `${boundary}(首先|其次|再次|最后)[，,、：:]?`,
].map((pattern) => new RegExp(pattern, 'gm'))

const words: Record<string, number> = { 首先: 1, 其次: 2, 再次: 3 }

const ordinalOf = (sign: string, previous: number): number => {
  if (sign === '最后') return previous + 1
  for (const first of ['①', '⑴', '❶']) {
    const value = sign.charCodeAt(0) - first.charCodeAt(0) + 1
    if (value >= 1 && value <= 10) return value
  }
  return words[sign] ?? numberOf(sign) ?? 0
}

/** The markers of one numbering that count 1, 2, 3 …; what does not fit the count is no marker. */
const markersOf = (text: string, pattern: RegExp): Marker[] => {
  const markers: Marker[] = []
  for (const found of text.matchAll(pattern)) {
    const ordinal = ordinalOf(found[1] ?? '', markers.length)
    if (ordinal === markers.length + 1) markers.push({ ordinal, from: found.index, to: found.index + found[0].length })
  }
  return markers
}

/**
 * What a text numbers (1. 2. / 一、二、/ ① ② / 第一 第二 / 一是 二是 / 首先 其次), item by item; empty where it numbers
 * nothing. `lead` is what stands before the first item.
 */
export const numberedItems = (written: string): Item[] => {
  const text = halfWidth(written)
  const best = numberings
    .map((pattern) => markersOf(text, pattern))
    .reduce((one, other) => (other.length > one.length ? other : one), [])
  const items = best.map(({ ordinal, to }, index) => ({
    ordinal,
    text: text.slice(to, best[index + 1]?.from ?? endOfLast(text, to)).trim(),
    lead: text.slice(0, best[0]?.from ?? 0),
  }))
  return items.length >= 2 && items.every((item) => weightOf(item.text) >= 2) ? items : []
}

/** The last item ends with its line: what follows on lines of its own is the end of the letter. */
const endOfLast = (text: string, from: number): number => {
  const end = text.slice(from).search(/\S\s*\n/)
  return end < 0 ? text.length : from + end + 1
}

const besides =
  /(?<=^|[。！？!?；;\n]\s*|[，,]\s*)(?:另外|此外|除此之外|再者|再有|再就是|再一个|还有就是|还有一?[个点件条](?:事情?|问题|建议)|还有一[点个条](?=[，,：:])|顺便(?:问|说|提|反映|建议)?一?下?|另(?=[，,：:请]|建议|希望))[，,：:]?|(?<=^|[。！？!?；;\n]\s*)(?:还有(?![\d一二两三四五六七八九十几多半])|同时(?=希望|建议|请|还|也)|也(?=希望|建议|请))[，,：:]?/g

const noDemand = /照片|附图|附件|视频|联系我|我的?电话|谢谢|感谢|不在家|打我|方便接/

const isDemand = (text: string): boolean => weightOf(text) >= 4 && !(noDemand.test(text) && weightOf(text) < 24)

/** What follows words like 另外 or 还有, each to the end of its passage, and what stands before the first of them. */
const partsByAddition = (text: string): { before: string; added: string[] } => {
  const marks = [...text.matchAll(besides)].filter(({ index, 0: mark }) => isDemand(text.slice(index + mark.length)))
  const added = marks.map(({ index, 0: mark }, place) => text.slice(index + mark.length, marks[place + 1]?.index))
  return { before: text.slice(0, marks[0]?.index), added: added.map((part) => part.trim()).filter(isDemand) }
}

const reasonsAhead = /(理由|原因|因为|依据|好处|证据|经过|过程|材料|选择|方案)[^。！？\n]{0,6}[：:，,]?\s*$/

/** More than an official can be asked to tick off; what comes after is not counted. */
const most = 20

/**
 * The demands that an opinion, with the facts added later, sets apart by numbers or by words like 另外 and 还有.
 * An opinion that sets nothing apart has one demand and gives an empty list; numbered reasons are no demands.
 */
export const demandsOf = (opinion: string, facts: readonly string[]): string[] =>
  [opinion, ...facts]
    .map(halfWidth)
    .flatMap((text, index) => demandsIn(text, index > 0))
    .slice(0, most)

const demandsIn = (text: string, later: boolean): string[] => {
  const items = numberedItems(text)
  const last = items.at(-1)
  if (!last || reasonsAhead.test(items[0]?.lead ?? '')) return additionsOf(text, later)
  const tail = text.slice(text.lastIndexOf(last.text) + last.text.length)
  const { before, added } = partsByAddition(last.text)
  const closing = partsByAddition(tail).added
  return [...items.slice(0, -1).map((item) => item.text), before, ...added, ...closing].filter(isDemand)
}

const additionsOf = (text: string, later: boolean): string[] => {
  const { before, added } = partsByAddition(text)
  if (added.length === 0) return []
  return later ? added : [before.trim(), ...added].filter(isDemand)
}
