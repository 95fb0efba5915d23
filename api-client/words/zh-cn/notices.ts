import type { CallReason } from '../../contract/call-list.ts'

/** Why a resident is to be phoned. */
export const callReasons: Record<CallReason, string> = {
  'no-mobile': '没有留手机号，短信通知不到',
  'sms-off': '本地没有开通短信，请电话告知',
  'sms-failed': '短信没有发出去',
  withdrawn: '交办后撤回，请回访',
  unrated: '已答复还没有评价，请提醒',
}
