import type { Command } from '#api-client/contract/command.ts'
import { type Beside, besideOf } from '../beside.ts'
import { loadCase } from '../case-file.ts'
import { agendaOf } from '../domain/agenda.ts'
import { decide } from '../domain/decide.ts'
import type { World } from '../domain/decision.ts'
import type { CaseEvent } from '../domain/event.ts'
import { evolve } from '../domain/evolve.ts'
import type { CaseState } from '../domain/state.ts'
import type { Service } from '../service.ts'

/** What a round would do: to which case, what, and since which day it has been due. */
export type Planned = { caseNumber: string; on: string; command: Command }

/** More than a case can have to catch up with. */
const mostPerCase = 40

/**
 * What a round at the service's moment would do, in the order it would do it; keeps nothing. Each case is followed
 * through all that is due, as if the steps before had been taken.
 */
export async function* previewRound(service: Service): AsyncGenerator<Planned> {
  const { store, directory, now } = service
  const woken = await store.wakingCases(directory.region, now().toISOString())
  for (const caseNumber of woken) {
    const file = await loadCase(service, caseNumber)
    if (file) yield* stepsOf(caseNumber, file.item, await besideOf(service, file))
  }
}

function* stepsOf(caseNumber: string, from: CaseState, { world }: Beside): Generator<Planned> {
  let item = from
  for (let step = 0; step < mostPerCase; step += 1) {
    const due = agendaOf(item, world).find(({ on }) => on <= world.today)
    const next = due && stepped(item, due.command, world)
    if (!due || !next) return
    yield { caseNumber, ...due }
    item = next
  }
}

const stepped = (item: CaseState, command: Command, world: World): CaseState | null => {
  const by = { role: 'system' } as const
  const decision = decide(item, command, by, world)
  if (decision.kind === 'refused') return null
  return decision.events.reduce<CaseState>(
    (so, { kind, facts }) => evolve(so, { kind, facts, seq: so.version + 1, at: world.now, by } as CaseEvent),
    item,
  )
}
