import type { Category } from '#api-client/contract/organisation.ts'
import { dayAt } from '#api-client/working-days.ts'
import type { Service } from '../service.ts'
import { examplesFromCases } from './examples-from-cases.ts'
import { type Model, type Suggestion, trainModel } from './model.ts'
import { readStartData } from './start-data.ts'

export type Triage = {
  /** What an opinion looks like; `area` is where it lies. Keeps nothing of the text. */
  suggest: (text: string, area?: string) => Promise<Suggestion>
  /** Learns from this city's decisions, at most once in a calendar day (Asia/Shanghai); gives true where it did. */
  learnDaily: () => Promise<boolean>
}

type Known = Pick<Service, 'store' | 'secrets' | 'directory' | 'now'>

/** Until it has learned it knows what every server knows at the start. The model lives in memory and nowhere else. */
export const openTriage = (known: () => Known): Triage => {
  let model: Promise<Model> | undefined
  let learnedOn: string | undefined
  return {
    suggest: async (text, area) => {
      const { directory } = known()
      model ??= startModel(directory.categories)
      return (await model).suggest(text, directory, area)
    },
    learnDaily: async () => {
      const today = dayAt(known().now().toISOString())
      if (learnedOn === today) return false
      const examples = await examplesFromCases(known())
      const { categories } = known().directory
      const learned =
        examples.length === 0
          ? await startModel(categories)
          : await trainModel(await readStartData(), examples, categories)
      model = Promise.resolve(learned)
      learnedOn = today
      return true
    },
  }
}

/** By the categories it was trained for, as text: whoever asks, it comes out the same, and costs half a second. */
const startModels = new Map<string, Promise<Model>>()

const startModel = (categories: readonly Category[]): Promise<Model> => {
  const key = JSON.stringify(categories)
  const trained = startModels.get(key) ?? readStartData().then((start) => trainModel(start, [], categories))
  startModels.set(key, trained)
  return trained
}
