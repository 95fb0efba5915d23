import type { OfficialActor } from '../../../server/domain/actor.ts'
import type { Directory } from '../../../server/domain/directory.ts'
import { readerOf } from '../../../server/domain/relation.ts'
import type { CaseState } from '../../../server/domain/state.ts'

/** Every official of the town who is something to a case now, and the committee. */
export const peopleNear = (item: CaseState, { officials, ...directory }: Directory): OfficialActor[] =>
  [...officials.values()].flatMap(({ id, role, organisation, step }) => {
    if (role === 'resident' || role === 'system') return []
    const actor = { role, official: id, organisation: organisation.id, ...(step === undefined ? {} : { step }) }
    return readerOf(item, actor, { ...directory, officials }) ? [actor] : []
  })
