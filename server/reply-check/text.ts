/**
 * Full-width letters, digits and signs as half-width ones; Chinese punctuation stays. The length stays the same,
 * so that a place found here is the same place in the text as written.
 */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a＋－．／＃＠＊＿]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/\u3000/g, ' ')

/** Sentences, without the sign that ends them. */
export const sentencesOf = (text: string): string[] => piecesOf(text, /[。！？!?；;\n\r]+/)

/** Clauses: what stands between two signs of any kind. A comma inside a number does not divide. */
export const clausesOf = (text: string): string[] => piecesOf(text, /[。！？!?；;\n\r，：:]+|,(?!\d{3})|…+|——+/)

const piecesOf = (text: string, sign: RegExp): string[] =>
  text
    .split(sign)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')

/** How much a text says: Chinese characters, and each number or Latin word as one. */
export const weightOf = (text: string): number =>
  (text.match(/[\u3400-\u9fff]|[\uf900-\ufaff]|[A-Za-z]+|\d+/g) ?? []).length

/** False for a text written in Latin letters: of its words, fewer than a fifth are Chinese characters. */
export const isChinese = (text: string): boolean => {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  const words = (text.match(/\p{Script=Latin}{2,}/gu) ?? []).length
  return words < 5 || han * 4 >= words
}

/** A text without any space, so that `王 小 明` reads as it sounds. */
export const withoutSpaces = (text: string): string => text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')

/** The start of a passage, for showing where something was found. */
export const excerptOf = (text: string, length = 60): string => {
  const characters = [...text.trim()]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('')
}

const chineseDigits: Record<string, number> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((sign, value) => [sign, value]),
)

/** A whole number below 100 in Arabic or Chinese digits, `undefined` for anything else. */
export const numberOf = (text: string): number | undefined => {
  if (/^\d+$/.test(text)) return Number(text)
  const signs = text.replace(/两/g, '二').replace(/〇/g, '零')
  const [, tens, ten, ones] = /^([二三四五六七八九])?(十)?([零一二三四五六七八九])?$/.exec(signs) ?? []
  if (tens && !ten) return ones === undefined ? chineseDigits[tens] : undefined
  if (!ten && ones === undefined) return undefined
  return (ten ? 10 * (tens ? (chineseDigits[tens] ?? 0) : 1) : 0) + (ones ? (chineseDigits[ones] ?? 0) : 0)
}
