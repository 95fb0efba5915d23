/**
 * Lengths that people may type, in characters (Unicode code points). They stand apart from the schemas
 * so that a form can check what it shows without carrying a schema library.
 */
export const limits = {
  opinion: { min: 5, max: 5000 },
  place: { max: 200 },
  name: { max: 50 },
  contact: { max: 100 },
  note: { min: 2, max: 2000 },
  reply: { min: 10, max: 10_000 },
  title: { min: 2, max: 80 },
  measure: { max: 20 },
} as const

/** Length in code points: one emoji or rare character counts once, on the page as on the server. */
export const lengthOf = (text: string): number => {
  let length = 0
  for (const _ of text) length += 1
  return length
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

/** True for text that survives a round trip: whole code points, no control characters but tab and line end. */
export const isReadable = (text: string): boolean => isWellFormed(text) && !controls.test(text)

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/

const isWellFormed = (text: string): boolean => !loneSurrogate.test(text)
