const shape = /^1[3-9]\d{9}$/

/**
 * The Chinese mobile number that a contact is, in its eleven digits; null for anything else. Spaces, hyphens, the
 * country's prefix and full-width digits are how people write one.
 */
export const mobileOf = (contact: string): string | null => {
  const digits = contact.normalize('NFKC').replace(/[\s()-]/g, '')
  const number = digits.replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
  return shape.test(number) ? number : null
}
