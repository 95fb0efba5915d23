import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { withNewKey, withoutOldKeys } from './key-rotation.ts'
import { openSecrets, readKept, writeKept } from './secrets.ts'

const rotate = async (): Promise<void> => {
  const { values } = parseArgs({ options: { forget: { type: 'boolean', default: false } } })
  const config = readConfig(process.env)
  if ('complaints' in config) throw new Error(config.complaints.join('\n'))
  const { path } = await openSecrets(config.dataDir, config.secrets)
  const kept = await readKept(path)
  const changed = values.forget ? withoutOldKeys(kept) : withNewKey(kept, new Date())
  await writeKept(path, changed)
  const generations = changed.wrappingKeys.map(({ generation }) => generation).join(', ')
  console.log(
    values.forget
      ? `${path}：保留的密钥 ${generations}。 Keys kept: ${generations}.`
      : `${path}：新密钥已加入，服务几分钟内启用并重新加密。完成后用 npm run rotate-keys -- --forget 删除旧密钥。 Keys: ${generations}. Running servers use the new one within minutes; then remove the old ones with --forget.`,
  )
}

await rotate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
