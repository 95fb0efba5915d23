import type { Locator, Page } from 'playwright-core'
import { caseWords as en } from '../../../widget/words/en/case.ts'
import { form as formEn } from '../../../widget/words/en/form.ts'
import { caseWords as zh } from '../../../widget/words/zh-cn/case.ts'
import { form as formZh } from '../../../widget/words/zh-cn/form.ts'
import type { Language } from '../../tools/browser.ts'

export type ReceiptShown = { caseNumber: string; queryCode: string }
type Score = 1 | 2 | 3 | 4 | 5

/** A resident before a page that carries the widget. */
export const residentAt = (page: Page, language: Language) => {
  const words = language === 'en' ? en : zh
  const form = language === 'en' ? formEn : formZh
  const widget = page.locator('lianxin-widget')
  const part = (name: string): Locator => widget.locator(`[part~="${name}"]`)

  const submit = async (
    opinion: string,
    { area, contact }: { area?: string; contact?: string } = {},
  ): Promise<ReceiptShown> => {
    await widget.getByLabel(form.opinion.label).fill(opinion)
    if (area) await widget.getByLabel(form.where).selectOption(area)
    if (contact) await widget.getByLabel(form.contact.label).fill(contact)
    await widget.getByRole('button', { name: form.submit, exact: true }).click()
    await part('receipt').waitFor()
    return {
      caseNumber: (await part('case-number').textContent()) ?? '',
      queryCode: (await part('query-code').textContent()) ?? '',
    }
  }

  /** Looks the case up with number and code pasted into one field. */
  const track = async ({ caseNumber, queryCode }: ReceiptShown): Promise<void> => {
    await widget.getByRole('tab', { name: form.tabs.track }).click()
    await widget.getByLabel(words.signIn.caseNumber, { exact: true }).fill(`${caseNumber} ${queryCode}`)
    await widget.getByRole('button', { name: words.signIn.open, exact: true }).click()
    await widget.getByRole('heading', { name: words.follow.timeline }).waitFor()
  }

  const answer = async (text: string): Promise<void> => {
    await part('question').getByRole('textbox').fill(text)
    await part('question').getByRole('button', { name: words.moves.send, exact: true }).click()
    await part('question').waitFor({ state: 'detached' })
  }

  const addFacts = async (text: string): Promise<void> => {
    await part('add-facts').locator('summary').click()
    await part('add-facts').getByRole('textbox').fill(text)
    await part('add-facts').getByRole('button', { name: words.moves.send, exact: true }).click()
    await widget.getByText(text).first().waitFor()
  }

  const rate = async ({
    solved,
    attitude,
    speed,
  }: {
    solved: 'yes' | 'partly' | 'no'
    attitude: Score
    speed: Score
  }): Promise<void> => {
    const { rate: asked } = words.moves
    const choose = (question: string, choice: string): Promise<void> =>
      part('rating').getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check()
    await choose(asked.solved, words.solved[solved])
    await choose(asked.attitude, words.scores[attitude])
    await choose(asked.speed, words.scores[speed])
    await part('rating').getByRole('button', { name: words.moves.send, exact: true }).click()
    await part('rating').waitFor({ state: 'detached' })
  }

  return { widget, words, submit, track, answer, addFacts, rate }
}
