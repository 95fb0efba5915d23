import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lengthOf, limits, type Submitted } from '#api-client'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { type Desk, openCase, openDesk, openInTab } from '../extension/desk.ts'
import { payloads } from './payloads.ts'

let town: TownOnPorts
let desk: Desk
let receipt: Submitted
/** What was written where, payload by payload. */
const written = new Map<string, string[]>()
let next = 0

/** So many of the coming payloads as fit a field; each field begins where the last one ended. */
const fill = (field: string, max: number, beginning = ''): string => {
  const taken: string[] = []
  const length = (): number => lengthOf([beginning, ...taken].join('\n'))
  for (;;) {
    const payload = payloads[next % payloads.length] ?? ''
    taken.push(payload)
    if (length() > max) break
    next += 1
  }
  taken.pop()
  written.set(field, taken)
  return [beginning, ...taken].filter(Boolean).join('\n')
}

/** A single one where the reply check would hold back many. */
const one = (field: string): string => {
  const payload = payloads[10] ?? ''
  written.set(field, [payload])
  return payload
}

const short = (max: number): string =>
  payloads.find((payload) => lengthOf(payload) <= max && payload.includes('<')) ?? ''

beforeAll(async () => {
  ;[town, desk] = await Promise.all([openTownOnPorts(), openDesk()])
  receipt = await submit(town, 'page-qingqiao', {
    opinion: fill('opinion', limits.opinion.max, '楼道灯坏了。'),
    place: fill('place', limits.place.max),
    name: '<svg onload=window.__x=1>王示例',
    contact: '13800000000<b onclick=__x=1>',
  })
  await live(receipt.caseNumber)
}, 120_000)
afterAll(async () => {
  await desk.close()
  await town.close()
})

/** Writes into every text of the case's life on the way to its rating. */
const live = async (number: string): Promise<void> => {
  const [liaison, body, clerk] = ['official-liaison-a', 'official-body-a', 'official-clerk-d'].map(town.official)
  if (!liaison || !body || !clerk) throw new Error('a desk is missing')
  const resident = town.resident(receipt)
  const { max } = limits.note
  for (let time = 0; time < 9; time += 1)
    await resident.give(number, { command: 'add-facts', addition: fill(`fact ${time}`, max) })
  await liaison.give(number, { command: 'note', audience: 'internal', note: fill('internal note', max) })
  await liaison.give(number, { command: 'ask', question: fill('question', max) })
  await resident.give(number, { command: 'answer', answer: fill('answer', max) })
  await liaison.give(number, {
    command: 'forward',
    level: 2,
    category: '0102',
    proposedUnit: 'local-qingqiao',
    note: fill('forwarding note', max),
  })
  await body.give(number, {
    command: 'assign',
    leadUnit: 'local-qingqiao',
    assistingUnits: [],
    mode: 'single',
    policy: 'complex',
    note: fill('assigning note', max),
  })
  await clerk.give(number, { command: 'sign-in', handler: 'official-clerk-d' })
  await clerk.give(number, { command: 'note', audience: 'public', note: fill('public note', max) })
  await clerk.give(number, {
    command: 'draft-reply',
    replyClass: 'A',
    reply: `楼道灯已全部更换，请您查看；今后由物业每月检查一次。\n${one('reply')}`,
    evidence: `照片两张。${one('evidence')}`,
  })
  for (const id of ['official-signer-e', 'official-head-d'])
    await town.official(id).give(number, { command: 'sign-reply' })
}

/** Lets the reply go out, and rates it. */
const finish = async (number: string): Promise<void> => {
  const { max } = limits.note
  await town.official('official-body-a').give(number, { command: 'release', note: fill('release note', max) })
  await town
    .resident(receipt)
    .give(number, { command: 'rate', solved: 'yes', attitude: 5, speed: 4, comment: fill('comment', max) })
}

/** Notes every breach of a policy, and what a page complains of, from before its first script on. */
const watch = async (context: BrowserContext): Promise<string[]> => {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type|Refused to/i.test(message.text())) complaints.push(message.text())
  })
  await context.addInitScript(() => {
    window.addEventListener('securitypolicyviolation', (event) =>
      console.error(`Refused to ${event.violatedDirective}`),
    )
  })
  return complaints
}

/** All that a page shows, through its shadow roots, and what of it may only stand there if markup came to life. */
const look = (page: Page): Promise<{ text: string; alive: string[]; flag: unknown }> =>
  page.evaluate(() => {
    const texts: string[] = []
    const alive: string[] = []
    const strange = 'script:not([src]),iframe,object,embed,math,marquee,video,audio,base,meta[http-equiv=refresh]'
    const isAlive = (node: Element): boolean =>
      node.matches(strange) ||
      [...node.attributes].some(({ name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value))
    const walk = (root: Document | ShadowRoot): void => {
      const nodes = [...root.querySelectorAll<Element & { value?: unknown }>('*')]
      texts.push(
        (root instanceof Document ? root.documentElement : root).textContent ?? '',
        ...nodes.map(({ value }) => String(value ?? '')),
      )
      alive.push(...nodes.filter(isAlive).map((node) => node.outerHTML))
      for (const { shadowRoot } of nodes) if (shadowRoot) walk(shadowRoot)
    }
    walk(document)
    return { text: texts.join('\n'), alive, flag: Reflect.get(window, '__x') }
  })

const shown = (text: string, fields: readonly string[]): string[] =>
  fields.flatMap((field) =>
    (written.get(field) ?? []).filter((payload) => !text.includes(payload)).map((payload) => `${field}: ${payload}`),
  )

const facts = Array.from({ length: 9 }, (_, nth) => `fact ${nth}`)

it('the official’s popup shows them as the words they are', async () => {
  await desk.signIn(town, 'official-body-a')
  const complaints = await watch(desk.context)
  const page = await openInTab(desk, 400)
  await openCase(page, receipt.caseNumber)
  await page.getByText(receipt.caseNumber).first().waitFor()
  await page.locator('.timeline .entry').nth(15).waitFor()
  const { text, alive, flag } = await look(page)
  expect(flag).toBeUndefined()
  expect(alive).toEqual([])
  expect(complaints).toEqual([])
  expect(
    shown(text, [
      'opinion',
      'place',
      'internal note',
      'question',
      'answer',
      'forwarding note',
      'public note',
      'reply',
      ...facts,
    ]),
  ).toEqual([])
  await page.close()
})

it('the resident’s page shows them as the words they are', async () => {
  await finish(receipt.caseNumber)
  const page = await desk.context.newPage()
  const complaints = await watch(desk.context)
  await page.goto(`${town.url}/p/page-qingqiao`)
  await page.locator('#tab-track').click()
  await page.locator('#case-number').fill(receipt.caseNumber)
  await page.locator('#query-code').fill(receipt.queryCode)
  await page.locator('lianxin-tracker [part=submit]').click()
  await page.locator('#case-title').waitFor()
  const { text, alive, flag } = await look(page)
  expect(flag).toBeUndefined()
  expect(alive).toEqual([])
  expect(complaints).toEqual([])
  expect(shown(text, ['opinion', 'place', 'question', 'answer', 'public note', 'reply', 'comment', ...facts])).toEqual(
    [],
  )
  await page.close()
})

it('a typed form, its draft and its receipt run none of them', async () => {
  const page = await desk.context.newPage()
  const complaints = await watch(desk.context)
  await page.goto(`${town.url}/p/page-qingqiao`)
  await page.locator('#opinion').fill(payloads.slice(0, 60).join('\n'))
  await page.locator('#place').fill(short(limits.place.max))
  await page.getByText(/草稿已保存/).waitFor()
  await page.reload()
  await page.locator('#opinion').waitFor()
  await page.locator('lianxin-opinion button[part=submit]').click()
  await page.locator('#receipt-title').waitFor()
  const { alive, flag } = await look(page)
  expect([flag, alive, complaints]).toEqual([undefined, [], []])
  await page.close()
})

it('the corpus has more than three hundred payloads, and each was written somewhere', () => {
  const all = new Set([...written.values()].flat())
  expect(payloads.length).toBeGreaterThan(300)
  expect(new Set(payloads).size).toBe(payloads.length)
  expect(payloads.filter((payload) => !all.has(payload))).toEqual([])
  console.log(`${payloads.length} payloads in ${written.size} texts of one case`)
})
