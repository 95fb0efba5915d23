import type { Finding } from '#api-client/contract/reply-check.ts'
import type { ReplyClass } from '#api-client/contract/vocabulary.ts'
import { kindOf } from './clause-kind.ts'
import { finding } from './finding.ts'
import { promises } from './promise-marks.ts'
import { clausesOf, excerptOf, halfWidth, weightOf } from './text.ts'

/** What says no more than the class itself says. */
const emptyGround =
  /目前|现阶段|当前|暂时?|尚|还|确实|因|由于|受|客观|主观|现实|历史|政策|各种|多种|种种|多重|多方面|方面|一些|实际|具体|相关|有关|条件|时机|环境|因素|原因|情况|限制|制约|影响|不具备|不成熟|未成熟|不允许|不够|不足|未具备|不能|无法|难以|不便|解决|实施|办理|落实|推进|采纳|实现|的|了|我[局办镇委]|该|此|本|问题|建议|意见|事项|诉求|结合|综合|根据|视|并|留作|作为|供|以供|以后|今后|将来|日后|工作|参考|研究|考虑|待|后|再|时|予以|将|纳入|统筹|计划|安排|无|见|如|正文|答复|内容|同上|其他|良好|很好|没有|具备|成熟|可|需|要|逐步/g

const emptyEvidence =
  /已|经|均|全部|都|全|妥善|依法|及时|按|要求|程序|现场|认真|高度重视|相关|有关|部门|单位|问题|情况|事项|诉求|工作|属实|核实|处理|处置|解决|办理|办结|办|落实|整改|完成|完毕|到位|结束|反馈|答复|回复|满意|群众|反映人|当事人|(?:转办|交办|转交|派|工作联系)单|转交|转办|交办|见|如|正文|内容|同上|无|暂|的|了|我[局办镇委]|该|此|本|是/g

const says = (text: string | undefined, empty: RegExp): boolean =>
  text !== undefined && weightOf(halfWidth(text).replace(empty, '')) >= 2

/** A without evidence of what was done; C or D without a ground that says why. */
export const classWithoutGround = (
  replyClass: ReplyClass,
  { evidence, ground }: { evidence?: string | undefined; ground?: string | undefined },
): Finding[] => {
  if (replyClass === 'B') return []
  const [given, empty] = replyClass === 'A' ? [evidence, emptyEvidence] : [ground, emptyGround]
  if (says(given, empty)) return []
  return [finding('class-without-ground', given?.trim() ? { excerpt: excerptOf(given) } : {})]
}

const refused =
  /(暂|尚|还|目前|仍|均)?(不|未)(完全)?具备.{0,14}条件|条件.{0,6}(尚|暂|还)?(不|未)(具备|成熟|允许)|(暂时?|目前|现阶段)(还)?(无法|不能|难以|不予|不宜|没有条件)(解决|实施|实现|落实|办理|安排|采纳|满足|推进|建设|改造|增设|安装|列入|进行)|暂缓(实施|建设|办理|推进)|暂不(实施|建设|考虑|安排|列入|办理|解决|改造)|(留作|供|作为).{0,12}参考$/
const settled =
  /(问题|隐患|故障|事项|诉求).{0,6}(已|得到)(经)?(全部|彻底|完全|妥善|圆满)?(解决|消除|排除|办结)|已(经)?(全部|彻底|全面)(解决|修复|整改|完成|更换|拆除)|整改(完毕|到位)$|已(经)?恢复(正常)?(供水|供电|供暖|供热|照明|通行|运行|使用)/
const stillOpen = /其中|剩余|部分|个别|其余|另外|但|除/

/**
 * The class says one thing and the text another: A that only intends or says that conditions are lacking, B that
 * refuses and promises nothing, C or D that tells of a matter settled.
 */
export const classContradicts = (written: string, replyClass: ReplyClass): Finding[] => {
  const clauses = clausesOf(halfWidth(written))
  const wrong = contradiction(clauses, replyClass)
  return wrong === undefined ? [] : [finding('class-contradicts', { excerpt: excerptOf(wrong) })]
}

const contradiction = (clauses: string[], replyClass: ReplyClass): string | undefined => {
  const no = clauses.find((clause) => refused.test(clause))
  const promised = clauses.find(promises)
  const open = promised ?? clauses.find(notYet)
  if (replyClass === 'A') return no ?? (tellsResult(clauses) ? undefined : open)
  if (replyClass === 'B') return promised === undefined ? no : undefined
  if (no !== undefined || promised !== undefined || clauses.some((clause) => stillOpen.test(clause))) return undefined
  return clauses.find((clause) => settled.test(clause))
}

const notYet = (clause: string): boolean =>
  /^.{0,10}(正在|仍在)(.{0,12})(办理|施工|实施|推进|招标|改造|维修|整改|建设|协调|设计|处理)/.test(clause)

/** Work on the way to a result, such as a look at the place or an entry in a plan. */
const onTheWay =
  /列入|纳入|立项|招标|设计|勘查|勘察|查看|核查|检查|调查|研究|摸排|排查|方案|届时|工期|编制|申请|上报|审批|进场|开工|启动|规划|登记|测量|走访|约谈|评审|预算/

const tellsResult = (clauses: string[]): boolean =>
  clauses.some((clause) => {
    const kind = kindOf(clause)
    if (kind === 'explained') return !promises(clause) && !onTheWay.test(clause)
    return (kind === 'done' && !onTheWay.test(clause)) || settled.test(clause)
  })
