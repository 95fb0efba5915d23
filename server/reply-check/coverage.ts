import { isSubstance, kindOf } from './clause-kind.ts'
import { numberedItems } from './demands.ts'
import { clausesOf, halfWidth, numberOf, sentencesOf } from './text.ts'
import { topicsOf } from './topics.ts'

/** Words that stand in any opinion and any reply, and so tie nothing to anything. */
const empty =
  /希望|建议|反映|请求|请问|请|能不能|能否|可不可以|可否|可以|是不是|是否|问题|情况|解决|处理|办理|整改|落实|相关|有关|部门|单位|领导|政府|我们|你们|他们|自己|小区|社区|单元|号楼|楼栋|路段|村里|镇里|市里|家里|全市|全镇|全村|老人|孩子|居民|村民|市民|群众|大家|业主|现在|目前|已经|一直|多次|好多|很多|没有|没人|不能|不要|不了|什么|时候|怎么|为什么|为何|附近|门口|旁边|周边|这个|那个|这些|那些|每天|晚上|早上|白天|夜里|下午|上午|今年|去年|明年|有人|有些|经常|总是|严重|影响|非常|特别|比较|进行|安排|加强|管理|尽快|及时|赶紧|一下|一个|一些|一点|方面|地方|位置|以及|并且|而且|但是|因为|所以|如果|应该|需要|要求|增加|设置|太多|太少|工作|人员|时间|生活|安全|方便|出行|[的了在是有和与及或也都又就还才只把被让给对从到向为以而且但因所其这那我你您他她它们个着过吗呢吧啊呀嘛么得地很太最更再没不要会能可请等上下里中内外前后左右大小多少好坏]/g

/** 七棵 and 7棵 are the same. */
const counted = (text: string): string =>
  text.replace(/[一二两三四五六七八九十]{1,3}(?=[个棵盏处条次人户台辆件名座根])/g, (sign) =>
    String(numberOf(sign) ?? sign),
  )

const bigramsOf = (text: string): Set<string> =>
  new Set(
    counted(text)
      .replace(empty, ' ')
      .split(/[^\u3400-\u9fffA-Za-z0-9]+/)
      .flatMap((run) =>
        run.length < 2 ? [] : Array.from({ length: run.length - 1 }, (_, from) => run.slice(from, from + 2)),
      ),
  )

const lettersOf = (text: string): Set<string> => new Set(text.replace(empty, '').match(/[\u3400-\u9fff]/g) ?? [])

const without = <T>(all: Set<T>, ...others: Set<T>[]): Set<T> =>
  others.reduce((rest, other) => rest.difference(other), all)

const count = numberWords('两|二|三|四|五|六|七|八|九|十|几|各')
function numberWords(words: string): string {
  return `(?:${words}|\\d)`
}
const coversAll = new RegExp(
  `(以上|上述|所有|全部|所提|反映的)?${count}(个|项|条|点|件)(问题|诉求|意见|建议|事项|事).{0,8}(均|都|全部|一并)|(以上|上述)(问题|诉求|意见|建议|事项).{0,6}(均|都|全部)|其[他余].{0,4}(问题|诉求|意见|建议|事项)|逐[一项条].{0,6}(解决|整改|落实|办理)`,
)

/** The part of a reply that answers: without thanks, and without clauses that only list what was asked. */
const answerOf = (reply: string, topics: Set<number>[]): string =>
  clausesOf(reply)
    .filter((clause) => {
      const kind = kindOf(clause)
      if (kind === 'courtesy') return false
      if (kind !== 'restated') return true
      const touched = topicsOf(clause)
      const listed = topics.filter((topic) => topic.intersection(touched).size > 0).length
      return listed < 2 && !/收悉|收到/.test(clause)
    })
    .join('，')

const general = /^.{0,4}(调查|核实|基本|办理|处理|下一步|下步|有关|相关|工作|整改|现场|存在|原因|结果|政策).{0,10}$/

/** How many of the demands a reply answers one after the other under numbers of its own. */
const answeredByNumber = (reply: string): number => {
  const items = numberedItems(reply)
  const headings = items.map(({ text }) => clausesOf(text)[0] ?? '')
  return headings.some((heading) => general.test(heading)) ? 0 : items.length
}

/** `第二个问题`, `第2项诉求`: the reply speaks of a demand by its number. */
const namedByNumber = (reply: string): Set<number> =>
  new Set(
    [...reply.matchAll(/第([一二三四五六七八九十]{1,2}|\d{1,2})(个|项|条|点|件|方面)/g)].map(
      ([, sign]) => numberOf(sign ?? '') ?? 0,
    ),
  )

/**
 * Which demands a reply says nothing of, counted from 1. A demand is spoken of when the reply names its number or
 * shares with it a topic, a pair of characters or a fair part of its characters that no other demand has; or when a
 * sentence that answers nothing else shares with it what other demands have too.
 */
export const unanswered = (demands: readonly string[], written: string, place = ''): number[] => {
  if (demands.length < 2) return []
  const reply = halfWidth(written)
  if (coversAll.test(reply) || answeredByNumber(reply) >= demands.length) return []
  const topics = demands.map(topicsOf)
  const answer = answerOf(reply, topics)
  const named = namedByNumber(reply)
  const othersOf = (index: number): string => demands.filter((_, other) => other !== index).join('，') + place
  const open = demands.flatMap((demand, index) =>
    named.has(index + 1) || touches(demand, othersOf(index), answer) ? [] : [index],
  )
  const spare = sentencesOf(reply).filter(
    (sentence) => tells(sentence) && !demands.some((demand, index) => touches(demand, othersOf(index), sentence)),
  )
  return open.filter((index) => !claim(spare, demands[index] ?? '', place)).map((index) => index + 1)
}

const tells = (sentence: string): boolean => clausesOf(sentence).some((clause) => isSubstance(kindOf(clause)))

/**
 * Takes out of the sentences that answer nothing else one that shares something with the demand. A demand that says
 * nothing of its own can't be told from the others and counts as answered.
 */
const claim = (spare: string[], demand: string, place: string): boolean => {
  const grams = without(bigramsOf(demand), bigramsOf(place))
  const topics = without(topicsOf(demand), topicsOf(place))
  if (grams.size === 0 && topics.size === 0) return true
  const found = spare.findIndex(
    (sentence) => grams.intersection(bigramsOf(sentence)).size > 0 || topics.intersection(topicsOf(sentence)).size > 0,
  )
  return found >= 0 && spare.splice(found, 1).length > 0
}

const touches = (demand: string, others: string, answer: string): boolean => {
  const grams = without(bigramsOf(demand), bigramsOf(others))
  const topics = without(topicsOf(demand), topicsOf(others))
  if (grams.size === 0 && topics.size === 0) return false
  if (grams.intersection(bigramsOf(answer)).size > 0) return true
  if (topics.intersection(topicsOf(answer)).size > 0) return true
  const letters = without(lettersOf(demand), lettersOf(others))
  return letters.intersection(lettersOf(answer)).size >= Math.max(2, letters.size * 0.34)
}
