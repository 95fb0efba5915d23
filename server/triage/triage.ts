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
  const begin = async (): Promise<Model> => trainModel(await readStartData(), [], known().directory)
  return {
    suggest: async (text, area) => {
      model ??= begin()
      return (await model).suggest(text, area)
    },
    learnDaily: async () => {
      const today = dayAt(known().now().toISOString())
      if (learnedOn === today) return false
      const examples = await examplesFromCases(known())
      const learned = await trainModel(await readStartData(), examples, known().directory)
      model = Promise.resolve(learned)
      learnedOn = today
      return true
    },
  }
}
