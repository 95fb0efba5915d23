import type { PolicyTerm } from '#api-client/contract/policy.ts'
import type { SettingChange } from '../store/setting-store.ts'

/** What a change of a policy sets. */
export type Term = Pick<PolicyTerm, 'length' | 'unit'>
/** What a year's notice sets. */
export type Days = { off: readonly string[]; work: readonly string[] }

/** What the committee sets, by topic: the term of a policy, or the days of a year. */
export type Contents = { policy: Term; 'calendar-year': Days }
export type Topic = keyof Contents

/** A change of one topic, read. */
export type Change<T extends Topic> = Omit<SettingChange, 'topic' | 'content'> & { content: Contents[T] }

/** The changes of a topic by subject, oldest first. */
export type Changes<T extends Topic> = ReadonlyMap<string, readonly Change<T>[]>

/** The changes of one topic out of all that were kept. */
export const changesOf = <T extends Topic>(kept: readonly SettingChange[], wanted: T): Changes<T> => {
  const found = new Map<string, Change<T>[]>()
  for (const { topic, content, ...change } of kept) {
    if (topic !== wanted) continue
    const read = { ...change, content: JSON.parse(content) as Contents[T] }
    found.set(change.subject, [...(found.get(change.subject) ?? []), read])
  }
  return found
}

/** The newest change of a subject; undefined where it was never changed. */
export const newestOf = <T extends Topic>(changes: Changes<T>, subject: string): Change<T> | undefined =>
  changes.get(subject)?.at(-1)
