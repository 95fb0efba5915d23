import { describe, expect, it } from 'vitest'
import type { Recorded, State } from '#api-client'
import type { CaseState } from '../../../server/domain/state.ts'
import {
  isStill,
  languageOf,
  messageText,
  type Template,
  templateOf,
  templates,
} from '../../../server/notices/templates.ts'

const told = templates.filter((template): template is Exclude<Template, 'call-back'> => template !== 'call-back')
const sender = { zh: '示例市人大代表联络站', en: 'Shili Liaison Station' }
const caseNumber = 'SL2611-7K3M9QN'

describe('a message', () => {
  it('says who writes, the number and the state', () => {
    expect(messageText('reply', { language: 'zh', sender, caseNumber })).toBe(
      '示例市人大代表联络站：您反映的事项 SL2611-7K3M9QN 已有答复，请凭回执号和查询码查看。',
    )
    expect(messageText('reply', { language: 'en', sender, caseNumber })).toBe(
      'Shili Liaison Station: your matter SL2611-7K3M9QN has been answered. See it with your case number and query code.',
    )
  })

  it.each(told)('is its own, and short enough for two parts: %s', (template) => {
    const zh = messageText(template, { language: 'zh', sender, caseNumber })
    const en = messageText(template, { language: 'en', sender, caseNumber })
    const others = told.filter((other) => other !== template)
    expect(others.map((other) => messageText(other, { language: 'zh', sender, caseNumber }))).not.toContain(zh)
    expect(others.map((other) => messageText(other, { language: 'en', sender, caseNumber }))).not.toContain(en)
    expect(zh.length).toBeLessThanOrEqual(134)
    expect(en.length).toBeLessThanOrEqual(306)
    expect(en).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('a resident', () => {
  it.each([
    ['三号楼楼道灯坏了。', 'zh'],
    ['三号楼的 LED 灯坏了。', 'zh'],
    ['The street light is broken.', 'en'],
    ['12345', 'zh'],
    [null, 'zh'],
  ])('who wrote %j is written to in %s', (opinion, language) => {
    expect(languageOf(opinion)).toBe(language)
  })
})

describe('an event', () => {
  it.each<[string, object, Template | null]>([
    ['forwarded', {}, 'accepted'],
    ['asked', { awaitsConsent: false }, 'question'],
    ['asked', { awaitsConsent: true }, null],
    ['consented-to-ask', {}, 'question'],
    ['released', {}, 'reply'],
    ['answered-on-spot', {}, 'reply'],
    ['referral-proposed', {}, null],
    ['referral-confirmed', {}, 'referred'],
    ['merged', {}, 'merged'],
    ['reminded', { holder: 'resident' }, 'reminder'],
    ['reminded', { holder: 'local-qingqiao' }, null],
    ['lapsed', {}, 'closed'],
    ['raised-above', {}, 'closed'],
    ['concluded', { to: 'closed' }, 'closed'],
    ['concluded', { to: 'handling' }, null],
    ['extension-settled', { granted: true }, 'extended'],
    ['extension-settled', { granted: false }, null],
    ['promise-checked', {}, 'promise'],
    ['withdrawn', { callBack: true }, 'call-back'],
    ['withdrawn', { callBack: false }, null],
    ['noted', { audience: 'public' }, null],
    ['reply-signed', {}, null],
    ['rated', {}, null],
  ])('%s %j tells: %s', (kind, facts, template) => {
    expect(templateOf({ kind, facts, texts: {} } as unknown as Recorded)).toBe(template)
  })
})

describe('a notice that is over', () => {
  it.each<[Template, State, boolean]>([
    ['accepted', 'handling', true],
    ['accepted', 'answered', false],
    ['question', 'needs-info', true],
    ['question', 'handling', false],
    ['reply', 'answered', true],
    ['reply', 'closed', false],
    ['reminder', 'closed', false],
    ['closed', 'closed', true],
    ['call-back', 'closed', true],
  ])('%s in %s: %s', (template, state, isStillSo) => {
    expect(isStill(template, { state } as CaseState)).toBe(isStillSo)
  })
})
