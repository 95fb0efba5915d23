import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { Day } from '#api-client/contract/primitives.ts'
import { commands as englishCommands } from '#api-client/words/en.ts'
import { commands } from '#api-client/words/zh-cn.ts'
import { startOf } from '#api-client/working-days.ts'
import { readConfig } from '../config.ts'
import { noTown } from '../demo/no-town.ts'
import { demoTown } from '../demo/town.ts'
import { openLive } from '../live/live.ts'
import { openSecrets } from '../secrets.ts'
import { serviceOf } from '../service.ts'
import { openSettings } from '../settings/settings.ts'
import { openStore } from '../store/open.ts'
import { previewRound } from './preview.ts'

/** Prints what the clock would do on a day, case by case, and does none of it: `npm run rounds -- --on 2026-12-01`. */
const preview = async (): Promise<void> => {
  const { values } = parseArgs({ options: { on: { type: 'string' } } })
  const on = z.safeParse(Day, values.on)
  if (!on.success) throw new Error('请写明日期，例如 --on 2026-12-01 。 Name the day, for instance --on 2026-12-01.')
  const config = readConfig(process.env)
  if ('complaints' in config) throw new Error(config.complaints.join('\n'))
  const { dataDir, demo } = config
  const noon = new Date(Date.parse(startOf(on.data)) + 12 * 3_600_000)
  const now = () => noon
  const secrets = await openSecrets(dataDir, config.secrets)
  const store = await openStore(config)
  try {
    const settings = await openSettings({ store, directory: demo ? await demoTown([]) : noTown, now })
    const onFault = (fault: unknown): never => {
      throw fault
    }
    const live = openLive(store, settings.inForce.directory.region, { onFault })
    const service = serviceOf({ store, live, secrets, settings, demo, now })
    let count = 0
    for await (const { caseNumber, on: dueOn, command } of previewRound(service)) {
      count += 1
      console.log(`${dueOn}  ${caseNumber}  ${commands[command.command]} ${englishCommands[command.command]}`)
    }
    console.log(`${on.data}: ${count} 步，均未执行。 ${count} steps, none taken.`)
    await live.close()
  } finally {
    await store.close()
  }
}

await preview().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
