import type { Command } from '#api-client/contract/command.ts'
import type { World } from '../../../../server/domain/decision.ts'
import type { CaseState } from '../../../../server/domain/state.ts'
import { chapters } from '../chapters.ts'
import { otherCase } from '../steps.ts'
import type { Story } from '../story.ts'

/** What the clock can send by itself about the ladder. */
export type RungCommand = Command<'remind' | 'urge' | 'push-rectification'>

/** A case somewhere in its life, the day it is, the unit that has it or would have it, and what lies beside it. */
export type Situation = {
  item: CaseState | null
  today: string
  unit: 'local-qingqiao' | 'bureau-housing' | 'utility-power'
  beside: Partial<World>
  /** The rungs that are due, by hand; elsewhere a rung is tried that is none. */
  rungs: readonly RungCommand[]
}

/** A case that is about somebody joins one that they do not read either. */
const likeness = ({ item }: Story): Partial<World> => ({ target: { caseNumber: otherCase, item } })

type More = Partial<Pick<Situation, 'beside' | 'rungs'>>

/** Beside every case: another one that it could join, a reply without faults, and a free number. */
const usual: Partial<World> = {
  target: { caseNumber: otherCase, item: chapters.handling.item },
  replyFindings: [],
  partNumber: 'SL2606-1111111',
}

const place =
  (unit: Situation['unit']) =>
  (story: Story | null, today: string, { beside, rungs = [] }: More = {}): Situation => ({
    item: story?.item ?? null,
    today,
    unit,
    rungs,
    beside: { ...usual, ...(story?.item.excluded.length ? likeness(story) : {}), ...beside },
  })

/** In Qingqiao Street; in the government's branch, at the housing bureau; with the power utility, by letter. */
export const inStreet = place('local-qingqiao')
export const inBranch = place('bureau-housing')
export const byLetter = place('utility-power')
