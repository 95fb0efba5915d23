import { writeFile } from 'node:fs/promises'
import { features } from '../../../server/triage/duplicates/features.ts'
import { examplesOf, frequenciesIn, learnFrom } from './learning.ts'
import { readPairs } from './pairs.ts'

/** Learns the weights of the comparison anew and writes them beside it: `node test/bench/duplicates/learn.ts`. */
const pairs = [...(await readPairs('pairs')), ...(await readPairs('more-pairs'))]
const weights = learnFrom(examplesOf(pairs, pairs))
const names = Object.keys(features)
const { texts, frequencies } = frequenciesIn(pairs)
const learned = {
  weights: Object.fromEntries(names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 1000) / 1000])),
  texts,
  frequencies: Object.fromEntries(Object.entries(frequencies).sort(([one], [other]) => (one < other ? -1 : 1))),
}
const file = new URL('../../../server/triage/duplicates/learned.json', import.meta.url)
await writeFile(file, `${JSON.stringify(learned, null, 2)}\n`)
