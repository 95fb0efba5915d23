import type { CallReason } from '../../contract/call-list.ts'

/** Why a resident is to be phoned. */
export const callReasons: Record<CallReason, string> = {
  'no-mobile': 'No mobile number was left, so no text message reaches them',
  'sms-off': 'Text messages are not set up here; please tell them by phone',
  'sms-failed': 'The text message could not be sent',
  withdrawn: 'Withdrawn after assignment: please call back',
  unrated: 'Answered and not rated yet: please remind',
}
