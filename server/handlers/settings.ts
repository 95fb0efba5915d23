import { mayChangeSettings } from '../access.ts'
import { intentOf, refuse } from '../answers.ts'
import { noticeWakes } from '../rounds/notice-wakes.ts'
import { keepChange } from '../settings/keep-change.ts'
import { refusedTerm } from '../settings/term-rule.ts'
import { refusedYear } from '../settings/year-rule.ts'
import { policyView, yearView } from '../views/settings-view.ts'
import type { Handler } from './handler.ts'

export const listPolicies: Handler<'listPolicies'> = async (_, { settings: { inForce } }) => ({
  policies: [...inForce.directory.terms.policies.values()].map((policy) => policyView(policy, inForce)),
})

/** A policy's term for what starts afterwards; clocks that run keep the dates their events recorded. */
export const changePolicy: Handler<'changePolicy'> = async ({ params, body, key, identity }, service) => {
  if (!mayChangeSettings(identity, service.directory)) return refuse('not-allowed')
  const policy = service.settings.initial.terms.policies.get(params.policy)
  if (!policy) return refuse('not-found')
  const { reason, expectedVersion, ...term } = body
  const problem = refusedTerm(policy, term)
  if (problem) return refuse(problem)
  const official = identity.official.id
  const intent = intentOf(`policy ${policy.id} ${official}`, key, body)
  return keepChange(
    service,
    { topic: 'policy', subject: policy.id, content: term, reason, expectedVersion, official, intent, outbox: [] },
    (after) => policyView(after.directory.terms.policies.get(policy.id) ?? policy, after),
  )
}

export const readCalendar: Handler<'readCalendar'> = async (_, { settings: { inForce } }) => ({
  years: inForce.years.map((year) => yearView(year, inForce)),
})

/** A year's notice; it also wakes the cases whose dates leaned on the year. */
export const enterNotice: Handler<'enterNotice'> = async ({ params: { year }, body, key, identity }, service) => {
  if (!mayChangeSettings(identity, service.directory)) return refuse('not-allowed')
  const { notice: reason, expectedVersion, ...days } = body
  const content = { off: days.off.toSorted(), work: days.work.toSorted() }
  const problem = refusedYear(year, content)
  if (problem) return refuse(problem)
  const official = identity.official.id
  const intent = intentOf(`calendar ${year} ${official}`, key, body)
  const outbox = noticeWakes(year, service.now())
  return keepChange(
    service,
    { topic: 'calendar-year', subject: String(year), content, reason, expectedVersion, official, intent, outbox },
    (after) => yearView({ year, ...content }, after),
  )
}
