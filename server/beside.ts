import { randomBytes } from 'node:crypto'
import { caseNumber, caseNumberCharacters } from '#api-client/case-number.ts'
import type { Command } from '#api-client/contract/command.ts'
import type { Finding } from '#api-client/contract/reply-check.ts'
import { dayAt } from '#api-client/working-days.ts'
import { type CaseFile, loadCase } from './case-file.ts'
import type { Actor } from './domain/actor.ts'
import type { World } from './domain/decision.ts'
import { readerOf } from './domain/relation.ts'
import { findingsOf } from './findings.ts'
import { type Service, worldOf } from './service.ts'

/** How far a chain of merges is followed. */
const longestChain = 8

/** What lies beside a case: the one it joined, and what its reply shows. */
export type Beside = { world: World; joined?: CaseFile; findings: readonly Finding[] }

/** The world as decisions and views of this case may know it, with what lies beside. */
export const besideOf = async (service: Service, file: CaseFile): Promise<Beside> => {
  const world = worldOf(service)
  const { merge, draft } = file.item
  const joined = merge && (await joinedBy(service, merge.target))
  const findings = findingsOf(file, world.today)
  return {
    findings,
    ...(joined ? { joined } : {}),
    world: {
      ...world,
      ...(joined ? { target: joined } : {}),
      ...(draft
        ? { replyFindings: findings.flatMap(({ severity }) => (severity === 'advise' ? [] : [severity])) }
        : {}),
    },
  }
}

/** The same for one command: with the case that it names, and the number of the case that it opens. */
export const worldOfCommand = async (
  service: Service,
  file: CaseFile,
  command: Command,
  actor: Actor,
): Promise<World> => {
  const { world } = await besideOf(service, file)
  if (command.command === 'split') return { ...world, partNumber: newCaseNumber(service) }
  if (command.command !== 'merge') return world
  const target = command.target === file.caseNumber ? null : await loadCase(service, command.target)
  const isKnown = target && readerOf(target.item, actor, service.directory) !== null
  return isKnown ? { ...world, target: { caseNumber: target.caseNumber, item: target.item } } : world
}

/** The case at the end of the chain of merges that begins with this number. */
const joinedBy = async (service: Service, number: string): Promise<CaseFile | undefined> => {
  let file = await loadCase(service, number)
  for (let step = 0; file?.item.merge && step < longestChain; step += 1) {
    file = await loadCase(service, file.item.merge.target)
  }
  return file ?? undefined
}

/** A number drawn at random, of this month. */
const newCaseNumber = ({ directory, now }: Service): string =>
  caseNumber(
    directory.casePrefix,
    dayAt(now().toISOString()).slice(2, 7).replace('-', ''),
    caseNumberCharacters(randomBytes(4)),
  )
