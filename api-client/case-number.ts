/** Crockford's base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const shape = /^[A-Z]{2}\d{4}-[0-9A-HJKMNP-TV-Z]{7}$/

/** Luhn's sum modulo 32 over the characters' values: finds every single wrong character and most swaps. */
const checkCharacter = (characters: string): string => {
  let factor = 2
  let sum = 0
  for (const worth of [...characters].map(worthOf).reverse()) {
    const product = factor * worth
    sum += Math.floor(product / 32) + (product % 32)
    factor = factor === 2 ? 1 : 2
  }
  return alphabet.charAt((32 - (sum % 32)) % 32)
}

/** The two letters of the prefix count by their place among all letters, the rest by the alphabet. */
const worthOf = (character: string, place: number): number =>
  place < 2 ? character.charCodeAt(0) - 65 : alphabet.indexOf(character)

/**
 * A case number such as `SL2611-7K3M9QN`.
 * @param prefix the region's two letters
 * @param yearMonth `YYMM` of the submission
 * @param random six characters of Crockford base32
 */
export const caseNumber = (prefix: string, yearMonth: string, random: string): string =>
  `${prefix}${yearMonth}-${random}${checkCharacter(prefix + yearMonth + random)}`

/** Six characters of Crockford base32 out of four random bytes (30 of their bits). */
export const caseNumberCharacters = (bytes: Uint8Array): string => {
  let bits =
    ((bytes[0] ?? 0) * 0x1000000 + (bytes[1] ?? 0) * 0x10000 + (bytes[2] ?? 0) * 0x100 + (bytes[3] ?? 0)) % 2 ** 30
  let characters = ''
  for (let index = 0; index < 6; index += 1) {
    characters += alphabet.charAt(bits % 32)
    bits = Math.floor(bits / 32)
  }
  return characters
}

/** True for a well-formed number whose check character fits. */
export const isCaseNumber = (text: string): boolean =>
  shape.test(text) && text.endsWith(checkCharacter(text.slice(0, 6) + text.slice(7, 13)))

/** The number as it is kept, out of what a person typed: either case, spaces, a missing hyphen, O for 0, I or L for 1. */
export const normaliseCaseNumber = (typed: string): string => {
  const characters = typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '')
  const rest = characters.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1')
  return `${characters.slice(0, 2)}${rest.slice(0, 4)}-${rest.slice(4)}`
}
