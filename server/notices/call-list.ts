import type { CallReason, CallRow } from '#api-client/contract/call-list.ts'
import type { Day, Name } from '#api-client/contract/primitives.ts'
import type { State } from '#api-client/contract/vocabulary.ts'
import * as en from '#api-client/words/en.ts'
import * as zh from '#api-client/words/zh-cn.ts'
import { addDays } from '#api-client/working-days.ts'
import { besideOf } from '../beside.ts'
import { type CaseFile, loadCase } from '../case-file.ts'
import type { OfficialActor } from '../domain/actor.ts'
import { readerOf } from '../domain/relation.ts'
import type { Service } from '../service.ts'
import type { OwedCall } from '../store/notice-store.ts'
import { caseView } from '../views/case-view.ts'

/** A call that nobody made in so many days is no longer asked for. */
const keptDays = 30
const mostCalls = 500

/**
 * The residents a station still owes a call on a day: what came up that day or before and is not settled. A case that
 * the reader may not see, and a resident who left no contact, is not on it.
 */
export const callRows = async (
  service: Service,
  { station, on, actor }: { station: string; on: Day; actor: OfficialActor },
): Promise<CallRow[]> => {
  const calls = await service.store.owedCalls({
    region: service.directory.region,
    station,
    from: addDays(on, -keptDays),
    to: on,
    limit: mostCalls,
  })
  const rows = []
  for (const [caseNumber, owed] of Map.groupBy(calls, (call) => call.caseNumber)) {
    const file = await loadCase(service, caseNumber)
    const row = file && (await rowOf(service, file, { owed, actor }))
    if (row) rows.push(row)
  }
  return rows
}

const rowOf = async (
  service: Service,
  file: CaseFile,
  { owed, actor }: { owed: readonly OwedCall[]; actor: OfficialActor },
): Promise<CallRow | null> => {
  const open = owed.filter(({ seq }) => !isSettled(file, seq))
  const relation = readerOf(file.item, actor, service.directory)
  if (open.length === 0 || relation !== 'station') return null
  const { state, name, contact } = caseView(file, { relation, actor, ...(await besideOf(service, file)) })
  if (!contact) return null
  return {
    caseNumber: file.caseNumber,
    state,
    stateWords: stateWords(state),
    name: name ?? null,
    contact,
    reasons: reasonsOf(open),
  }
}

/** A call was made, or the resident came by without one. */
const isSettled = ({ history }: CaseFile, about: number): boolean =>
  history.some(({ seq, kind, by }) => seq > about && (kind === 'call-recorded' || by.role === 'resident'))

const stateWords = (state: State): Name => ({ zh: zh.residentStates[state], en: en.residentStates[state] })

/** Each reason once, since the earliest day. */
const reasonsOf = (calls: readonly OwedCall[]): CallRow['reasons'] => {
  const since = new Map<CallReason, Day>()
  for (const { reason, owedOn } of calls) since.set(reason as CallReason, since.get(reason as CallReason) ?? owedOn)
  return [...since].map(([reason, day]) => ({
    reason,
    words: { zh: zh.callReasons[reason], en: en.callReasons[reason] },
    since: day,
  }))
}
