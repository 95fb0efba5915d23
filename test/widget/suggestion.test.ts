import { describe, expect, it } from 'vitest'
import { suggest } from '../../widget/opinion/suggestion.ts'

const name = (zh: string, en: string) => ({ zh, en })
const categories = [
  {
    code: '01',
    name: name('城乡建设', 'Construction'),
    children: [
      { code: '0101', name: name('道路与管网', 'Roads and pipes'), keywords: ['路面', '井盖', '积水'] },
      { code: '0103', name: name('物业管理', 'Property management'), keywords: ['物业', '物业费'] },
    ],
  },
  {
    code: '02',
    name: name('城市管理', 'City management'),
    children: [{ code: '0203', name: name('停车秩序', 'Parking'), keywords: ['停车', 'WiFi'] }],
  },
]

describe('the suggested category', () => {
  it('is the one whose words fill most of the text, with those words', () => {
    expect(suggest('门口井盖坏了，下雨就积水，停车也不便', categories)).toEqual({
      code: '0101',
      name: name('道路与管网', 'Roads and pipes'),
      by: ['井盖', '积水'],
    })
  })

  it('prefers the longer word to the shorter one inside it', () => {
    expect(suggest('物业费涨了', categories)?.by).toEqual(['物业', '物业费'])
  })

  it('reads capitals and small letters alike', () => {
    expect(suggest('wifi', categories)?.code).toBe('0203')
  })

  it('is missing where no word occurs, and where nothing is typed', () => {
    expect(suggest('孩子上学太远', categories)).toBeNull()
    expect(suggest('', categories)).toBeNull()
  })
})
