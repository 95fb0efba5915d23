import { workingDaysBetween } from '#api-client/working-days.ts'
import type { CaseFile } from '../case-file.ts'
import type { World } from '../domain/decision.ts'
import { clocksOf } from '../domain/ladder.ts'
import { named } from './naming.ts'

/**
 * A supervision letter as the system drafts it: to whom, about what, by which rule, with which evidence. A person of
 * the body signs and numbers it (rung three of the ladder).
 */
export const letterOf = ({ caseNumber, item }: CaseFile, { directory, calendar, today }: World): string => {
  const clocks = clocksOf(item, { directory })
  const late = clocks.find(({ dueOn }) => today > dueOn) ?? clocks[0]
  if (!late) return ''
  const policy = directory.terms.policies.get(late.policy)
  const holder = late.holder === 'resident' ? '' : named(directory, late.holder).name.zh
  const days = Math.max(0, workingDaysBetween(late.dueOn, today, calendar))
  const pushed = item.rungs.length
  return [
    `${holder}：`,
    `你单位承办的 ${caseNumber} 号事项，按“${policy?.name.zh ?? late.policy}”应于 ${late.dueOn} 前办结（${policy?.basis ?? ''}），` +
      `截至 ${today} 已逾期 ${days} 个工作日，系统已自动提醒 ${pushed} 次。`,
    '请于收到本函之日起五个工作日内办结并书面说明逾期原因；仍未办结的，将提请主任会议研究。',
  ].join('\n')
}
