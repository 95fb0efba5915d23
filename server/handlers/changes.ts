import type { CaseChange } from '#api-client/contract/change.ts'
import { refuse } from '../answers.ts'
import { identify } from '../identity.ts'
import type { Follower, Subscription } from '../live/follower.ts'
import { sighted } from './cases.ts'
import type { Handler } from './handler.ts'

const askAgainSeconds = 30

/**
 * Follows a case for whoever may read it now. Before each change is told it is asked again whether the caller still
 * may: a session ends, a case goes to another unit.
 */
export const followCase: Handler<'followCase'> = async ({ params, query, identity, token }, service) => {
  const { caseNumber } = params
  if (!(await sighted(service, identity, caseNumber))) return refuse('not-found')
  const follower = await service.live.follow(caseNumber)
  if (!follower) return refuse('unavailable', { retryAfterSeconds: askAgainSeconds })
  const present = async (): Promise<CaseChange | null> => {
    const seen = await sighted(service, await identify(service, token), caseNumber)
    const last = seen?.file.history.at(-1)
    return last ? { version: last.seq, leafIndex: last.leafIndex } : null
  }
  const first = await present()
  if (!first) {
    follower.end()
    return refuse('not-found')
  }
  return newerThan(query.after, first, follower, present)
}

const newerThan = (
  after: number,
  first: CaseChange,
  follower: Follower,
  present: () => Promise<CaseChange | null>,
): Subscription<CaseChange> => ({
  end: () => follower.end(),
  async *[Symbol.asyncIterator]() {
    let told = after
    if (first.version > told) {
      told = first.version
      yield first
    }
    for await (const { version } of follower) {
      if (version <= told) continue
      const change = await present()
      if (!change) return
      told = change.version
      yield change
    }
  },
})
