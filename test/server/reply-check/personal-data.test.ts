import { describe, expect, it } from 'vitest'
import { check, codesOf } from './replies.ts'

const done = '文昌巷五盏路灯已于11月20日由照明管理所更换，当晚全部亮灯。'
const saying = (words: string) => `${done}${words}`

describe('a mobile number', () => {
  it.each([
    '经办人电话13800000001。',
    '经办人电话138 0000 0001。',
    '经办人电话138-0000-0001。',
    '经办人电话+86 13800000001。',
    '经办人电话１３８０００００００１。',
    '经办人电话138​0000​0001。',
    '经办人电话一三八零零零零零零零一。',
    '经办人电话幺三八〇〇〇〇〇〇〇一。',
    '经办人电话（138）0000 0001。',
    '经办人统一13800000001。',
  ])('is found: %s', (words) => {
    expect(check({ reply: saying(words) })).toEqual([
      { code: 'personal-data', severity: 'blocks', excerpt: '138****0001' },
    ])
  })

  it.each([
    '值班电话：13800000001。',
    '咨询电话0990-5550101。',
    '请拨打12345。',
    '热线400-800-1234。',
    '来电号码138****0001。',
    '工程造价13800000001元。',
    '编号示建〔2026〕138号。',
    '回执号SL2611-7K3M9QN。',
  ])('is none: %s', (words) => {
    expect(codesOf({ reply: saying(words) })).toEqual([])
  })

  it('of the resident is found even where it is called an office line', () => {
    expect(codesOf({ reply: saying('值班电话：13800000001。'), contact: '138 0000 0001' })).toEqual(['personal-data'])
  })
})

describe('another number', () => {
  it.each([
    ['an identity number', '证号11010519491231002X。', '110***********002X'],
    ['an identity number in small groups', '证号110105 1949 1231 002x。', '110***********002X'],
    ['an identity number with a wrong check character', '证号110105194912310021。', '110***********0021'],
    ['an identity number of the first generation', '证号110105491231002。', '110***********1002'],
    ['a card number', '卡号6222 0200 0000 0000 003。', '****0003'],
    ['a number plate', '车辆豫A·12345。', '豫A****5'],
    ['a number plate in small letters', '车辆豫a12b45。', '豫A****5'],
    ['a number plate of an electric car', '车辆豫ad12345。', '豫A****5'],
  ])('%s is found', (_, words, excerpt) => {
    expect(check({ reply: saying(words) })).toEqual([{ code: 'personal-data', severity: 'blocks', excerpt }])
  })

  it.each([
    '统一社会信用代码91350100M000100Y43。',
    '对公账户6222020000000000003。',
    '豫G104线K12+300处。',
    '车辆豫A12***。',
  ])('is none: %s', (words) => {
    expect(codesOf({ reply: saying(words) })).toEqual([])
  })
})

describe('the name of the resident', () => {
  it.each(['王小明您好，', '王 小 明：', '尊敬的王小明先生：'])('is found: %s', (words) => {
    expect(check({ reply: words + done, name: '王小明' })).toEqual([
      { code: 'personal-data', severity: 'blocks', excerpt: '王**' },
    ])
  })

  it.each([
    ['王先生您好，', '王小明'],
    ['王**您好，', '王小明'],
    ['热心市民您好，', '热心市民'],
    ['王女士您好，', '王女士'],
    ['早高峰和晚高峰已错开，', '高峰'],
    ['晨光包装有限公司您好，', '晨光包装有限公司'],
  ])('is none: %s', (words, name) => {
    expect(codesOf({ reply: words + done, name })).toEqual([])
  })
})

describe('the address of the resident', () => {
  it.each([
    ['文昌社区3号楼2单元501室', '已到三号楼二单元501室查看。'],
    ['文昌社区3-2-501', '已到3-2-501查看。'],
    ['文昌社区3栋501', '已到3栋501查看。'],
  ])('%s is found down to its door', (place, words) => {
    expect(codesOf({ place, reply: saying(words) })).toEqual(['personal-data'])
  })

  it('is found as the house number they live at', () => {
    const opinion = '我家住柳巷12号，路灯坏了五盏。'
    expect(codesOf({ opinion, reply: saying('已到柳巷12号查看。') })).toEqual(['personal-data'])
  })

  it.each([
    ['文昌社区3号楼2单元', '3号楼2单元楼道灯也一并更换。'],
    ['文昌社区3号楼501室', '文昌社区3号楼楼道灯也一并更换。'],
    ['幸福路15号', '幸福路15号门前的灯也一并更换。'],
    ['文昌社区', '同批更换的还有501路公交站的灯箱。'],
  ])('is none where only the place of the matter is named: %s, %s', (place, words) => {
    expect(codesOf({ place, reply: saying(words) })).toEqual([])
  })
})

describe('a mark of secrecy', () => {
  it.each(['机密★10年', '【内部资料】', '密级：秘密', '绝　密\n', '（内部）', '内部文件，请勿外传', '仅供内部使用'])(
    'is found: %s',
    (mark) => {
      expect(codesOf({ reply: `${mark}\n${done}` })).toEqual(['state-secret-mark'])
    },
  )

  it.each([
    '小区内部道路的灯也换了。',
    '涉及商业秘密的部分不便公开。',
    '线路图属国家秘密，依法不予公开。',
    '物业内部管理由业委会监督。',
  ])('is none in an ordinary sentence: %s', (words) => {
    expect(codesOf({ reply: saying(words) })).toEqual([])
  })
})
