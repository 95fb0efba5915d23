import type { TemplateResult } from 'lit'
import type { CaseExport, Reading } from '#api-client'
import { part } from '../element/part.ts'
import type { Trouble } from '../element/trouble-view.ts'
import type { Desk } from '../tracker/desk.ts'
import type { DataWords } from '../words/data-words.ts'
import { dataView } from './data-view.ts'
import { exportText } from './export-text.ts'

/** What is held about the person, and who looked at it; belongs to the case that is shown. */
export class DataDesk {
  readonly desk: Desk
  readonly words: DataWords
  readings: readonly Reading[] | undefined
  trouble: Trouble | null = null
  taken = false

  constructor(desk: Desk, words: DataWords) {
    this.desk = desk
    this.words = words
  }

  async load(): Promise<void> {
    const { client, item } = this.desk
    if (!client || !item) return
    try {
      const { readings } = await client.listReadings({ params: { caseNumber: item.caseNumber } })
      this.show({ readings, trouble: null })
    } catch (error) {
      this.show({ trouble: this.desk.troubleOf(error) })
    }
  }

  /** Hands everything that is held to the browser as a file. */
  async take(as: 'json' | 'text'): Promise<void> {
    const { client, item } = this.desk
    if (!client || !item) return
    try {
      const taken = await client.exportCase({ params: { caseNumber: item.caseNumber } })
      this.save(taken, as)
      this.show({ taken: true, trouble: null })
    } catch (error) {
      this.show({ trouble: this.desk.troubleOf(error) })
    }
  }

  render(): TemplateResult | undefined {
    const { item, words } = this.desk
    return item && words ? dataView(this, words, item) : undefined
  }

  private save(taken: CaseExport, as: 'json' | 'text'): void {
    const { words, language } = this.desk
    if (!words) return
    const text =
      as === 'json' ? JSON.stringify(taken, null, 2) : exportText(taken, { words, data: this.words, language })
    const type = as === 'json' ? 'application/json' : 'text/plain'
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${taken.case.caseNumber}.${as === 'json' ? 'json' : 'txt'}`
    link.click()
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }

  private show(change: Partial<Pick<DataDesk, 'readings' | 'trouble' | 'taken'>>): void {
    Object.assign(this, change)
    this.desk.host.requestUpdate()
  }
}

/** Sets the desk up in the language of the page, and looks up who looked. */
export const openData = async (desk: Desk): Promise<void> => {
  const { data } =
    desk.language === 'en'
      ? await part('words/en/data', () => import('../words/en/data.ts'))
      : await part('words/zh-cn/data', () => import('../words/zh-cn/data.ts'))
  desk.data ??= new DataDesk(desk, data)
  await desk.data.load()
}
