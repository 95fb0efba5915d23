import { attitude, courtesy, excuse, explained, namesWork, passedOn, restated, saysDone, vague } from './phrases.ts'
import { futureMark } from './promise-marks.ts'

/**
 * What a clause does for its reader. `courtesy`, `restated`, `passed-on`, `attitude` and `vague` (a result that could
 * stand under any opinion) tell nothing of what became of the matter; `done`, `explained` and `promised` do; `plain` is anything that is none of these.
 */
export type ClauseKind =
  | 'courtesy'
  | 'restated'
  | 'passed-on'
  | 'attitude'
  | 'vague'
  | 'done'
  | 'explained'
  | 'promised'
  | 'plain'

/** The kind of one clause. Work done outweighs the phrases around it, and passing on outweighs the figures in it. */
export const kindOf = (clause: string): ClauseKind => {
  if (restated.test(clause)) return 'restated'
  if (courtesy.test(clause)) return 'courtesy'
  if (vague.test(clause) || excuse.test(clause)) return 'vague'
  if (futureMark(clause)) return futureKind(clause)
  if (passedOn.test(clause)) return /^.{0,12}正在/.test(clause) || !deedBeside(clause) ? 'passed-on' : 'done'
  if (saysDone(clause)) return 'done'
  if (explained.test(clause)) return 'explained'
  return attitude.test(clause) ? 'attitude' : 'plain'
}

const futureKind = (clause: string): ClauseKind => {
  if (attitude.test(clause)) return 'attitude'
  if (namesWork(clause)) return 'promised'
  if (passedOn.test(clause)) return 'passed-on'
  return explained.test(clause) ? 'explained' : 'plain'
}

/** Work done that remains when the words of passing on are taken out: 移交 alone is none, 移交并立案 is. */
const deedBeside = (clause: string): boolean =>
  saysDone(clause.replace(/(现场)?(核查|检查|排查|查看|勘查|整改|施工|登记)/g, '').replace(passedOn, '已'))

/** Tells the reader something of what became of the matter. */
export const isSubstance = (kind: ClauseKind): boolean => kind === 'done' || kind === 'explained' || kind === 'promised'
