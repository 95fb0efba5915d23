import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'

const Pair = z.object({ a: z.string(), b: z.string(), same: z.boolean() })
/** Two opinions, and whether a person holds them for one matter. */
export type Pair = z.infer<typeof Pair>

/**
 * `pairs` are cross-validated; `more-pairs` are always learned from; `other-pairs` are never learned from, and nobody
 * looks into them while mending a lexicon.
 */
export const readPairs = async (name: 'pairs' | 'more-pairs' | 'other-pairs'): Promise<Pair[]> => {
  const text = await readFile(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => Pair.parse(JSON.parse(line)))
}
