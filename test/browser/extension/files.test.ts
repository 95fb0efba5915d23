import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { pdf, quarters } from '../../server/attachments/pictures.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { type Desk, openCase, openDesk, openInTab } from './desk.ts'

let town: TownOnPorts
let desk: Desk
let caseNumber: string

const upload = async (name: string, bytes: Buffer) => {
  const file = new Blob([new Uint8Array(bytes)])
  const { id, token } = await town.anyone.uploadFile({ params: { page: 'page-qingqiao' }, file, name })
  return { id, token }
}

beforeAll(async () => {
  town = await openTownOnPorts()
  desk = await openDesk()
  const attachments = [
    await upload('三号楼楼道.png', await quarters(1600, 1200).png().toBuffer()),
    await upload('物业通知.pdf', pdf()),
  ]
  ;({ caseNumber } = await submit(town, 'page-qingqiao', { attachments }))
  await desk.signIn(town, 'official-liaison-a')
})
afterAll(async () => {
  await desk.close()
  await town.close()
})

describe('the files of a case', () => {
  it('are shown by name and size, pictures small, and a picture large when it is asked for', async () => {
    const page = await openInTab(desk, 430)
    const refused: string[] = []
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refused.push(message.text())
    })
    await openCase(page, caseNumber)
    const files = page.locator('.file')
    await expect.poll(() => files.count()).toBe(2)
    await files.first().locator('img').waitFor()
    expect(await files.allInnerTexts()).toEqual([
      expect.stringMatching(/三号楼楼道\.jpg\s+\d+ kB/),
      expect.stringMatching(/物业通知\.pdf\s+1 kB/),
    ])
    expect(await files.last().locator('img').count()).toBe(0)
    expect(await files.last().getByRole('button').allInnerTexts()).toEqual([expect.stringContaining('保存到本机')])
    const small = await files
      .first()
      .locator('img')
      .evaluate((image) => (image as HTMLImageElement).naturalWidth)
    expect(small).toBe(320)

    await files.first().getByRole('button', { name: '查看' }).click()
    const large = page.locator('.dialog-picture img')
    await large.waitFor()
    expect(await large.getAttribute('alt')).toBe('三号楼楼道.jpg')
    expect(await large.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1600)
    await page.keyboard.press('Escape')
    await expect.poll(() => large.count()).toBe(0)
    await page.locator('.file').first().waitFor()
    expect(refused).toEqual([])
    await page.close()
  })

  it('are saved under the case’s number and their own name, and opened by nothing', async () => {
    const page = await openInTab(desk, 430)
    await openCase(page, caseNumber)
    const before = desk.context.pages().length
    const download = page.waitForEvent('download')
    await page.locator('.file').last().getByRole('button', { name: '保存到本机' }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe(`${caseNumber} 物业通知.pdf`)
    expect((await readFile(await saved.path())).equals(pdf())).toBe(true)
    expect(desk.context.pages().length).toBe(before)
    await page.close()
  })

  it('that can’t be had say why, and the case stays readable', async () => {
    const page = await openInTab(desk, 430)
    await openCase(page, caseNumber)
    await page.locator('.file img').waitFor()
    await town.pause()
    await page.locator('.file').last().getByRole('button', { name: '保存到本机' }).click()
    await page.locator('.facts [role=alert]').waitFor()
    expect(await page.locator('.opinion').isVisible()).toBe(true)
    await town.resume()
    await page.close()
  })
})
