import type { Opinion, Problem, Submitted } from '#api-client'
import { isProblem, type ResidentClient } from '#api-client/resident.ts'
import type { Attempt } from './attempt.ts'
import type { FieldName, Issue, IssueCode } from './checks.ts'

/** What became of a try. `unconfirmed`: no answer, or none of this service; it may have arrived. */
export type Sent =
  | { kind: 'submitted'; submitted: Submitted; body: Opinion }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unconfirmed' }

/**
 * Sends the newest body under the attempt's key. Where the service says that the key already served another body,
 * an earlier try did arrive: that one is sent again and gives its receipt, so that nothing is registered twice.
 */
export const send = async (
  client: Pick<ResidentClient, 'submitOpinion'>,
  page: string,
  { key, tries }: Attempt,
  proof?: string,
): Promise<Sent> => {
  let sent: Sent = { kind: 'unconfirmed' }
  for (const body of tries) {
    sent = await client.submitOpinion({ params: { page }, key, body, proof }).then(
      (submitted): Sent => ({ kind: 'submitted', submitted, body }),
      (error: unknown): Sent =>
        isProblem(error) ? { kind: 'refused', problem: error.problem } : { kind: 'unconfirmed' },
    )
    if (sent.kind !== 'refused' || sent.problem.code !== 'key-reused') break
  }
  return sent
}

const fields: readonly FieldName[] = ['opinion', 'area', 'place', 'category', 'name', 'contact']

/** The fields a refusal is about. */
export const issuesOf = ({ code, issues }: Problem): Issue[] => {
  if (code === 'unknown-area') return [{ field: 'area', code: 'missing' }]
  if (code === 'too-many-files') return [{ field: 'files', code: 'too-long' }]
  if (code === 'unknown-category') return [{ field: 'category', code: 'unknown' }]
  return (issues ?? []).flatMap((issue) => {
    const field = fields.find((name) => issue.pointer === `/${name}`)
    return field ? [{ field, code: issue.code as IssueCode }] : []
  })
}
