import { commandNames, moves } from '#api-client/contract/command.ts'
import { type CaseFile, loadCase } from '../../../server/case-file.ts'
import { evolve } from '../../../server/domain/evolve.ts'
import type { CaseState } from '../../../server/domain/state.ts'
import type { Service } from '../../../server/service.ts'
import { edge } from './edges.ts'

/** How often a step was taken, and by whom. */
export type Taken = { times: number; roles: ReadonlySet<string> }

/** Every step that these cases have taken, read from their histories. */
export const stepsTaken = async (
  service: Service,
  caseNumbers: readonly string[],
): Promise<ReadonlyMap<string, Taken>> => {
  const taken = new Map<string, Taken>()
  for (const caseNumber of caseNumbers) {
    const file = await loadCase(service, caseNumber)
    if (!file) throw new Error(`${caseNumber} is gone`)
    for (const { name, role } of stepsOf(file)) {
      const { times, roles } = taken.get(name) ?? { times: 0, roles: new Set<string>() }
      taken.set(name, { times: times + 1, roles: new Set([...roles, role]) })
    }
  }
  return taken
}

const commandOf = new Map(commandNames.map((name) => [moves[name].event as string, name]))

const stepsOf = ({ history }: CaseFile): { name: string; role: string }[] => {
  let item: CaseState | null = null
  return history.map((event) => {
    const from: string = item?.state ?? 'none'
    item = evolve(item, event)
    return { name: edge(from, commandOf.get(event.kind) ?? event.kind, item.state), role: event.by.role }
  })
}
