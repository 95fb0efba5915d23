/** Crockford's base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const shape = /^[A-Z]{2}\d{4}-[0-9A-HJKMNP-TV-Z]{7}$/

/** Luhn's sum modulo 32 over the characters' values: finds every single wrong character and most swaps. */
const checkCharacter = (characters: string): string => {
  let factor = 2
  let sum = 0
  for (const character of [...characters].reverse()) {
    const product = factor * worthOf(character)
    sum += Math.floor(product / 32) + (product % 32)
    factor = factor === 2 ? 1 : 2
  }
  return alphabet.charAt((32 - (sum % 32)) % 32)
}

/** Prefix letters outside the alphabet take the value of their position, so that they count too. */
const worthOf = (character: string): number => {
  const value = alphabet.indexOf(character)
  return value >= 0 ? value : character.charCodeAt(0) % 32
}

/**
 * A case number such as `SL2611-7K3M9QXC`.
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

/** The number as it is kept, out of what a person typed: any case, spaces, a missing hyphen, O for 0, I or L for 1. */
export const normaliseCaseNumber = (typed: string): string => {
  const characters = typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '')
  const random = characters.slice(6).replace(/O/g, '0').replace(/[IL]/g, '1')
  return `${characters.slice(0, 6)}-${random}`
}
