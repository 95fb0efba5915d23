import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CommandName } from '#api-client'
import { words as en } from '../../../extension/words/case-en.ts'
import { words as zh } from '../../../extension/words/case-zh-cn.ts'
import type { ExtensionBrowser, Language } from '../../tools/browser.ts'

/** What is filled into a move's form, by the contract's names: a choice of a list, a radio's value, or text. */
export type Filled = Record<string, string>

/** The demonstration's officials at work in the real popup, one after the other. */
export const officialsDesk = (
  browser: ExtensionBrowser,
  server: { url: string; token: string },
  language: Language,
) => {
  const { signIn, header, signOut, item, sending, contract } = language === 'en' ? en : zh

  /** Opens the popup as this official, signing whoever was there out. */
  const as = async (official: string): Promise<Page> => {
    const popup = await browser.openPopup()
    const leave = popup.getByRole('button', { name: header.signOut, exact: true })
    const address = popup.getByLabel(signIn.server)
    await leave.or(address).first().waitFor()
    if (await leave.isVisible()) {
      await leave.click()
      await popup.getByRole('button', { name: signOut.confirm }).click()
    }
    await address.fill(server.url)
    await popup.getByRole('button', { name: signIn.connect }).click()
    await popup.getByLabel(signIn.official, { exact: true }).selectOption(official)
    await popup.getByLabel(signIn.token).fill(server.token)
    await popup.getByRole('button', { name: signIn.enter, exact: true }).click()
    await leave.waitFor()
    return popup
  }

  /** Opens the case that waits for this official. */
  const open = async (popup: Page, caseNumber: string): Promise<void> => {
    await popup.locator(`#case-${caseNumber}`).click()
    await popup.getByRole('heading', { name: item.timeline }).waitFor()
  }

  const moves = (popup: Page) => popup.getByRole('region', { name: item.moves })

  /** Shows the moves behind "more" as well. */
  const unfold = async (popup: Page): Promise<void> => {
    await moves(popup).waitFor()
    const folded = moves(popup).locator('details:not([open]) > summary')
    if (await folded.isVisible()) await folded.click()
  }

  /** The moves that the popup offers now, by the words on their buttons. */
  const offered = async (popup: Page): Promise<string[]> => {
    await unfold(popup)
    return moves(popup).getByRole('button').allInnerTexts()
  }

  const fill = async (popup: Page, filled: Filled): Promise<void> => {
    for (const [field, value] of Object.entries(filled)) {
      const control = popup.locator(`#field-${field}`)
      const kind = await control.evaluate((element) => element.localName)
      if (kind === 'select') await control.selectOption(value)
      else if (kind === 'fieldset') await control.locator(`input[value="${value}"]`).check()
      else await control.fill(value)
    }
  }

  /** Opens a move's form and fills it in without giving it. */
  const begin = async (popup: Page, command: CommandName, filled: Filled = {}): Promise<void> => {
    await unfold(popup)
    await moves(popup).getByRole('button', { name: contract.commands[command] }).click()
    await fill(popup, filled)
  }

  /** Gives the move whose form is open; waits until the service has it. */
  const finish = async (popup: Page, command: CommandName): Promise<void> => {
    const name = contract.commands[command]
    await popup.getByRole('main').getByRole('button', { name, exact: true }).click()
    await popup.getByText(sending.delivered(name)).waitFor()
  }

  /** One official does one thing on the case that waits: sign in, open, move. */
  const does = async (
    official: string,
    caseNumber: string,
    command: CommandName,
    filled: Filled = {},
  ): Promise<void> => {
    const popup = await as(official)
    await open(popup, caseNumber)
    expect(await offered(popup)).toContain(contract.commands[command])
    await begin(popup, command, filled)
    await finish(popup, command)
    await popup.close()
  }

  return { as, open, offered, begin, finish, does, words: contract }
}

export type OfficialsDesk = ReturnType<typeof officialsDesk>
