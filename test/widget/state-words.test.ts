import { describe, expect, it } from 'vitest'
import { newsOf } from '../../widget/tracker/news.ts'
import { stateWords, turnWords } from '../../widget/tracker/state-words.ts'
import { caseWords as en } from '../../widget/words/en/case.ts'
import { caseWords as zh } from '../../widget/words/zh-cn/case.ts'
import { sampleCase } from './sample-case.ts'

describe('where a case stands', () => {
  it('is said in plain words, the check of a reply included', () => {
    expect(stateWords(sampleCase({ state: 'replied' }), zh, 'zh-CN')).toBe('办理中')
    expect(stateWords(sampleCase({ state: 'needs-info' }), en, 'en')).toBe('We need something from you')
  })

  it('says when it is handled again', () => {
    expect(stateWords(sampleCase({ state: 'handling', round: 2 }), zh, 'zh-CN')).toBe('重新办理中')
  })

  it('tells a promise by its date and other ends by what they came to', () => {
    const promise = { dueOn: '2026-09-30', checked: false, proved: false }
    expect(stateWords(sampleCase({ state: 'closed', outcome: 'planned', promise }), zh, 'zh-CN')).toBe(
      '已承诺，2026年9月30日星期三前完成',
    )
    expect(stateWords(sampleCase({ state: 'closed', outcome: 'solved' }), zh, 'zh-CN')).toBe('已办结 · 已解决')
  })

  it('is told of a joined case by where the other stands, which is not closed', () => {
    const joined = sampleCase({ state: 'closed', outcome: 'merged', joined: { state: 'handling' } })
    expect(stateWords(joined, zh, 'zh-CN')).toBe('已有同类反映，并入办理 · 办理中')
    expect(turnWords(joined, zh, 'zh-CN')).toContain('有了答复会在这里告诉您')
    expect(turnWords({ ...joined, commands: ['rate'] }, zh, 'zh-CN')).toContain('作出评价')
  })

  it('counts the times that a unit is being looked for', () => {
    const returned = sampleCase({ state: 'return-asked', returnRound: 2 })
    expect(stateWords(returned, zh, 'zh-CN')).toBe('正在确定承办单位（第 2 次）')
  })
})

describe('what others did', () => {
  const joined = sampleCase({ state: 'closed', outcome: 'merged', joined: { state: 'handling' } })

  it('is said of the case that this one has joined, which has no event here', () => {
    const later = { ...joined, joined: { state: 'answered' } } as const
    expect(newsOf(joined, later, zh, 'zh-CN')).toContain('已答复')
    expect(newsOf(joined, joined, zh, 'zh-CN')).toBe('')
  })
})

describe('whose turn it is', () => {
  it('is the reader’s own, an organisation’s, or nobody’s', () => {
    const holder = { id: 'body-a', name: { zh: '青桥街道人大工委', en: 'Qingqiao body' } }
    expect(turnWords(sampleCase({ turn: { holder: 'resident', dueOn: '2026-06-12' } }), zh, 'zh-CN')).toBe(
      '现在轮到您，请在2026年6月12日星期五前完成。',
    )
    expect(turnWords(sampleCase({ turn: { holder, dueOn: null } }), zh, 'zh-CN')).toBe('现在由青桥街道人大工委办理。')
    expect(turnWords(sampleCase({ turn: null }), zh, 'zh-CN')).toBe('这件事已经办结。')
  })
})
