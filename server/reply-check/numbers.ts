import { type DigitRun, digitRuns } from './digit-runs.ts'
import { halfWidth } from './text.ts'

/** Something found in a text that belongs to a person, and how to show it without showing it. */
export type Leak = { from: number; to: number; shown: string }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of GB 11643 is right. */
const hasCheckCharacter = (id: string): boolean => {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(id[place]), 0)
  return '10X98765432'[sum % 11] === id[17]
}

const bornOn = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31

/** Eighteen signs with a birthday or a right check character, or the fifteen of the first generation. */
const isIdentity = (digits: string): boolean => {
  const long = /^[1-8]\d{5}((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dX]$/.exec(digits)
  if (long) return bornOn(long[2] ?? '', long[3] ?? '') || hasCheckCharacter(digits)
  const short = /^[1-8]\d{5}\d\d(\d\d)(\d\d)\d{3}$/.exec(digits)
  return short ? bornOn(short[1] ?? '', short[2] ?? '') : false
}

const luhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, sign, place) => {
    const value = Number(sign) * (place % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const cardAhead = /(卡号|银行卡|账号|帐号|账户|帐户|储蓄卡|社保卡|一卡通)[^，。；\n]{0,12}$/
const officeAccount = /(对公|公司|单位|财政|专户|专用|缴费|收款单位|局|中心)[^，。；\n]{0,16}$/

const isCard = (digits: string, ahead: string): boolean => {
  if (!/^\d{16,19}$/.test(digits) || officeAccount.test(ahead)) return false
  return cardAhead.test(ahead) || (/^(62|4|5[1-5]|9558|3[57])/.test(digits) && luhn(digits))
}

/** A mobile number that an office gives as its own: 值班电话、咨询电话. 您的 or 投诉人 before it makes it a person's. */
const officeLine =
  /(?<!您的?|你的?|留下?的?|人的?|本人|个人)(值班|办公|服务|公开|监督|咨询|报修|抢修|客服|便民|投诉|举报|热线|24小时)(电话|手机|热线|号码)?(号码)?(为|是|[:：]|\s){0,3}$/

const isMobile = (digits: string): boolean => /^(86)?1[3-9]\d{9}$/.test(digits)

/** The shapes that are looked at closer: mobile, identity of either generation, card. */
const looksPersonal = /^(?:(?:86)?1[3-9]\d{9}|[1-8]\d{14}|\d{17}[\dX]|\d{16,19})$/

const kindOf = ({ digits, from, to }: DigitRun, text: string): 'mobile' | 'identity' | 'card' | undefined => {
  if (!looksPersonal.test(digits)) return undefined
  const ahead = text.slice(Math.max(0, from - 24), from)
  if (/^\s*(元|万元|平方)/.test(text.slice(to, to + 8))) return undefined
  if (isMobile(digits)) return officeLine.test(ahead) ? undefined : 'mobile'
  if (isIdentity(digits)) return 'identity'
  return isCard(digits, ahead) ? 'card' : undefined
}

const masks = {
  mobile: (digits: string) => `${digits.slice(-11, -8)}****${digits.slice(-4)}`,
  identity: (digits: string) => `${digits.slice(0, 3)}***********${digits.slice(-4)}`,
  card: (digits: string) => `****${digits.slice(-4)}`,
}

/** Mobile, identity and bank card numbers of anybody; an office's own lines are none. */
export const numberLeaks = (written: string): Leak[] => {
  const text = halfWidth(written)
  return digitRuns(written).flatMap((run) => {
    const kind = kindOf(run, text)
    return kind === undefined ? [] : [{ from: run.from, to: run.to, shown: masks[kind](run.digits) }]
  })
}

const plate =
  /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼])\s?([A-HJ-NP-Za-hj-np-z])[\s·•・.\-—]{0,2}((?:[A-HJ-NP-Za-hj-np-z0-9][ -]?){4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳])(?![A-Za-z0-9])/g

/** Number plates: province, letter, five or six signs of which three at least are digits. */
export const plateLeaks = (written: string): Leak[] =>
  [...halfWidth(written).matchAll(plate)]
    .filter(([, , , rest]) => (rest?.match(/\d/g) ?? []).length >= 3)
    .map(({ 0: all, 1: province, 2: letter, index }) => ({
      from: index,
      to: index + all.length,
      shown: `${province}${letter?.toUpperCase()}****${all.slice(-1)}`,
    }))

const isOwn = /[A-Za-z0-9][\w.+-]*@[\w-]+\.[\w.-]+|[A-Za-z][\w-]{5,}|\d[\d\s-]{5,}\d/g

/** What the resident gave to be reached by (mobile, landline, mail, account), found again in the reply. */
export const contactLeaks = (written: string, contact: string | undefined): Leak[] => {
  if (!contact) return []
  const text = halfWidth(written).toLowerCase()
  const runs = digitRuns(written)
  return (halfWidth(contact).match(isOwn) ?? []).flatMap((own) => {
    const digits = own.replace(/\D/g, '')
    if (/^[\d\s-]+$/.test(own)) return runs.filter((run) => run.digits.endsWith(digits)).map(hidden)
    const from = text.indexOf(own.toLowerCase())
    return from < 0 ? [] : [{ from, to: from + own.length, shown: `${own.slice(0, 2)}****` }]
  })
}

const hidden = ({ from, to, digits }: DigitRun): Leak => ({ from, to, shown: `****${digits.slice(-4)}` })
