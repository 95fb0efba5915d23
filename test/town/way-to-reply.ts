import type { Command } from '#api-client'
import type { Desks } from './desks.ts'

const liaison = 'official-liaison-a'
const body = 'official-body-a'
const clerk = 'official-clerk-d'

const wayWith = (reply: string) =>
  [
    ['forwarded', liaison, { command: 'forward', level: 2, category: '0102', proposedUnit: 'local-qingqiao' }],
    [
      'assigned',
      body,
      { command: 'assign', leadUnit: 'local-qingqiao', assistingUnits: [], mode: 'single', policy: 'complex' },
    ],
    ['signed-in', clerk, { command: 'sign-in', handler: clerk }],
    ['noted', clerk, { command: 'note', audience: 'public', note: '工作人员已到现场查看。' }],
    ['drafted', clerk, { command: 'draft-reply', replyClass: 'A', reply, evidence: '更换前后照片各两张，回访两户。' }],
    ['signed-once', 'official-signer-e', { command: 'sign-reply' }],
    ['replied', 'official-head-d', { command: 'sign-reply' }],
    ['released', body, { command: 'release' }],
  ] as const satisfies readonly (readonly [string, string, Command])[]

/** How far a case has come. */
type Milestone = ReturnType<typeof wayWith>[number][0]

/** Brings a case submitted in the street Qingqiao as far as asked on the way on which the street itself answers. */
export const bringOn = async (
  { official }: Desks,
  caseNumber: string,
  until: Milestone,
  reply = '楼道灯已全部更换，请您查看；今后由物业每月检查一次。',
): Promise<void> => {
  for (const [milestone, id, command] of wayWith(reply)) {
    await official(id).give(caseNumber, command)
    if (milestone === until) return
  }
}
