/** Luhn's check digit (ISO/IEC 7812-1, annex B): finds every single wrong digit and most swaps. */
const checkDigit = (digits: string): string => {
  let sum = 0
  let doubled = true
  for (const digit of [...digits].reverse()) {
    const value = Number(digit) * (doubled ? 2 : 1)
    sum += value > 9 ? value - 9 : value
    doubled = !doubled
  }
  return String((10 - (sum % 10)) % 10)
}

/** A query code of 16 digits out of 15. */
export const queryCode = (fifteenDigits: string): string => fifteenDigits + checkDigit(fifteenDigits)

/** True for 16 digits whose check digit fits. */
export const isQueryCode = (text: string): boolean =>
  /^\d{16}$/.test(text) && text.endsWith(checkDigit(text.slice(0, 15)))

/** The code as it is kept, out of what a person typed: spaces and hyphens taken out, full-width digits made plain. */
export const normaliseQueryCode = (typed: string): string =>
  typed
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u2010-\u2015-]/g, '')

/** The code as people read it, in groups of four. */
export const formatQueryCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')
