import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Limits, usualLimits } from '../../server/brakes/limits.ts'
import { runRound } from '../../server/rounds/clock.ts'
import { type Running, start } from '../../server/start.ts'
import { settableClock } from './clock.ts'
import { newDataFolder } from './data-folder.ts'
import { desksBefore } from './desks.ts'
import { type Town, throwFaults } from './town.ts'

/** A town on real ports, with its pages and its partner site. */
export type TownOnPorts = Town & {
  url: string
  /** Where the partner site is, which may be elsewhere after a pause. */
  readonly partnerUrl: string
  /** The token of the demonstration's officials. */
  token: string
  /** Stops the service; its data stays. */
  pause: () => Promise<void>
  /** Starts it again on the same port and data. */
  resume: () => Promise<void>
}

/** Opens a town on free ports of this machine, which goes by the machine's time until its clock is set. */
export const openTownOnPorts = async ({ limits = usualLimits }: { limits?: Limits } = {}): Promise<TownOnPorts> => {
  const dataDir = await newDataFolder()
  const { now, setDay, setMoment } = settableClock()
  const faults: unknown[] = []
  const startOn = (port: number): Promise<Running> =>
    start(
      { host: '127.0.0.1', port, dataDir, logDir: join(dataDir, 'logs'), logDays: 184, demo: true, limits },
      (fault) => faults.push(fault),
      now,
    )
  const first = await startOn(0)
  const { url } = first
  const token = first.demoToken ?? ''
  let running: Running | undefined = first
  const current = (): Running => {
    if (!running) throw new Error('the service is paused')
    return running
  }
  const pause = async (): Promise<void> => {
    await running?.stop()
    running = undefined
  }
  return {
    ...desksBefore({ server: url, token, now }),
    url,
    token,
    get partnerUrl() {
      return current().partnerUrl ?? ''
    },
    get service() {
      return current().service
    },
    setDay,
    setMoment,
    round: () => runRound(current().service),
    faults,
    pause,
    resume: async () => {
      running = await startOn(Number(new URL(url).port))
    },
    close: async () => {
      await pause()
      await rm(dataDir, { recursive: true, force: true })
      throwFaults(faults)
    },
  }
}
