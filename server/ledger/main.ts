import { readConfig } from '../config.ts'
import { noTown } from '../demo/no-town.ts'
import { demoTown } from '../demo/town.ts'
import { openLive } from '../live/live.ts'
import { openSecrets } from '../secrets.ts'
import { serviceOf } from '../service.ts'
import { openSettings } from '../settings/settings.ts'
import { openStore } from '../store/open.ts'
import { audit } from './audit/audit.ts'
import type { Report } from './audit/report.ts'

/** Checks that nothing in the database was changed behind the history's back: `npm run verify-ledger`. */
const verify = async (): Promise<Report> => {
  const config = readConfig(process.env)
  if ('complaints' in config) throw new Error(config.complaints.join('\n'))
  const { dataDir, demo } = config
  const secrets = await openSecrets(dataDir)
  const store = await openStore(config)
  const now = () => new Date()
  try {
    const settings = await openSettings({ store, directory: demo ? await demoTown([]) : noTown, now })
    const onFault = (fault: unknown): never => {
      throw fault
    }
    const live = openLive(store, settings.inForce.directory.region, { onFault })
    const report = await audit(serviceOf({ store, live, secrets, settings, demo, now }))
    await live.close()
    return report
  } finally {
    await store.close()
  }
}

const say = ({ findings, ...counts }: Report): void => {
  for (const { table, row, column, says } of findings) console.error(`${table} · ${row} · ${column}: ${says}`)
  const { events, nodes, checkpoints, cases, texts, erased } = counts
  console.log(
    `核对了 ${events} 条记录、${nodes} 个节点、${checkpoints} 个签名、${cases} 个事项、${texts} 段文字（其中已删除 ${erased} 段）。 Checked ${events} events, ${nodes} nodes, ${checkpoints} signed checkpoints, ${cases} cases, ${texts} texts (${erased} erased).`,
  )
  console.log(
    findings.length === 0
      ? '一切与历史记录相符。 Everything is as the history has it.'
      : `有 ${findings.length} 处与历史记录不符，见上。 ${findings.length} places are not as the history has them; see above.`,
  )
}

await verify().then(
  (report) => {
    say(report)
    process.exitCode = report.findings.length === 0 ? 0 : 1
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  },
)
