import { timingSafeEqual } from 'node:crypto'
import type { Named } from '#api-client/contract/primitives.ts'
import { mayEndSessions } from '../access.ts'
import { refuse } from '../answers.ts'
import { hashToken, type Identity } from '../identity.ts'
import { hasLeft, isListed, listedOrganisation } from '../lists.ts'
import { type Service, worldOf } from '../service.ts'
import { inboxRow } from '../views/inbox-view.ts'
import { openSession } from './cases.ts'
import type { Handler } from './handler.ts'

const officialSessionMinutes = 12 * 60
const pollAfterSeconds = 60

const officialOf = (identity: Identity) => (identity.kind === 'official' ? identity : null)

export const readInbox: Handler<'readInbox'> = async ({ query, identity }, service) => {
  const caller = officialOf(identity)
  if (!caller) return refuse('not-signed-in')
  const { actor, official } = caller
  const { region } = service.directory
  const organisation = listedOrganisation(actor, official, service.directory)
  const { after, limit } = query
  const stored = await service.store.changedRows({ region, organisation, after, limit: limit + 1 })
  const page = stored.slice(0, limit)
  const rows = page.filter((row) => isListed(row, actor))
  const world = worldOf(service)
  return {
    left: page.filter((row) => hasLeft(row, actor)).map(({ caseNumber }) => caseNumber),
    rows: rows.map((row) => inboxRow(row, actor, service, world)),
    cursor: page.at(-1)?.leafIndex ?? after,
    more: stored.length > limit,
    pollAfterSeconds,
  }
}

export const getDirectory: Handler<'getDirectory'> = async ({ identity }, { directory }) => {
  const caller = officialOf(identity)
  if (!caller) return refuse('not-signed-in')
  const { official } = caller
  return {
    official,
    units: [...directory.units.values()],
    categories: [...directory.categories],
    policies: [...directory.terms.policies.values()].filter(({ kind }) => ['handling', 'letter'].includes(kind)),
    colleagues: [...directory.officials.values()].filter(
      ({ organisation }) => organisation.id === official.organisation.id,
    ),
    stations: namesOf(directory.stations),
    bodies: namesOf(directory.bodies),
    deputies: namesOf(directory.deputies),
    channels: directory.channels.map(({ kind: _, ...channel }) => channel),
  }
}

const namesOf = (organisations: ReadonlyMap<string, Named>): Named[] =>
  [...organisations.values()].map(({ id, name }) => ({ id, name }))

export const whoAmI: Handler<'whoAmI'> = async ({ identity }) =>
  officialOf(identity)?.official ?? refuse('not-signed-in')

export const signOut: Handler<'signOut'> = async ({ token }, { store }) => {
  if (token) await store.closeSession(hashToken(token))
  return undefined
}

export const signOutEverywhere: Handler<'signOutEverywhere'> = async ({ identity }, { store }) => {
  const caller = officialOf(identity)
  if (!caller) return refuse('not-signed-in')
  await store.closeSessionsOf(caller.official.id)
  return undefined
}

/** Who may not, and who is nobody, are told the same. */
export const endSessions: Handler<'endSessions'> = async ({ params, identity }, { store, directory }) => {
  if (!mayEndSessions(identity, directory) || !directory.officials.has(params.official)) return refuse('not-found')
  await store.closeSessionsOf(params.official)
  return undefined
}

export const listDemoOfficials: Handler<'listDemoOfficials'> = async (_, { demo, directory }) =>
  demo ? { officials: [...directory.officials.values()] } : refuse('not-found')

export const signInDemo: Handler<'signInDemo'> = async ({ body }, service) => {
  if (!service.demo) return refuse('not-found')
  const official = service.directory.officials.get(body.official)
  if (!isToken(body.token, service)) return refuse('wrong-token')
  if (!official) return refuse('unknown-official')
  return {
    ...(await openSession(service, { kind: 'official', subject: official.id, minutes: officialSessionMinutes })),
    official,
  }
}

const isToken = (given: string, { secrets }: Service): boolean =>
  timingSafeEqual(hashToken(given.trim()), hashToken(secrets.demoToken))
