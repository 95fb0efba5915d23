import type { ProblemCode } from '#api-client/problems.ts'
import type { ClockPolicy } from '../domain/directory.ts'
import type { Term } from './change.ts'

/** Terms within which somebody may act: what the law grants is the least. Every other term is the most. */
const rights: readonly string[] = ['window', 'resident', 'notice']

/**
 * Why a policy may not last this long; null where it may. A term that a law sets is counted in the law's unit; one
 * that binds whoever handles may only be shortened, one that is somebody's right only lengthened.
 * @param initial the policy as the region began with it: where a law is its basis, the law's own term
 */
export const refusedTerm = (initial: ClockPolicy, { length, unit }: Term): ProblemCode | null => {
  if (initial.length === null) return 'follows-another-term'
  if (initial.basisKind !== 'law') return null
  if (unit !== initial.unit) return 'beyond-law'
  const isWithin = rights.includes(initial.kind) ? length >= initial.length : length <= initial.length
  return isWithin ? null : 'beyond-law'
}
