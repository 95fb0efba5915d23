import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Problem } from '#api-client/contract/problem.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import type { Service } from './service.ts'
import type { Idempotency } from './store/store.ts'

/** A refusal on its way to the caller. */
export type Refusal = { refused: ProblemCode } & Pick<Problem, 'issues' | 'conflict' | 'retryAfterSeconds' | 'station'>

export const refuse = (code: ProblemCode, more: Omit<Refusal, 'refused'> = {}): Refusal => ({ refused: code, ...more })

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer

/** What tells one intent from another: who asks for what (`scope`), the caller's key, and the body it came with. */
export type Intent = Omit<Idempotency, 'answer'>

/** @param scope caller and route, so that one caller's keys never meet another's */
export const intentOf = (scope: string, key: string, body: unknown): Intent => ({
  scope,
  keyHash: sha256(key),
  requestHash: sha256(canonicalize(body) ?? ''),
})

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/** What was answered to this intent before; null for a new one. */
export const earlierAnswer = async <Answer>(
  { store, directory }: Service,
  intent: Intent,
  complete: (answer: string, firstLeaf: number) => Answer | Promise<Answer>,
): Promise<Answer | Refusal | null> => {
  const kept = await store.findAnswer(directory.region, intent)
  if (!kept) return null
  return kept.kind === 'replayed' ? complete(kept.answer, kept.firstLeaf) : refuse('key-reused')
}
