import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FindingCode } from '#api-client/contract/reply-check.ts'
import { type CheckedReply, checkReply } from '../../../server/reply-check/check.ts'

/** A reply of 示例市, invented, with what an attentive reader finds wrong in it. */
export type LabelledReply = Omit<CheckedReply, 'facts' | 'today'> & {
  id: string
  facts?: string[]
  codes: FindingCode[]
  demands?: number[]
}

/** The day on which all of them are checked. */
const today = '2026-11-23'

export const labelledReplies: LabelledReply[] = readFileSync(join(import.meta.dirname, 'replies.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

export const findingsOf = (labelled: LabelledReply) => checkReply({ facts: [], ...labelled, today })

/** A clean reply of class A to an opinion with one demand; a test changes what it is about. */
export const check = (changed: Partial<CheckedReply>) =>
  checkReply({
    opinion: '文昌巷路灯坏了五盏，晚上看不见路。',
    facts: [],
    reply: '文昌巷五盏路灯已于11月20日由照明管理所更换，当晚全部亮灯。',
    replyClass: 'A',
    evidence: '更换前后照片四张',
    today,
    ...changed,
  })

export const codesOf = (changed: Partial<CheckedReply>): FindingCode[] => check(changed).map(({ code }) => code)
