import { KnownYear, KnownYears, YearNotice } from './contract/calendar.ts'
import { Policies, PolicyInForce, PolicyTerm } from './contract/policy.ts'
import { Id } from './contract/primitives.ts'
import { type Route, wholeNumber } from './route.ts'

/** What the committee sets for the region: terms, and the days of a year. */
export const settingRoutes = {
  listPolicies: {
    method: 'GET',
    path: '/v1/policies',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: {},
    reply: Policies,
    summary: 'Every clock policy: its term, its legal basis, its ladder, and who changed it when and why.',
  },
  changePolicy: {
    method: 'PUT',
    path: '/v1/policies/{policy}',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: { policy: Id },
    request: PolicyTerm,
    reply: PolicyInForce,
    key: true,
    summary: 'Gives a policy another term, for what starts afterwards; for the committee, within what the law allows.',
  },
  readCalendar: {
    method: 'GET',
    path: '/v1/calendar',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: {},
    reply: KnownYears,
    summary: 'The years whose days of rest and work are known, and who entered their notices.',
  },
  enterNotice: {
    method: 'PUT',
    path: '/v1/calendar/{year}',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: { year: wholeNumber({ min: 2000, max: 2100 }) },
    request: YearNotice,
    reply: KnownYear,
    key: true,
    summary: "Enters a year's holiday notice; dates that were provisional for want of it are computed anew.",
  },
} as const satisfies Record<string, Route>
