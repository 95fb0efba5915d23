import { describe, expect, it } from 'vitest'
import { demandsOf } from '../../../server/reply-check/demands.ts'
import { check } from './replies.ts'

describe('demands are set apart', () => {
  it.each([
    '1.路灯坏了五盏 2.垃圾没人清运 3.井盖响了半年',
    '１．路灯坏了五盏２．垃圾没人清运３．井盖响了半年',
    '（1）路灯坏了五盏（2）垃圾没人清运（3）井盖响了半年',
    '一、路灯坏了五盏。二、垃圾没人清运。三、井盖响了半年。',
    '①路灯坏了五盏②垃圾没人清运③井盖响了半年',
    '第一，路灯坏了五盏；第二，垃圾没人清运；第三，井盖响了半年',
    '一是路灯坏了五盏，二是垃圾没人清运，三是井盖响了半年',
    '首先，路灯坏了五盏。其次，垃圾没人清运。最后，井盖响了半年。',
    '路灯坏了五盏。另外，垃圾没人清运。还有井盖响了半年。',
    '1、路灯坏了五盏；2、垃圾没人清运。另外，井盖响了半年。',
  ])('%s', (opinion) => {
    const demands = demandsOf(opinion, [])
    expect(demands).toHaveLength(3)
    for (const [index, word] of ['路灯', '垃圾', '井盖'].entries()) expect(demands[index]).toContain(word)
  })

  it.each([
    '一、二单元楼道灯坏了半个月。',
    '第一小学门口没有减速带，第二中学门口也没有。',
    '楼道灯坏了，家里还有两个老人，还有个小孩。',
    '建议增设红绿灯，理由：1.车多人多；2.离学校近。',
    '3.5米宽的路只剩1.2米能走。',
    '路灯坏了五盏。另外附照片两张。',
  ])('but not in %s', (opinion) => {
    expect(demandsOf(opinion, [])).toEqual([])
  })

  it('in a fact added later too', () => {
    expect(demandsOf('路灯坏了五盏。', ['1.井盖响了半年 2.垃圾没人清运'])).toHaveLength(2)
  })
})

describe('a demand', () => {
  const opinion = '1.文昌巷路灯坏了五盏；2.文昌巷垃圾没人清运。'
  const lights = '五盏灯具已于11月20日更换，当晚亮灯。'
  const numbersIn = (reply: string) => check({ opinion, reply }).flatMap(({ demand }) => demand ?? [])

  it.each([
    '环卫所11月21日起每日清扫两次。',
    '第二个问题已由街道环卫所接手。',
    '其他问题由街道另行答复，电话0990-5550101。',
  ])('is answered in other words: %s', (words) => {
    expect(numbersIn(lights + words)).toEqual([])
  })

  it('is answered by the number of the reply', () => {
    expect(numbersIn('一、五盏已换新。二、11月21日起每日两趟车。')).toEqual([])
  })

  it('is not answered by being listed at the beginning', () => {
    expect(numbersIn(`您反映的路灯、垃圾清运问题收悉。${lights}`)).toEqual([2])
  })

  it('is shown as the resident wrote it', () => {
    expect(check({ opinion, reply: lights })).toEqual([
      { code: 'demand-unanswered', severity: 'explain', demand: 2, excerpt: '文昌巷垃圾没人清运。' },
    ])
  })
})
