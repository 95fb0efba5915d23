import { randomUUID } from 'node:crypto'
import type { Command } from '#api-client/contract/command.ts'
import { intentOf } from '../answers.ts'
import { type CaseFile, loadCase } from '../case-file.ts'
import { decide } from '../domain/decide.ts'
import { prepare } from '../keep.ts'
import { particularsOf } from '../particulars.ts'
import { newCaseKey, wrapKey } from '../seal.ts'
import { type Service, worldOf } from '../service.ts'
import { giveByClock } from './by-clock.ts'

/** What a write leaves to be done in other cases: kept with it, done at once, and by a round where that failed. */
export const errandTopics = ['open-part', 'release-joined'] as const

export type Errand = { topic: string; payload: string }

/** Does one errand; doing it again changes nothing. */
export const runErrand = async (service: Service, { topic, payload }: Errand): Promise<void> => {
  const { caseNumber, seq } = JSON.parse(payload) as { caseNumber: string; seq?: number }
  if (topic === 'open-part' && seq !== undefined) await openPart(service, caseNumber, seq)
  if (topic === 'release-joined') await releaseJoined(service, caseNumber)
}

/** The errands of a command that was just kept, so that nobody waits for the next round. */
export const runErrands = async (service: Service, caseNumber: string, { command }: Command): Promise<void> => {
  if (command === 'withdraw') await releaseJoined(service, caseNumber)
  if (command !== 'split') return
  const file = await loadCase(service, caseNumber)
  const split = file?.history.findLast(({ kind }) => kind === 'split')
  if (split) await openPart(service, caseNumber, split.seq)
}

/** Opens the case of a matter that was taken out of another: same resident, same code, same expected date. */
const openPart = async (service: Service, caseNumber: string, seq: number): Promise<void> => {
  const { store, secrets, directory } = service
  const file = await loadCase(service, caseNumber)
  const split = file?.history.find((event) => event.seq === seq)
  const codeHash = await store.findCodeHash(directory.region, caseNumber)
  if (!file || split?.kind !== 'split' || codeHash === null) return
  const { part } = split.facts
  const world = worldOf(service)
  const actor = { role: 'resident' } as const
  const decision = decide(null, partOf(file, split.texts.matter ?? ''), actor, world)
  if (decision.kind === 'refused') throw new Error(`the part ${part} of ${caseNumber} was refused: ${decision.code}`)
  const { station, body, expectedOn, expectedDays, provisional, excluded } = file.item
  const where = { station, body, expectedOn, expectedDays, provisional, excluded: [...excluded], partOf: caseNumber }
  const events = decision.events.map((event) => ({ ...event, facts: { ...event.facts, ...where } }) as typeof event)
  const caseId = randomUUID()
  const caseKey = newCaseKey()
  const subject = { caseId, caseNumber: part, item: null, caseKey, head: null, matterTextId: null }
  const { write } = prepare(service, subject, events, actor, world.now)
  const opening = { wrappedKey: wrapKey(caseKey, secrets.wrappingKeys, caseId), codeHash }
  const intent = intentOf(`part ${part}`, part, {})
  // A number that is taken is this part's own, opened before.
  await store.append({ ...write, opening, idempotency: { ...intent, answer: '{}' } })
}

const partOf = ({ item, history }: CaseFile, opinion: string): Command<'submit'> => {
  const { place, name, contact } = particularsOf({ history })
  return {
    command: 'submit',
    page: item.page,
    submitterKind: item.submitterKind,
    consentToPublish: item.consents.includes('publish'),
    consentToSensitive: item.consents.includes('sensitive'),
    guardianConsents: item.consents.includes('under-14'),
    confidential: item.confidential,
    opinion,
    area: item.area,
    ...(item.deputy ? { deputy: item.deputy } : {}),
    ...(item.subject ? { subject: item.subject } : {}),
    ...(place ? { place } : {}),
    ...(name ? { name } : {}),
    ...(contact ? { contact } : {}),
  }
}

/** Whoever had joined a case that its own resident withdrew gets the matter back. */
const releaseJoined = async (service: Service, caseNumber: string): Promise<void> => {
  const joined = await service.store.joinedCases(service.directory.region, caseNumber)
  for (const number of joined) {
    await giveByClock(service, number, { command: 'unmerge', reason: '并入的事项已由反映人撤回' })
  }
}
