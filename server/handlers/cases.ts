import { randomBytes } from 'node:crypto'
import type { CommandDone } from '#api-client/contract/case.ts'
import type { Command } from '#api-client/contract/command.ts'
import type { Session } from '#api-client/contract/session.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
import { hashToken, type Identity } from '../access.ts'
import { earlierAnswer, type Intent, intentOf, type Refusal, refuse } from '../answers.ts'
import { type CaseFile, loadCase } from '../case-file.ts'
import type { Actor } from '../domain/actor.ts'
import { decide } from '../domain/decide.ts'
import { readerOf } from '../domain/relation.ts'
import { inTurn } from '../in-turn.ts'
import { prepare } from '../keep.ts'
import { isCode } from '../query-codes.ts'
import { type Service, worldOf } from '../service.ts'
import { caseView } from '../views/case-view.ts'
import { followed } from '../views/timeline.ts'
import type { Handler } from './handler.ts'

const minute = 60_000
const hour = 60 * minute
const sessionMinutes = 30
const wrongCodesAnHour = 10

/** Unknown case and wrong code do the same work and say the same; tries at one number wait for each other. */
export const exchangeCode: Handler<'exchangeCode'> = ({ params, body }, service) =>
  inTurn(params.caseNumber, () => tryCode(service, params.caseNumber, body.queryCode))

const tryCode = async (service: Service, caseNumber: string, queryCode: string): Promise<Session | Refusal> => {
  const { store, directory, now } = service
  const { region } = directory
  const at = now()
  const since = new Date(at.getTime() - hour + 1).toISOString()
  if ((await store.countWrongCodes(region, caseNumber, since)) >= wrongCodesAnHour) {
    const oldest = await store.findOldestWrongCode(region, caseNumber, since)
    const freeAt = oldest === null ? at.getTime() : Date.parse(oldest) + hour
    return refuse('too-many-codes', { retryAfterSeconds: Math.max(1, Math.ceil((freeAt - at.getTime()) / 1000)) })
  }
  if (!(await isCode(queryCode, await store.findCodeHash(region, caseNumber)))) {
    await store.recordWrongCode(region, caseNumber, at.toISOString())
    return refuse('wrong-code')
  }
  return openSession(service, { kind: 'resident', subject: caseNumber, minutes: sessionMinutes })
}

/** A bearer token of 256 random bits; the store keeps its hash. */
export const openSession = async (
  { store, now }: Service,
  { kind, subject, minutes }: { kind: 'resident' | 'official'; subject: string; minutes: number },
): Promise<{ token: string; expiresAt: string }> => {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now().getTime() + minutes * minute).toISOString()
  await store.openSession(hashToken(token), { kind, subject, expiresAt })
  return { token, expiresAt }
}

/** The case and who is reading it; null where this caller may not even know of it. */
const sighted = async (service: Service, identity: Identity, caseNumber: string) => {
  if (identity.kind === 'anyone' || (identity.kind === 'resident' && identity.caseNumber !== caseNumber)) return null
  const file = await loadCase(service, caseNumber)
  const relation = file && readerOf(file.item, identity.actor)
  return file && relation ? { file, relation, actor: identity.actor } : null
}

export const getCase: Handler<'getCase'> = async ({ params, identity }, service) => {
  const seen = await sighted(service, identity, params.caseNumber)
  return seen ? caseView(seen.file, { ...seen, world: worldOf(service) }) : refuse('not-found')
}

export const giveCommand: Handler<'giveCommand'> = async ({ params, body, key, identity }, service) => {
  const seen = await sighted(service, identity, params.caseNumber)
  if (!seen) return refuse('not-found')
  const caller = identity.kind === 'official' ? identity.official.id : 'resident'
  const intent = intentOf(`command ${params.caseNumber} ${caller}`, key, body)
  const earlier = await earlierAnswer(service, intent, completed)
  if (earlier) return earlier
  const { expectedVersion, ...command } = body
  const { file, actor, relation } = seen
  const answer = await move(service, file, { command, actor, relation, expectedVersion, intent })
  // A twin of this request may have been kept while this one was deciding: then its answer is the answer.
  return 'refused' in answer ? ((await earlierAnswer(service, intent, completed)) ?? answer) : answer
}

type KeptAnswer = Omit<CommandDone, 'leafIndex'>
const completed = (answer: string, leafIndex: number): CommandDone => ({
  ...(JSON.parse(answer) as KeptAnswer),
  leafIndex,
})

export type Intended = {
  command: Command
  actor: Actor
  relation: Relation
  expectedVersion: number
  intent: Intent
}

/** Decides a command on a loaded case and keeps what came of it. */
export const move = async (service: Service, file: CaseFile, intended: Intended): Promise<CommandDone | Refusal> => {
  const { command, actor, expectedVersion, intent } = intended
  if (expectedVersion !== file.item.version) return conflict(service, file, intended)
  const world = worldOf(service)
  const decision = decide(file.item, command, actor, world)
  if (decision.kind === 'refused') return refuse(decision.code)
  const { write, item, leafHash } = prepare(service, file, decision.events, actor, world.now)
  const kept: KeptAnswer = {
    caseNumber: file.caseNumber,
    version: item.version,
    state: item.state,
    leafHash,
    at: world.now,
  }
  const answer = JSON.stringify(kept)
  const outcome = await service.store.append({ ...write, opening: null, idempotency: { ...intent, answer } })
  switch (outcome.kind) {
    case 'appended':
      return completed(answer, outcome.firstLeaf)
    case 'replayed':
      return completed(outcome.answer, outcome.firstLeaf)
    case 'key-reused':
      return refuse('key-reused')
    default: {
      const changed = await loadCase(service, file.caseNumber)
      return conflict(service, changed ?? file, intended)
    }
  }
}

/** What changed since, as far as the one who asks may follow it. */
const conflict = (service: Service, file: CaseFile, { expectedVersion, actor, relation }: Intended): Refusal => {
  const { directory, today } = worldOf(service)
  const events = followed(file, { relation, actor, directory, today }).filter(({ seq }) => seq > expectedVersion)
  return refuse('version-conflict', {
    conflict: {
      version: file.item.version,
      since: events.map(({ seq, kind, at, by }) => ({ seq, kind, at, role: by.role })),
    },
  })
}
