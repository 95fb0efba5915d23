/** All that checks on this device, as one part of the widget. */
export { type Check, checkCase, evidenceText } from './check.ts'
export { type CheckedReceipt, checkReceipt } from './receipt.ts'
