import type { Finding } from '#api-client/contract/reply-check.ts'
import type { ReplyClass } from '#api-client/contract/vocabulary.ts'
import { finding } from './finding.ts'
import { halfWidth } from './text.ts'

const someone =
  /\d{3,4}[- ]?\d{7,8}|(?<!\d)\d{7,8}(?!\d)|(?<!\d)(123\d\d|1[12]\d|12\d{3}|95\d{3})(?!\d)|[48]00[- ]?\d|联系(人|电话|方式|我|[:：])|可(以|直接)?(到|去|前往|向|找)|(请|可|直接|随时|与).{0,10}联系|电话|热线|咨询|拨打|致电|来电|服务台|窗口|网格员|微信群|公众号|小程序|联络站|(到|向|找|在).{2,18}(反映|咨询|询问|了解|申请|登记|办理|查询|查看|查阅|领取|参加|提出|申诉|投诉)/

/** Nobody named to turn to, where something stays open: class B, C or D. What is settled needs nobody. */
export const noContact = (reply: string, replyClass: ReplyClass): Finding[] =>
  replyClass === 'A' || someone.test(halfWidth(reply)) ? [] : [finding('no-contact')]
