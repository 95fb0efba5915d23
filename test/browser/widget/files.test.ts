import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paperPng, pdf, quarters, telling, withComments } from '../../server/attachments/pictures.ts'
import { launchBrowser } from '../../tools/browser.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { focusedId, track, visit } from './visit.ts'

let town: TownOnPorts
let browser: Browser
let photo: Buffer

beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTownOnPorts(), launchBrowser()])
  photo = withComments(await telling(quarters(3000, 2000)).jpeg().toBuffer())
})
afterAll(async () => {
  await browser.close()
  await town.close()
})

type Chosen = { name: string; mimeType: string; buffer: Buffer }
const jpeg = (name = '楼道.jpg'): Chosen => ({ name, mimeType: 'image/jpeg', buffer: photo })
const paper = (name = '通知.pdf', buffer = pdf()): Chosen => ({ name, mimeType: 'application/pdf', buffer })

/** Chooses files as the device's own dialogue hands them over; the field is there once the form was touched. */
const choose = async (page: Page, files: Chosen[], id = 'files'): Promise<void> => {
  if (id === 'files') await page.locator('#opinion').focus()
  await page.locator(`#${id}-input`).waitFor({ state: 'attached' })
  await page.locator(`#${id}-input`).setInputFiles(files)
}

const files = (page: Page) => page.locator('[part=file]')
const settled = async (page: Page, count: number): Promise<void> => {
  const done = page.locator('[part=file][data-state=ready], [part=file][data-state=failed]')
  await expect.poll(() => done.count(), { timeout: 20_000 }).toBe(count)
}

const send = async (page: Page): Promise<string> => {
  await page.locator('#opinion').fill('南门口的井盖坏了两个月，下雨就积水，希望尽快修好。')
  await page.locator('lianxin-opinion button[part=submit]').click()
  await page.locator('#receipt-title').waitFor()
  return (await page.locator('[part=case-number]').textContent()) ?? ''
}

const attached = async (caseNumber: string) =>
  (await town.official('official-liaison-a').read(caseNumber)).attachments?.map(({ name, type }) => [name, type])

const violations = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  page.on('console', (message) => {
    if (/content security policy|trusted ?types/i.test(message.text())) found.push(message.text())
  })
  return found
}

describe('a photo', () => {
  it('is made smaller and loses where it was taken before it leaves the device, is shown, and comes with the opinion', async () => {
    const page = await visit(browser, town)
    const broken = await violations(page)
    const sent = page.waitForRequest((request) => request.url().endsWith('/attachments') && request.method() === 'POST')
    await choose(page, [jpeg()])
    const body = (await sent).postDataBuffer() ?? Buffer.alloc(0)
    await settled(page, 1)
    expect(await files(page).locator('canvas').count()).toBe(1)
    expect(await files(page).textContent()).toContain('已上传，提交后才会交给工作人员')
    expect(body.byteLength).toBeLessThan(photo.byteLength)
    expect(body.includes('CANARY')).toBe(false)
    expect(await attached(await send(page))).toEqual([['楼道.jpg', 'image/jpeg']])
    expect(broken).toEqual([])
    await page.context().close()
  })

  it('is taken from the clipboard and from where it is dropped, too', async () => {
    const page = await visit(browser, town)
    await page.locator('#opinion').focus()
    await page.locator('#files-input').waitFor({ state: 'attached' })
    for (const kind of ['paste', 'drop'])
      await page.evaluate(
        ([name, bytes]) => {
          const form = document.querySelector('lianxin-widget')?.shadowRoot?.querySelector('lianxin-opinion')
          const target = form?.shadowRoot?.querySelector('#opinion')
          const transfer = new DataTransfer()
          transfer.items.add(new File([new Uint8Array(bytes as number[])], `${name}.jpg`, { type: 'image/jpeg' }))
          const event =
            name === 'paste'
              ? new ClipboardEvent('paste', {
                  clipboardData: transfer,
                  bubbles: true,
                  composed: true,
                  cancelable: true,
                })
              : new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true })
          target?.dispatchEvent(event)
        },
        [kind, [...(await quarters().jpeg().toBuffer())]] as const,
      )
    await settled(page, 2)
    expect(await attached(await send(page))).toEqual([
      ['paste.jpg', 'image/jpeg'],
      ['drop.jpg', 'image/jpeg'],
    ])
    await page.context().close()
  })

  it('stays with the draft when the page is closed, and goes with it', async () => {
    const page = await visit(browser, town)
    await choose(page, [jpeg('一.jpg'), paper('二.pdf')])
    await settled(page, 2)
    await page.reload()
    await expect.poll(() => files(page).count()).toBe(2)
    await settled(page, 2)
    expect(await files(page).locator('canvas').count()).toBe(1)
    const names = await attached(await send(page))
    expect(names?.map(([name]) => name)).toEqual(['一.jpg', '二.pdf'])
    await page.reload()
    await page.locator('#opinion').focus()
    await page.locator('#files-input').waitFor({ state: 'attached' })
    expect(await files(page).count()).toBe(0)
    await page.context().close()
  })

  it('that waited longer than the service keeps it is sent again by itself', async () => {
    const page = await visit(browser, town)
    await choose(page, [jpeg()])
    await settled(page, 1)
    town.setMoment(new Date(Date.now() + 3 * 3_600_000).toISOString())
    expect(await attached(await send(page))).toEqual([['楼道.jpg', 'image/jpeg']])
    town.setMoment(new Date().toISOString())
    await page.context().close()
  })

  it('is chosen and removed with the keyboard alone, and what happens is said aloud', async () => {
    const page = await visit(browser, town)
    await choose(page, [jpeg(), paper()])
    await settled(page, 2)
    const status = page.locator('[part=files] [role=status]')
    await expect.poll(() => status.textContent()).toBe('通知.pdf 已上传')
    const remove = files(page).first().locator('button')
    expect(await remove.textContent()).toMatch(/移除\s+楼道.jpg/)
    await remove.focus()
    await page.keyboard.press('Enter')
    expect(await focusedId(page)).toBe('files')
    expect(await status.textContent()).toBe('已移除 楼道.jpg')
    const dialogue = page.waitForEvent('filechooser')
    await page.keyboard.press('Enter')
    expect((await dialogue).isMultiple()).toBe(true)
    await page.context().close()
  })

  it('is said to be lost with the page where nothing can be kept', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' })
    await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }))
    const page = await context.newPage()
    await page.goto(`${town.partnerUrl}/qingqiao/`)
    await page.locator('#opinion').waitFor()
    await choose(page, [paper()])
    await settled(page, 1)
    expect(await page.locator('[part=files]').textContent()).toContain('这台设备无法保存所选文件')
    expect(await attached(await send(page))).toEqual([['通知.pdf', 'application/pdf']])
    await context.close()
  })
})

describe('a file that can’t go', () => {
  const refused: [string, Chosen, string, string][] = [
    ['too big', paper('大.pdf', Buffer.concat([pdf(), Buffer.alloc(8 * 2 ** 20)])), '文件太大', '8 MB'],
    [
      'of another kind',
      { name: '灯.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') },
      '不能接收这种文件',
      'PDF',
    ],
    ['damaged', paper('坏.pdf', pdf('x'.repeat(4000)).subarray(0, 2000)), '文件已损坏', '重新选择'],
    ['empty', paper('空.pdf', Buffer.alloc(0)), '文件是空的', '另一个'],
    ['marked secret', paper('机密文件.pdf'), '文件标有密级', '不得通过互联网提交'],
    [
      'of gigapixels',
      { name: '炸弹.png', mimeType: 'image/png', buffer: paperPng(50_000, 50_000, 10) },
      '图片像素太多',
      '2500 万',
    ],
  ]

  it.each(refused)(
    'says why and what to do, and holds the form until it is removed: %s',
    async (_, file, title, action) => {
      const page = await visit(browser, town)
      await choose(page, [file])
      await settled(page, 1)
      const text = await files(page).textContent()
      expect(text).toContain(title)
      expect(text).toContain(action)
      expect(text).toContain(file.name)
      await page.locator('#opinion').fill('南门口的井盖坏了两个月，希望尽快修好。')
      await page.locator('lianxin-opinion button[part=submit]').click()
      await page.locator('#summary a').click()
      expect(await page.locator('#summary').textContent()).toContain('有文件无法上传')
      expect(await focusedId(page)).toBe('files')
      await files(page).getByRole('button').click()
      await send(page)
      await page.context().close()
    },
  )

  it('is one too many: the first five are there, and the rest is told', async () => {
    const page = await visit(browser, town)
    await choose(
      page,
      Array.from({ length: 7 }, (_, index) => paper(`${index}.pdf`)),
    )
    await settled(page, 5)
    expect(await page.locator('[part=files] .error').textContent()).toContain('最多 5 个文件，有 2 个没有添加')
    await page.context().close()
  })

  it('for want of a network stays where it is, and goes when it is tried again', async () => {
    const page = await visit(browser, town)
    await page.route('**/attachments', (route) => route.abort())
    await choose(page, [paper()])
    await settled(page, 1)
    expect(await files(page).textContent()).toContain('没有联系上服务器')
    await page.unroute('**/attachments')
    await files(page).getByRole('button', { name: '重试' }).click()
    await page.locator('[part=file][data-state=ready]').waitFor()
    expect(await attached(await send(page))).toEqual([['通知.pdf', 'application/pdf']])
    await page.context().close()
  })
})

describe('the tracker', () => {
  it('takes files with an addition and with an answer, and gives the person’s own files back', async () => {
    const receipt = await submit(town, 'page-qingqiao')
    const { caseNumber } = receipt
    await town.official('official-liaison-a').give(caseNumber, { command: 'ask', question: '有照片吗？' })
    const page = await visit(browser, town, { view: 'track' })
    const broken = await violations(page)
    await track(page, receipt)
    await page.locator('#answer-text').fill('有的，请看照片。')
    await choose(page, [jpeg('井盖.jpg')], 'answer-files')
    await page.locator('[part=question] button.strong').click()
    await page.locator('#move-done:not([hidden])').waitFor()
    await page.locator('[part=add-facts] summary').click()
    await page.locator('#add-facts-text').fill('再补充一份材料。')
    await choose(page, [paper('材料.pdf')], 'add-facts-files')
    await page.locator('[part=add-facts] button.strong').click()
    await expect.poll(() => page.locator('[part=own-files] li').count()).toBe(2)
    expect(await attached(caseNumber)).toEqual([
      ['井盖.jpg', 'image/jpeg'],
      ['材料.pdf', 'application/pdf'],
    ])
    const download = page.waitForEvent('download')
    await page.locator('[part=own-files] button').first().click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('井盖.jpg')
    const bytes = await readFile(await saved.path())
    expect(bytes.subarray(0, 3)).toEqual(Buffer.of(0xff, 0xd8, 0xff))
    expect(bytes.includes('CANARY')).toBe(false)
    expect(broken).toEqual([])
    await page.context().close()
  })
})
