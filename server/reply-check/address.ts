import type { Leak } from './numbers.ts'
import { halfWidth, numberOf } from './text.ts'

const number = '[\\d零〇一二三四五六七八九十]{1,4}'
const building = `(?<building>${number}|[A-Za-z]\\d?)\\s*(?:号楼|栋|幢|座|#楼?|号院)`
const unit = `(?:(?<unit>${number})\\s*单元)`
const room = `(?:\\d{1,2}楼)?\\s*(?<room>[\\d零〇一二三四五六七八九]{3,4}|${number}层[东西南北中]?户?)\\s*(?:室|号房|号|房|户|住户)?`

/** Down to the door: `3号楼2单元501室`, `3-2-501`, `501室`; and a house number: `柳巷12号`. */
const doors = [
  `${building}\\s*${unit}?\\s*${room}(?![\\d年月日元米])`,
  `${unit}\\s*${room}(?![\\d年月日元米])`,
  '(?<![\\d-])(?<building>\\d{1,2})[-—–](?<unit>\\d{1,2})[-—–](?<room>\\d{3,4})(?![\\d-])',
  '(?<![\\d年])(?<room>\\d{3,4}|[一二三四五六七八九][零〇一二三四五六七八九]{2,3})\\s*(?:室|房间|户)',
].map((pattern) => new RegExp(pattern, 'g'))
const house =
  /(?<street>[\u4e00-\u9fff]{1,6}(?:巷|胡同|里弄|弄|组|街|路|村|庄))\s*(?<house>\d{1,4}|[一二三四五六七八九十]{1,4})\s*号(?!楼|线|院)/g
const homes = /(?:住在?|家在|家住|住址[是为:：]?|我家(?:是|在)?|地址[是为:：]?|门牌(?:号)?[是为:：]?)/

type Door = { building?: string | undefined; unit?: string | undefined; room: string; from: number; to: number }

const plain = (sign: string | undefined): string | undefined => {
  if (sign === undefined) return undefined
  const digits = sign.replace(/[零〇一二三四五六七八九]/g, (one) => String(numberOf(one) ?? one))
  return String(numberOf(sign) ?? digits).toUpperCase()
}

const doorsIn = (text: string): Door[] =>
  doors.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups, index, 0: all }) => ({
      building: plain(groups?.building),
      unit: plain(groups?.unit),
      room: plain(groups?.room) ?? '',
      from: index,
      to: index + all.length,
    })),
  )

const agrees = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other

const isSame = (one: Door, other: Door): boolean =>
  one.room === other.room && agrees(one.building, other.building) && agrees(one.unit, other.unit)

const housesIn = (text: string): { name: string; from: number; to: number }[] =>
  [...text.matchAll(house)].map(({ groups, index, 0: all }) => ({
    name: `${groups?.street?.slice(-2)}${plain(groups?.house)}`,
    from: index,
    to: index + all.length,
  }))

const homesIn = (text: string): string[] =>
  text
    .split(/[，,。；;！？\n]/)
    .filter((clause) => homes.test(clause))
    .flatMap((clause) => housesIn(clause).map(({ name }) => name))

const isHomeThere = (reply: string, from: number, to: number): boolean =>
  homes.test(reply.slice(Math.max(0, from - 10), from + 4)) ||
  /^.{0,3}(您|住户|家|户主|业主)/.test(reply.slice(to, to + 6))

/**
 * Where the resident lives, found again in the reply: the door they gave, or the house number they called their
 * home. A building or a unit alone is where the matter lies and may be named.
 */
export const addressLeaks = (written: string, given: readonly string[]): Leak[] => {
  const reply = halfWidth(written)
  const theirs = given.map(halfWidth)
  const doorsGiven = theirs.flatMap(doorsIn)
  const homesGiven = new Set(theirs.flatMap(homesIn))
  const housesGiven = new Set(theirs.flatMap((text) => housesIn(text).map(({ name }) => name)))
  const sameDoors = doorsIn(reply).filter((door) => doorsGiven.some((one) => isSame(one, door)))
  const sameHouses = housesIn(reply).filter(
    ({ name, from, to }) => homesGiven.has(name) || (housesGiven.has(name) && isHomeThere(reply, from, to)),
  )
  return [...sameDoors, ...sameHouses].map(({ from, to }) => ({ from, to, shown: blanked(reply.slice(from, to)) }))
}

/** The kind of address without its numbers: `*号楼*单元*室`. */
const blanked = (address: string): string =>
  address.replace(/[\d零〇一二三四五六七八九十]+/g, '*').replace(/^.*?(?=.\*号$)/, '')
