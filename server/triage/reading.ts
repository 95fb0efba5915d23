import type { Features, LinearModel } from './linear-model.ts'
import { restsOf } from './rest.ts'
import { eachGram, folded, joined, type Span } from './text.ts'

/** What was read in a text: its features, and where in the text each stands. */
export type Reading = { features: Map<string, number>; places: Map<string, readonly Span[]> }

/** Runs of characters that occur in at least `least` of the texts. */
export const commonGrams = async (texts: readonly string[], least: number): Promise<ReadonlySet<string>> => {
  const rest = restsOf()
  const counts = new Map<string, number>()
  for (const text of texts) {
    const own = new Set<string>()
    eachGram(folded(text), (gram) => own.add(gram))
    for (const gram of own) counts.set(gram, (counts.get(gram) ?? 0) + 1)
    await rest()
  }
  return new Set([...counts].flatMap(([gram, count]) => (count >= least ? [gram] : [])))
}

/** The known runs of characters in folded text; together they weigh `weight`, however long the text. */
export const readGrams = (text: string, known: ReadonlySet<string>, weight: number): Reading => {
  const places = new Map<string, Span[]>()
  eachGram(text, (gram, start, end) => {
    if (!known.has(gram)) return
    const spans = places.get(`g:${gram}`)
    if (spans) spans.push({ start, end })
    else places.set(`g:${gram}`, [{ start, end }])
  })
  const value = weight / Math.sqrt(places.size || 1)
  return { features: new Map([...places.keys()].map((feature) => [feature, value])), places: new Map(places) }
}

const shown = 4
const least = 0.08

/** The words of the text itself that spoke most for a class, in the order of the text. */
export const wordsFor = (text: string, { features, places }: Reading, model: LinearModel, index: number): string[] => {
  const spoken = strongest(features, places, model, index)
  return [...new Set(joined(spoken).map(({ start, end }) => text.slice(start, end)))].slice(0, shown)
}

const strongest = (
  features: Features,
  places: ReadonlyMap<string, readonly Span[]>,
  model: LinearModel,
  index: number,
): Span[] => {
  const said = [...features]
    .map(([feature, value]) => ({ feature, weight: value * model.lean(feature, index) }))
    .filter(({ feature, weight }) => weight >= least && places.has(feature))
    .sort((a, b) => b.weight - a.weight)
  const most = said[0]?.weight ?? 0
  return said
    .filter(({ weight }) => weight >= most / 4)
    .slice(0, 2 * shown)
    .flatMap(({ feature }) => places.get(feature) ?? [])
    .filter(({ start, end }) => end - start > 1)
}
