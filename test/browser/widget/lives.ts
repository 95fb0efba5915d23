import type { Command } from '#api-client'
import type { NumberAndCode } from '../../town/desks.ts'
import type { TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'

const because = '同一处井盖，一并办理。'
const clerk = 'official-clerk-d'
const head = 'official-head-d'
const body = 'official-body-a'
const liaison = 'official-liaison-a'

const opened = (town: TownOnPorts, opinion = '南门口的井盖坏了两个月，希望尽快修好。'): Promise<NumberAndCode> =>
  submit(town, 'page-qingqiao', { opinion })

const satisfied = { solved: 'yes', attitude: 5, speed: 4 } as const

/** A case that another door was named for. */
export const referred = async (town: TownOnPorts): Promise<NumberAndCode> => {
  const receipt = await opened(town, '和邻居的借款纠纷，想打官司，不知道怎么办。')
  await town.official(liaison).give(receipt.caseNumber, {
    command: 'propose-referral',
    channel: 'channel-12348',
    mode: 'inform',
    ground: '属于民事纠纷，可以先咨询法律援助。',
  })
  await town.official('official-station-head-a').give(receipt.caseNumber, { command: 'confirm-referral' })
  return receipt
}

/** A case that joined another, and the other. */
export const joined = async (town: TownOnPorts): Promise<{ receipt: NumberAndCode; target: NumberAndCode }> => {
  const [target, receipt] = [await opened(town), await opened(town, '南门口井盖松动，晚上很危险。')]
  const { caseNumber } = target
  await town.official(liaison).give(receipt.caseNumber, { command: 'merge', target: caseNumber, reason: because })
  return { receipt, target }
}

/** A case of two matters, one of them taken out. */
export const split = async (town: TownOnPorts): Promise<NumberAndCode> => {
  const receipt = await opened(town, '楼道灯坏了半个月；另外物业收费也没有公示。')
  await town
    .official(liaison)
    .give(receipt.caseNumber, { command: 'split', matter: '物业收费没有公示。', reason: '一事一议。' })
  return receipt
}

/** A case that was answered and rated. */
export const rated = async (town: TownOnPorts): Promise<NumberAndCode> => {
  const receipt = await opened(town)
  await bringOn(town, receipt.caseNumber, 'released', '井盖已更换，请您查看；今后每月巡查一次。')
  await town.resident(receipt).give(receipt.caseNumber, { command: 'rate', ...satisfied })
  return receipt
}

/** A case that was closed with a promise. */
const promised = async (town: TownOnPorts): Promise<NumberAndCode> => {
  const receipt = await opened(town, '小区周边停车位太少，晚上没有地方停车。')
  const { caseNumber } = receipt
  await bringOn(town, caseNumber, 'signed-in')
  const give = (id: string, command: Command) => town.official(id).give(caseNumber, command)
  await give(clerk, {
    command: 'draft-reply',
    replyClass: 'B',
    reply: '已列入今年停车泊位新增计划，完成后请您查看。',
    dueOn: '2027-03-31',
  })
  await give('official-signer-e', { command: 'sign-reply' })
  await give(head, { command: 'sign-reply' })
  await give(body, { command: 'release', note: '计划已核对，日期明确。' })
  await town.resident(receipt).give(caseNumber, { command: 'rate', ...satisfied, solved: 'partly' })
  return receipt
}

/** A promise of which the unit says that it is kept. */
export const proved = async (town: TownOnPorts): Promise<NumberAndCode> => {
  const receipt = await promised(town)
  await town.official(clerk).give(receipt.caseNumber, {
    command: 'prove-result',
    proof: '已在东侧道路施划车位并验收。',
    measured: { what: '新增车位', unit: '个', before: 0, target: 180, actual: 192 },
  })
  return receipt
}

/** A case that a unit asks to have taken back. */
export const returned = async (town: TownOnPorts): Promise<NumberAndCode> => {
  const receipt = await opened(town)
  await bringOn(town, receipt.caseNumber, 'assigned')
  await town
    .official(head)
    .give(receipt.caseNumber, { command: 'ask-return', proposedUnit: 'bureau-housing', reason: '属于市级职责。' })
  return receipt
}

/** A case that a unit was given more time for. */
export const extended = async (town: TownOnPorts, until: string): Promise<NumberAndCode> => {
  const receipt = await opened(town)
  await bringOn(town, receipt.caseNumber, 'signed-in')
  await town
    .official(head)
    .give(receipt.caseNumber, { command: 'ask-extension', until, reason: '定制井盖需要等厂家供货。' })
  await town
    .official(body)
    .give(receipt.caseNumber, { command: 'settle-extension', granted: true, reason: '情况属实。' })
  return receipt
}
