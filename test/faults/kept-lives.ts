import { randomBytes, randomUUID } from 'node:crypto'
import { caseNumber, caseNumberCharacters } from '#api-client/case-number.ts'
import type { Recorded } from '#api-client/contract/command.ts'
import { loadCase } from '../../server/case-file.ts'
import type { CaseEvent } from '../../server/domain/event.ts'
import { prepare, type Subject } from '../../server/keep.ts'
import { newCaseKey, wrapKey } from '../../server/seal.ts'
import type { Service } from '../../server/service.ts'
import type { Append, AppendOutcome } from '../../server/store/store.ts'
import type { Life } from '../server/domain/lives.ts'

/** What the store made of a life: the history read back, and everything that it should not have taken or said. */
export type Kept = { history: readonly CaseEvent[]; version: number; faults: string[] }

/** After so many events one is sent a second time, and another by somebody who saw an older version. */
const everySo = 10

/**
 * Keeps a life in the store, each event by a write of its own as a command would, sealed, with its texts, parties and
 * outbox; then reads it back. Now and then the same write comes twice, or one comes that was decided on an old version.
 */
export const keepLife = async (service: Service, { story, moments }: Life): Promise<Kept> => {
  const opened = story.events.slice(0, story.events.length - moments.length)
  const steps: Step[] = [
    ...opened.map((event): Step => ({ event, recorded: [{ ...event, texts: openingTexts(event) } as Recorded] })),
    ...moments,
  ]
  const caseId = randomUUID()
  const number = caseNumber('SL', '2606', caseNumberCharacters(randomBytes(4)))
  let subject: Subject = {
    caseId,
    caseNumber: number,
    item: null,
    caseKey: newCaseKey(),
    head: null,
    matterTextId: null,
  }
  const faults: string[] = []
  for (const [index, step] of steps.entries()) {
    const { write, next } = writeOf(service, subject, step)
    const outcome = await service.store.append(write)
    if (outcome.kind !== 'appended') faults.push(`event ${index + 1} was answered by ${outcome.kind}`)
    if (index % everySo === 3) faults.push(...(await repeated(service, write, outcome)))
    if (index % everySo === 7) faults.push(...(await lateComer(service, write)))
    subject = next
  }
  const file = await loadCase(service, number)
  return { history: file?.history.map(bare) ?? [], version: file?.item.version ?? 0, faults }
}

type Step = { event: CaseEvent; recorded: readonly Recorded[] }

const openingTexts = ({ kind }: CaseEvent): Record<string, string> =>
  kind === 'submitted' ? { opinion: '三号楼的路灯坏了半个月，老人夜里不敢下楼。' } : {}

const writeOf = (
  service: Service,
  subject: Subject,
  { event: { by, at }, recorded }: Step,
): { write: Append; next: Subject } => {
  const { write, item, leafHash } = prepare(service, subject, recorded, by, at)
  const { secrets } = service
  const wrappedKey = subject.item ? null : wrapKey(subject.caseKey, secrets.wrappingKeys, subject.caseId)
  return {
    write: {
      ...write,
      opening: wrappedKey && { wrappedKey, codeHash: 'nobody signs in to it' },
      idempotency: {
        scope: subject.caseNumber,
        keyHash: randomBytes(32),
        requestHash: randomBytes(32),
        answer: String(item.version),
      },
    },
    next: { ...subject, item, head: leafHash, matterTextId: write.row.matterTextId },
  }
}

/** The same write once more, as from a caller who got no answer: it is told what was said then. */
const repeated = async ({ store }: Service, write: Append, first: AppendOutcome): Promise<string[]> => {
  const again = await store.append(write)
  const isSame =
    again.kind === 'replayed' &&
    again.answer === write.idempotency.answer &&
    first.kind === 'appended' &&
    again.firstLeaf === first.firstLeaf
  return isSame ? [] : [`a repeated write was answered by ${again.kind}`]
}

/** Another's write, decided on the version before: it is refused and leaves nothing. */
const lateComer = async ({ store }: Service, write: Append): Promise<string[]> => {
  const late = await store.append({ ...write, idempotency: { ...write.idempotency, keyHash: randomBytes(32) } })
  return late.kind === 'version-conflict' ? [] : [`a write on an old version was answered by ${late.kind}`]
}

const bare = ({ kind, facts, seq, at, by }: CaseEvent): CaseEvent => ({ kind, facts, seq, at, by }) as CaseEvent
