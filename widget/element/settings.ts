export type Language = 'zh-CN' | 'en'
export type Mode = 'standard' | 'elder'
export type Theme = 'auto' | 'light' | 'dark'

/** The widget's language for a language tag: Chinese of any kind and no tag at all give `zh-CN`, the rest `en`. */
export const languageOf = (tag: string | null | undefined): Language => (!tag || /^zh\b/i.test(tag) ? 'zh-CN' : 'en')

export const isMode = (value: string): value is Mode => value === 'standard' || value === 'elder'
export const isTheme = (value: string): value is Theme => value === 'auto' || value === 'light' || value === 'dark'
export const isGiven = (value: string): value is string => value !== ''

/** The nearest accepted value of an attribute, from the element itself outwards, through shadow roots. */
export const inherited = <T extends string>(
  from: Element,
  attribute: string,
  accepts: (value: string) => value is T,
): T | undefined => {
  for (let node: Element | null = from; node; node = parentOf(node)) {
    const value = node.getAttribute(attribute)
    if (value !== null && accepts(value)) return value
  }
  return undefined
}

const parentOf = (node: Element): Element | null => {
  if (node.parentElement) return node.parentElement
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
