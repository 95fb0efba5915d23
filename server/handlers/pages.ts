import { randomBytes, randomUUID } from 'node:crypto'
import { caseNumber, caseNumberCharacters } from '#api-client/case-number.ts'
import type { Recorded } from '#api-client/contract/command.ts'
import type { Submitted } from '#api-client/contract/opinion.ts'
import { dayAt } from '#api-client/working-days.ts'
import { earlierAnswer, type Intent, intentOf, type Refusal, refuse } from '../answers.ts'
import { decide } from '../domain/decide.ts'
import type { World } from '../domain/decision.ts'
import { prepare } from '../keep.ts'
import { submissionProof } from '../proving.ts'
import { deriveQueryCode, hashCode } from '../query-codes.ts'
import { newCaseKey, wrapKey } from '../seal.ts'
import { type Service, worldOf } from '../service.ts'
import type { AppendOutcome } from '../store/store.ts'
import { named } from '../views/naming.ts'
import { pageView } from '../views/page-view.ts'
import type { Handler } from './handler.ts'

export const getPage: Handler<'getPage'> = async ({ params }, service) => {
  const page = service.directory.pages.get(params.page)
  return page ? pageView(page, service) : refuse('not-found')
}

/** What is kept as the answer: all of it but the query code and the proof, which are made anew, and the leaf index. */
type KeptAnswer = Omit<Submitted, 'queryCode' | 'receipt'> & {
  receipt: Pick<Submitted['receipt'], 'region' | 'leafHash' | 'receivedAt'>
}

export const submitOpinion: Handler<'submitOpinion'> = async ({ params, body, key }, service) => {
  const intent = intentOf(`submit ${params.page}`, key, body)
  const complete = completing(service, key)
  const earlier = await earlierAnswer(service, intent, complete)
  if (earlier) return earlier
  const world = worldOf(service)
  const actor = { role: 'resident' } as const
  const decision = decide(null, { command: 'submit', page: params.page, ...body }, actor, world)
  if (decision.kind === 'refused') return refuse(decision.code)
  return keep(service, decision.events, { world, intent, key, complete })
}

const completing =
  (service: Service, key: string) =>
  async (answer: string, leafIndex: number): Promise<Submitted> => {
    const kept = JSON.parse(answer) as KeptAnswer
    const { entry, opened, proof } = await submissionProof(service, kept.caseNumber)
    return {
      ...kept,
      receipt: { ...kept.receipt, leafIndex, entry, opened, proof },
      queryCode: deriveQueryCode(service.secrets.codeSecret, key, kept.caseNumber),
    }
  }

type Keeping = {
  world: World
  intent: Intent
  key: string
  complete: (answer: string, leafIndex: number) => Promise<Submitted>
}

/** A case number is drawn at random; where it is taken another is drawn. */
const keep = async (service: Service, events: readonly Recorded[], keeping: Keeping): Promise<Submitted | Refusal> => {
  const { answer, outcome } = await tryNumber(service, events, keeping)
  switch (outcome.kind) {
    case 'appended':
      return keeping.complete(answer, outcome.firstLeaf)
    case 'replayed':
      return keeping.complete(outcome.answer, outcome.firstLeaf)
    case 'key-reused':
      return refuse('key-reused')
    default:
      return keep(service, events, keeping)
  }
}

const tryNumber = async (
  service: Service,
  events: readonly Recorded[],
  { world, intent, key }: Keeping,
): Promise<{ answer: string; outcome: AppendOutcome }> => {
  const { store, secrets, directory } = service
  const number = caseNumber(
    directory.casePrefix,
    dayAt(world.now).slice(2, 7).replace('-', ''),
    caseNumberCharacters(randomBytes(4)),
  )
  const caseId = randomUUID()
  const caseKey = newCaseKey()
  const subject = { caseId, caseNumber: number, item: null, caseKey, head: null, matterTextId: null }
  const { write, item, leafHash } = prepare(service, subject, events, { role: 'resident' }, world.now)
  const kept: KeptAnswer = {
    caseNumber: number,
    expectedOn: item.expectedOn,
    provisional: item.provisional,
    station: named(directory, item.station).name,
    turnDueOn: item.turnDueOn ?? world.today,
    receipt: { region: directory.region, leafHash, receivedAt: world.now },
  }
  const answer = JSON.stringify(kept)
  const codeHash = await hashCode(deriveQueryCode(secrets.codeSecret, key, number))
  const opening = { wrappedKey: wrapKey(caseKey, secrets.wrappingKey, caseId), codeHash }
  return { answer, outcome: await store.append({ ...write, opening, idempotency: { ...intent, answer } }) }
}
