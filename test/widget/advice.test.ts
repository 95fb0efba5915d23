import { describe, expect, it, vi } from 'vitest'
import { createClient } from '#api-client'
import { indexCases } from '../../server/triage/duplicates/indexing.ts'
import { Advice } from '../../widget/opinion/advice.ts'
import { openedTown } from '../town/opened.ts'
import { submit } from '../town/submission.ts'

const town = openedTown()
const server = 'http://lianxin.shili.example'
const opinion = '门口的路灯不亮，晚上黑咕隆咚'

/** Advice of the real service, with the texts that went out. */
const advised = ({ reachable = true, tellsSimilar = false } = {}) => {
  const sent: string[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const body = await request.text()
    sent.push((JSON.parse(body) as { text: string }).text)
    if (!reachable) throw new TypeError('no network')
    return town().request(new URL(request.url).pathname, { method: 'POST', headers: request.headers, body })
  }
  const changed = vi.fn()
  return {
    sent,
    changed,
    advice: new Advice(createClient({ server, fetch }), { id: 'page-qingqiao', tellsSimilar }, changed),
  }
}
const category = ''
const area = ''

describe('what the service makes of a text', () => {
  it('is asked once, after a pause, and holds while the text only grows', async () => {
    const { advice, sent, changed } = advised()

    for (const length of [6, 9, opinion.length]) advice.consider({ opinion: opinion.slice(0, length), category, area })
    expect(advice.about(opinion)).toBeUndefined()
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce(), 20_000)

    expect(sent).toEqual([opinion])
    expect(advice.about(`${opinion}，请修`)?.categories[0]?.code).toBe('0204')
    expect(advice.about('公交末班车太早')).toBeUndefined()
  }, 30_000)

  it('is not asked for a text too short to be one, nor where a category is chosen', async () => {
    const { advice, sent } = advised()

    advice.consider({ opinion: '路灯', category, area })
    advice.consider({ opinion, category: '0204', area })
    await new Promise((resolve) => setTimeout(resolve, 1200))

    expect(sent).toEqual([])
  })

  it('is missing where the service cannot be reached', async () => {
    const { advice, sent, changed } = advised({ reachable: false })

    advice.consider({ opinion, category, area })
    await vi.waitFor(() => expect(sent.length).toBeGreaterThan(0), 5000)
    await new Promise((resolve) => setTimeout(resolve, 50))

    expect(changed).not.toHaveBeenCalled()
    expect(advice.about(opinion)).toBeUndefined()
  })

  it('comes with how many said the same lately, where the page was set to tell it', async () => {
    await submit(town(), 'page-qingqiao', { opinion: '门口路灯坏了，夜里黑漆漆的' })
    await indexCases(town().service)
    const page = town().service.directory.pages.get('page-qingqiao')
    if (page) page.tellsSimilar = true
    const { advice, changed } = advised({ tellsSimilar: true })

    advice.consider({ opinion, category, area })
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce(), 20_000)

    expect(advice.similarTo(opinion)).toBe(1)
    expect(advice.similarTo('公交末班车太早')).toBe(0)
  }, 30_000)
})
