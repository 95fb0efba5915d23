import { randomBytes } from 'node:crypto'
import type { Session } from '#api-client/contract/session.ts'
import { earlierAnswer, intentOf, isRefusal, type Refusal, refuse } from '../answers.ts'
import { besideOf } from '../beside.ts'
import { needed } from '../brakes/proofs.ts'
import { loadCase } from '../case-file.ts'
import { readerOf } from '../domain/relation.ts'
import { hashToken, type Identity } from '../identity.ts'
import { inTurn } from '../in-turn.ts'
import { completing, move } from '../moving.ts'
import { isCode } from '../query-codes.ts'
import { noteReading } from '../reading-log.ts'
import { runErrands } from '../rounds/errands.ts'
import type { Service } from '../service.ts'
import { caseView } from '../views/case-view.ts'
import { suggestionFor } from '../views/suggested-view.ts'
import type { Handler } from './handler.ts'

const minute = 60_000
const hour = 60 * minute
const sessionMinutes = 30
const wrongCodesAnHour = 10

const purposeOf = (caseNumber: string) => ({ route: 'exchangeCode', subject: caseNumber }) as const

/** Asks the store nothing, so that it says the same of every number. */
export const getCodeChallenge: Handler<'getCodeChallenge'> = async ({ params }, { proofs }) =>
  proofs.challenge(purposeOf(params.caseNumber), 'query codes')

/** Unknown case and wrong code do the same work and say the same; tries at one number wait for each other. */
export const exchangeCode: Handler<'exchangeCode'> = ({ params, body, proof }, service) =>
  inTurn(params.caseNumber, () => tryCode(service, params.caseNumber, { queryCode: body.queryCode, proof }))

type Try = { queryCode: string; proof: string | undefined }

const tryCode = async (service: Service, caseNumber: string, { queryCode, proof }: Try): Promise<Session | Refusal> => {
  const { store, directory, now } = service
  const { region } = directory
  const at = now()
  const freeAt = await freeFrom(service, caseNumber, at.getTime())
  if (freeAt !== null)
    return refuse('too-many-codes', { retryAfterSeconds: Math.max(1, Math.ceil((freeAt - at.getTime()) / 1000)) })
  const refused = await refusedByBudget(service, caseNumber, proof)
  if (refused) return refused
  if (!(await isCode(queryCode, await store.findCodeHash(region, caseNumber)))) {
    await store.recordWrongCode(region, caseNumber, at.toISOString())
    await store.recordUse(region, wrongCodes, hourOf(at))
    return refuse('wrong-code')
  }
  return openSession(service, { kind: 'resident', subject: caseNumber, minutes: sessionMinutes })
}

/** When the next code may be tried, in milliseconds of the epoch; null where it may be now. */
const freeFrom = async (
  { store, directory, codeLocks }: Service,
  caseNumber: string,
  at: number,
): Promise<number | null> => {
  const { region } = directory
  const known = codeLocks.until(caseNumber, at)
  if (known !== undefined) return known
  const since = new Date(at - hour + 1).toISOString()
  if ((await store.countWrongCodes(region, caseNumber, since)) < wrongCodesAnHour) return null
  const oldest = await store.findOldestWrongCode(region, caseNumber, since)
  if (oldest === null) return null
  codeLocks.set(caseNumber, Date.parse(oldest) + hour)
  return Date.parse(oldest) + hour
}

/** More wrong codes than this in an hour of the region are no typing errors: from then on every try costs its caller. */
const wrongCodesOfAllAnHour = 300
const wrongCodes = 'wrong codes'

const hourOf = (at: Date): string => new Date(Math.floor(at.getTime() / hour) * hour).toISOString()

/** While the budget of all is used up, a try needs a proof of work; nobody is locked out, and guessing gets dear. */
const refusedByBudget = async (
  { store, directory, proofs, now }: Service,
  caseNumber: string,
  proof: string | undefined,
): Promise<Refusal | null> => {
  const { region } = directory
  if ((await store.countUses(region, wrongCodes, hourOf(now()))) < wrongCodesOfAllAnHour) return null
  const solved = await proofs.check(purposeOf(caseNumber), proof)
  if (isRefusal(solved)) return solved
  return (await store.spendProof(region, solved)) ? null : needed('used')
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
export const sighted = async (service: Service, identity: Identity, caseNumber: string) => {
  if (identity.kind === 'anyone' || (identity.kind === 'resident' && identity.caseNumber !== caseNumber)) return null
  const file = await loadCase(service, caseNumber)
  const relation = file && readerOf(file.item, identity.actor, service.directory)
  return file && relation ? { file, relation, actor: identity.actor } : null
}

export const getCase: Handler<'getCase'> = async ({ params, identity }, service) => {
  const seen = await sighted(service, identity, params.caseNumber)
  if (!seen) return refuse('not-found')
  await noteReading(service, identity, seen)
  const sight = { ...seen, ...(await besideOf(service, seen.file)) }
  const suggestion = await suggestionFor(service, seen.file, sight)
  return caseView(seen.file, suggestion ? { ...sight, suggestion } : sight)
}

export const giveCommand: Handler<'giveCommand'> = async ({ params, body, key, identity }, service) => {
  const seen = await sighted(service, identity, params.caseNumber)
  if (!seen) return refuse('not-found')
  const caller = identity.kind === 'official' ? identity.official.id : 'resident'
  const intent = intentOf(`command ${params.caseNumber} ${caller}`, key, body)
  const earlier = await earlierAnswer(service, intent, completing(service, key))
  if (earlier) return earlier
  const { expectedVersion, ...command } = body
  const { file, actor, relation } = seen
  const answer = await move(service, file, { command, actor, relation, expectedVersion, intent, key })
  // A twin of this request may have been kept while this one was deciding: then its answer is the answer.
  if ('refused' in answer) return (await earlierAnswer(service, intent, completing(service, key))) ?? answer
  await runErrands(service, file.caseNumber, command)
  return answer
}
