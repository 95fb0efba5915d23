import { beforeAll, describe, expect, it } from 'vitest'
import { demoTown } from '../../../server/demo/town.ts'
import { type Model, type Suggestion, trainModel } from '../../../server/triage/model.ts'
import { readStartData } from '../../../server/triage/start-data.ts'

const start = await readStartData()
const directory = await demoTown([])
let model: Model
beforeAll(async () => {
  model = await trainModel(start, [], directory.categories)
}, 60_000)

const suggest = (text: string, area?: string): Suggestion => model.suggest(text, directory, area)
const category = (text: string): string | undefined => suggest(text).categories[0]?.code
const channel = (text: string): string | undefined => suggest(text).referral?.channel

describe('a suggested category', () => {
  it('is found in colloquial and in dialect words', () => {
    expect(category('俺村那眼机井坏了，麦子旱得不中')).toBe('10')
    expect(category('恁那公交咋恁晚才来，冻死个人')).toBe('03')
    expect(category('娃的学籍咋转过来')).toBe('06')
  })

  it('goes by words that stand in the text as they were typed', () => {
    const text = '楼道灯ＷＩＦＩ都坏了，The bus is late too'
    const words = suggest(text).categories.flatMap((one) => one.words)

    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(text).toContain(word)
  })

  it('has shares that add up to one and fall from first to last', () => {
    const shares = suggest('小区门口路灯不亮').categories.map(({ share }) => share)

    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })

  it('comes with the part whose own words stand in the text', () => {
    expect(suggest('供暖不热，屋里才十四度').categories[0]?.part).toBe('0504')
    expect(suggest('公交末班车太早').categories[0]?.part).toBe('0301')
  })

  it('is the same for the same text, whoever trained the model', async () => {
    const other = await trainModel(start, [], directory.categories)
    for (const { text } of start.opinions.slice(0, 20)) expect(other.suggest(text, directory)).toEqual(suggest(text))
  }, 60_000)
})

describe('a suggested unit', () => {
  it('is the lead of the part, and the unit of the place where that may take it first', () => {
    expect(suggest('我们公交12路末班车太早，下晚自习赶不上').units[0]).toBe('bureau-transport')
    expect(suggest('小区物业不管，垃圾堆在楼道', 'qingqiao').units[0]).toMatch(/^local-/)
    expect(suggest('小区物业不管，垃圾堆在楼道').units[0]).toMatch(/^bureau-/)
  })
})

describe('a suggested referral', () => {
  it('leads a private dispute to legal help', () => {
    expect(channel('表姐借我三万，说好年底还，现在电话也不接')).toBe('channel-12348')
    expect(channel('前夫不给孩子抚养费')).toBe('channel-12348')
  })

  it('leads a lawsuit to court or procuratorate', () => {
    expect(channel('法院判我输了，我不服，请代表让他们改判')).toBe('channel-12368')
    expect(channel('我弟弟被检察院批捕了，能不能说个情')).toBe('channel-12309')
  })

  it('leads a petition and an accusation to those who take them', () => {
    expect(channel('信访复核意见下来了我不认，请再管管')).toBe('channel-petition')
    expect(channel('举报我们镇的副镇长收了老板五万块')).toBe('channel-12388')
    expect(channel('一伙人在市场收保护费，后面有人罩着')).toBe('channel-12337')
  })

  it('leads danger to the emergency number of its kind, and is urgent', () => {
    expect(channel('快来人，三楼着火了，里面还有老人')).toBe('channel-119')
    expect(channel('我爸突然倒地上叫不醒')).toBe('channel-120')
    expect(channel('有人拿刀追着人砍')).toBe('channel-110')
    expect(suggest('有人拿刀追着人砍')).toMatchObject({ urgent: true, level: { level: 1 } })
  })

  it('is none where the same words speak of something else', () => {
    expect(channel('楼道堆满纸箱，万一着火谁也跑不出去')).toBeUndefined()
    expect(channel('法院门口那条路停车太乱')).toBeUndefined()
    expect(channel('老板拖欠我们三个月工资不给')).toBeUndefined()
    expect(channel('图书馆能不能用手机借书')).toBeUndefined()
    expect(channel('健身房换老板，年卡不认了不给退')).toBeUndefined()
  })

  it('says the words it went by', () => {
    expect(suggest('我弟弟被检察院批捕了，能不能说个情').referral?.words.join()).toContain('检察院')
  })
})

describe('any text', () => {
  it('gets a suggestion, even where it says nothing', () => {
    for (const text of ['', '？？？', '12345', '👍👍', 'ﷺ', '\n']) {
      expect(suggest(text).referral).toBeNull()
      expect(suggest(text).categories).toHaveLength(directory.categories.length)
    }
  })
})
