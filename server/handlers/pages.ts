import { randomBytes, randomUUID } from 'node:crypto'
import { caseNumber, caseNumberCharacters } from '#api-client/case-number.ts'
import type { Recorded } from '#api-client/contract/command.ts'
import type { Submitted } from '#api-client/contract/opinion.ts'
import { dayAt } from '#api-client/working-days.ts'
import { earlierAnswer, type Intent, intentOf, isRefusal, type Refusal, refuse } from '../answers.ts'
import { type OpenedFiles, openPresented, recorded, sealedFiles } from '../attachments/uploads.ts'
import { fullUntil, refusedByUses, usesOf } from '../brakes/limits.ts'
import { needed } from '../brakes/proofs.ts'
import { decide } from '../domain/decide.ts'
import type { World } from '../domain/decision.ts'
import { prepare } from '../keep.ts'
import { submissionProof } from '../proving.ts'
import { deriveQueryCode, hashCode } from '../query-codes.ts'
import { newCaseKey, wrapKey } from '../seal.ts'
import { type Service, worldOf } from '../service.ts'
import type { Admission } from '../store/brake-store.ts'
import type { AppendOutcome } from '../store/store.ts'
import { named } from '../views/naming.ts'
import { pageView } from '../views/page-view.ts'
import type { Handler } from './handler.ts'

export const getPage: Handler<'getPage'> = async ({ params }, service) => {
  const page = service.directory.pages.get(params.page)
  return page ? pageView(page, service) : refuse('not-found')
}

/** As hard as the page's load asks for; a page that does not exist has none. */
export const getChallenge: Handler<'getChallenge'> = async ({ params }, { directory, proofs }) =>
  directory.pages.has(params.page)
    ? proofs.challenge(purposeOf(params.page), `page ${params.page}`)
    : refuse('not-found')

const purposeOf = (page: string) => ({ route: 'submitOpinion', subject: page }) as const

/** What is kept as the answer: all of it but the query code and the proof, which are made anew, and the leaf index. */
type KeptAnswer = Omit<Submitted, 'queryCode' | 'receipt'> & {
  receipt: Pick<Submitted['receipt'], 'region' | 'leafHash' | 'receivedAt'>
}

/** What was answered before needs no proof of work; what is new is turned away before anything costly is done. */
export const submitOpinion: Handler<'submitOpinion'> = async ({ params, body, key, proof }, service) => {
  const intent = intentOf(`submit ${params.page}`, key, body)
  const complete = completing(service, key)
  const earlier = await earlierAnswer(service, intent, complete)
  if (earlier) return earlier
  const solved = await service.proofs.check(purposeOf(params.page), proof)
  if (isRefusal(solved)) return solved
  const files = await openPresented(service, `page ${params.page}`, body.attachments)
  // A twin of this request may have taken them meanwhile: then its answer is the answer.
  if ('refused' in files) return (await earlierAnswer(service, intent, complete)) ?? files
  const world = { ...worldOf(service), files: recorded(files) }
  const actor = { role: 'resident' } as const
  const decision = decide(null, { command: 'submit', page: params.page, ...body }, actor, world)
  if (decision.kind === 'refused') return refuse(decision.code)
  const station = stationOf(decision.events)
  const uses = usesOf({ page: params.page, station }, service)
  const full = await refusedByUses(uses, station, service)
  if (full) return full
  const admission = { ...solved, uses }
  return keep(service, decision.events, { world, files, intent, key, complete, station, admission })
}

const stationOf = ([first]: readonly Recorded[]): string => (first?.kind === 'submitted' ? first.facts.station : '')

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
  files: OpenedFiles
  intent: Intent
  key: string
  complete: (answer: string, leafIndex: number) => Promise<Submitted>
  station: string
  admission: Admission
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
    case 'upload-taken':
      return refuse('unknown-upload')
    case 'proof-used':
      return needed('used')
    case 'limit-reached':
      return fullUntil(outcome.subject, keeping.station, service)
    default:
      return keep(service, events, keeping)
  }
}

const tryNumber = async (
  service: Service,
  events: readonly Recorded[],
  { world, files, intent, key, admission }: Keeping,
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
  const opening = { wrappedKey: wrapKey(caseKey, secrets.wrappingKeys, caseId), codeHash }
  return {
    answer,
    outcome: await store.append({
      ...write,
      sealedTexts: [...write.sealedTexts, ...sealedFiles(files, subject)],
      opening,
      admission,
      idempotency: { ...intent, answer },
    }),
  }
}
