import type { CommandDone } from '#api-client/contract/case.ts'
import type { Command } from '#api-client/contract/command.ts'
import { intentOf, type Refusal, refuse } from '../answers.ts'
import { loadCase } from '../case-file.ts'
import { move } from '../moving.ts'
import type { Service } from '../service.ts'

/**
 * Gives a command in the name of the clock. It is keyed by the version it is decided on, so that it acts once however
 * many servers give it.
 */
export const giveByClock = async (
  service: Service,
  caseNumber: string,
  command: Command,
): Promise<CommandDone | Refusal> => {
  const file = await loadCase(service, caseNumber)
  if (!file) return refuse('not-found')
  const expectedVersion = file.item.version
  const key = `${command.command} ${expectedVersion}`
  const intent = intentOf(`clock ${caseNumber}`, key, { command, expectedVersion })
  return move(service, file, {
    command,
    actor: { role: 'system' },
    relation: 'committee',
    expectedVersion,
    intent,
    key,
  })
}
