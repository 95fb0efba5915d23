import type { Command } from '#api-client/contract/command.ts'
import { intentOf } from '../answers.ts'
import { loadCase } from '../case-file.ts'
import { mayNot } from '../domain/decide.ts'
import { move } from '../handlers/cases.ts'
import { type Service, worldOf } from '../service.ts'

const batch = 50
const leaseSeconds = 60
const dayMs = 86_400_000
const actor = { role: 'system' } as const
/** What the clock can do by itself, in the order of time. */
const clockCommands: readonly Command[] = [
  { command: 'escalate' },
  { command: 'answer', answer: '' },
  { command: 'remind' },
  { command: 'lapse' },
]

/**
 * Does what is due: each case whose moment has come is looked at once, whoever else is looking, since the wake is
 * leased and the command is keyed by the version it was decided on. Gives the number of cases woken.
 */
export const runRound = async (service: Service): Promise<number> => {
  const { store, directory, now } = service
  const due = await store.claimOutbox({
    region: directory.region,
    now: now().toISOString(),
    leaseSeconds,
    limit: batch,
  })
  for (const { id, payload } of due) {
    await wake(service, (JSON.parse(payload) as { caseNumber: string }).caseNumber)
    await store.finishOutbox(directory.region, id)
  }
  await store.sweep(new Date(now().getTime() - dayMs).toISOString())
  return due.length
}

const wake = async (service: Service, caseNumber: string): Promise<void> => {
  const file = await loadCase(service, caseNumber)
  const command =
    file && clockCommands.find(({ command: name }) => mayNot(file.item, name, actor, worldOf(service)) === null)
  if (!file || !command) return
  const expectedVersion = file.item.version
  const intent = intentOf(`clock ${caseNumber}`, `${command.command} ${expectedVersion}`, { command, expectedVersion })
  await move(service, file, { command, actor, relation: 'committee', expectedVersion, intent })
}

/** Runs rounds now and every minute until stopped; `stop` waits for the round under way. */
export const startRounds = (service: Service, onFault: (error: unknown) => void): { stop: () => Promise<void> } => {
  let underWay: Promise<unknown> = Promise.resolve()
  const round = (): void => {
    underWay = underWay.then(() => runRound(service)).catch(onFault)
  }
  const timer = setInterval(round, 60_000)
  round()
  return {
    stop: async () => {
      clearInterval(timer)
      await underWay
    },
  }
}
