import type { CaseFile } from './case-file.ts'

/** What a resident said of the matter's place and of how to be called and reached. */
export type Particulars = { name?: string | null; contact?: string | null; place?: string | null }

const names = ['name', 'contact', 'place'] as const

/** The particulars as the resident last put them; null where they are erased, missing where nothing was said. */
export const particularsOf = ({ history }: Pick<CaseFile, 'history'>): Particulars => {
  const said: Particulars = {}
  for (const { kind, texts } of history) {
    if (kind !== 'submitted' && kind !== 'contact-corrected') continue
    for (const name of names) if (name in texts) said[name] = texts[name] ?? null
  }
  return said
}
