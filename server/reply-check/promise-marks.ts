import { deed } from './phrases.ts'

/** 将 as a word of the future and not as 把; 已将 is past, 即将 is future. */
const will =
  /(?<!已|已经|先后|当场|并已|可|需|须|应|后)将(于|在|会|由|对|尽快|尽早|及时|逐步|陆续|适时|按|组织|安排|协调|继续|进一步|持续|统一|一并|再次|重新|全面|积极|优先|分批|分期|抓紧|立即|同步|着手|结合|从|向|与|联合|通过|开展|列入|纳入|采取|研究|推进|加快|督促|要求|制定|申请|争取|为|给|派|办理|解决|依法|根据|视|不断|加大|加强|做好|落实|认真|密切|严格|定期|利用|全力|综合|统筹|充分|主动|牵头|会同|委托)/
const willDo = new RegExp(`(?<!已|已经|先后|可|需|须|应)将(?=${deed}|完成)`)
const plan = new RegExp(
  `(?<![模虚草])拟(?=于|在|对|将|由|用|从|采取|通过|列入|纳入|申请|${deed})|计划(?=于|在|对|将|由|用|利用|从|今年|明年|下|本|年|20|\\d|近期|尽快|完成|申请|列入|纳入|${deed})|^.{0,6}我[局办镇委]计划`,
)
const aim =
  /预计|争取|力争|准备(?!材料|好|齐|工作)|打算|确保|保证(?!金|书)|承诺(?=于|在|将|会|尽|今|明|年|\d|.{0,8}[内前])|待.{1,24}后|下一步|下步|后续|近期|即将/

/** The clause speaks of what is still to come; the mark it goes by. */
export const futureMark = (clause: string): string | undefined => {
  for (const mark of [will, willDo, plan, aim]) {
    const found = mark.exec(clause)
    if (found) return found[0]
  }
  return undefined
}

const work = new RegExp(`${deed}|解决|完成|处理|整改|办理|列入|纳入|答复|回复`)

/** Care that goes on for ever, and what depends on something that may not happen: no promise of a result. */
const routine =
  /加强|加大|继续|持续|不断|进一步|强化|定期|不定期|每[天日周月季年]|长效|常态|日常|一如既往|严格|严厉|严查|举一反三|关注|跟踪|监督|监管|养护|倾听|如发现|如有|^如|若|一旦|届时|发现.{0,6}(将|即|立即)|巡查|巡检|值守|引导|宣传|做好|再次发现|逾期|拒不|视情|保证.{0,10}(正常|质量|安全)|确保.{0,16}(正常|安全|畅通|稳定|整洁|质量|发生|达标|有序)/

/** The clause promises a result: something to come that is work, and not the care that always goes on. */
export const promises = (clause: string): boolean =>
  futureMark(clause) !== undefined && work.test(clause) && !routine.test(clause)
