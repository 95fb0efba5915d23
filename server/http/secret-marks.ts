import type { Route } from '#api-client/routes.ts'
import { type Refusal, refuse } from '../answers.ts'
import { stateSecretMark } from '../reply-check/secret-marks.ts'

/**
 * Refuses words that carry a mark of state secrets or of internal papers, in whatever is to be kept: they are not
 * taken in, logged or looked at any further, and the caller still has them. Null where there is no such mark.
 */
export const refusedForMarks = ({ key, method }: Pick<Route, 'key' | 'method'>, body: unknown): Refusal | null => {
  if (!key && method !== 'PUT') return null
  const issues = markedIn(body, '').map((pointer) => ({ pointer, code: 'secret-mark' }))
  return issues.length > 0 ? refuse('secret-mark', { issues }) : null
}

/** JSON pointers (RFC 6901) to the texts with a mark. */
const markedIn = (value: unknown, pointer: string): string[] => {
  if (typeof value === 'string') return stateSecretMark(value).length > 0 ? [pointer] : []
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([name, inner]) => markedIn(inner, `${pointer}/${name}`))
}
