import type { CommandDone } from '#api-client/contract/case.ts'
import type { Command } from '#api-client/contract/command.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
import { type Intent, type Refusal, refuse } from './answers.ts'
import { openPresented, recorded, sealedFiles } from './attachments/uploads.ts'
import { worldOfCommand } from './beside.ts'
import { refusedByCase } from './brakes/limits.ts'
import { type CaseFile, loadCase } from './case-file.ts'
import type { Actor } from './domain/actor.ts'
import { decide } from './domain/decide.ts'
import { prepare } from './keep.ts'
import { joinedNotices } from './notices/waiting-notices.ts'
import { inclusionOf } from './proving.ts'
import { deriveQueryCode, hashCode } from './query-codes.ts'
import { newCaseKey, wrapKey } from './seal.ts'
import { type Service, worldOf } from './service.ts'
import { followed } from './views/timeline.ts'

/** What is kept as the answer: a new query code is derived anew each time, and the proof is made anew. */
type KeptAnswer = Omit<CommandDone, 'leafIndex' | 'queryCode' | 'proof'> & { codeReissued?: true }

/** An answer as it was kept, made whole again. `key` is the idempotency key of the command. */
export const completing =
  (service: Service, key: string) =>
  async (answer: string, leafIndex: number): Promise<CommandDone> => {
    const { codeReissued, ...kept } = JSON.parse(answer) as KeptAnswer
    const queryCode = codeReissued
      ? { queryCode: deriveQueryCode(service.secrets.codeSecret, key, kept.caseNumber) }
      : {}
    const proof = await inclusionOf(service, { leafIndex, leafHash: kept.leafHash })
    return { ...kept, leafIndex, proof, ...queryCode }
  }

export type Intended = {
  command: Command
  actor: Actor
  relation: Relation
  expectedVersion: number
  intent: Intent
  key: string
}

/** Decides a command on a loaded case and keeps what came of it. */
export const move = async (service: Service, file: CaseFile, intended: Intended): Promise<CommandDone | Refusal> => {
  const { command, actor, expectedVersion, intent, key } = intended
  if (expectedVersion !== file.item.version) return conflict(service, file, intended)
  const files = await openPresented(service, `case ${file.caseNumber}`, presentedBy(command))
  if ('refused' in files) return files
  const world = { ...(await worldOfCommand(service, file, command, actor)), files: recorded(files) }
  const decision = decide(file.item, command, actor, world)
  if (decision.kind === 'refused') return refuse(decision.code)
  const full = refusedByCase(decision.events, file, service)
  if (full) return full
  // What is erased gives way to a key of which nothing was sealed before; the decision is the first text under it.
  const newKey = command.command === 'erase' ? newCaseKey() : null
  const subject = newKey ? { ...file, caseKey: newKey } : file
  const { write, item, leafHash } = prepare(service, subject, decision.events, actor, world.now)
  const isReissue = command.command === 'reissue-code'
  const kept: KeptAnswer = {
    caseNumber: file.caseNumber,
    version: item.version,
    state: item.state,
    leafHash,
    at: world.now,
    ...(isReissue ? { codeReissued: true } : {}),
  }
  const answer = JSON.stringify(kept)
  const complete = completing(service, key)
  const isRelease = decision.events.some(({ kind }) => kind === 'released')
  const told = isRelease ? await joinedNotices(service, file.caseNumber, world.now) : []
  const outcome = await service.store.append({
    ...write,
    outbox: [...write.outbox, ...told],
    sealedTexts: [...write.sealedTexts, ...sealedFiles(files, file)],
    opening: null,
    ...(newKey ? { erasing: { wrappedKey: wrapKey(newKey, service.secrets.wrappingKeys, file.caseId) } } : {}),
    ...(isReissue ? { newCodeHash: await newCodeHash(service, key, file.caseNumber) } : {}),
    idempotency: { ...intent, answer },
  })
  switch (outcome.kind) {
    case 'appended':
      return complete(answer, outcome.firstLeaf)
    case 'replayed':
      return complete(outcome.answer, outcome.firstLeaf)
    case 'key-reused':
      return refuse('key-reused')
    case 'upload-taken':
      return refuse('unknown-upload')
    default: {
      const changed = await loadCase(service, file.caseNumber)
      return conflict(service, changed ?? file, intended)
    }
  }
}

const presentedBy = (command: Command) => ('attachments' in command ? command.attachments : undefined)

const newCodeHash = ({ secrets }: Service, key: string, caseNumber: string): Promise<string> =>
  hashCode(deriveQueryCode(secrets.codeSecret, key, caseNumber))

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
