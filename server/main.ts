import { join, relative } from 'node:path'
import { type Config, readConfig } from './config.ts'
import { type Running, start } from './start.ts'

const config = readConfig(process.env)
if ('complaints' in config) {
  for (const complaint of config.complaints) console.error(complaint)
  process.exit(2)
}

const onFault = (error: unknown): void => console.error(error instanceof Error ? (error.stack ?? error.message) : error)

const running = await start(config, onFault).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

console.log(greeting(running, config))

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    console.log('\n正在停止，数据已保存。 Stopping; the data is kept.')
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        onFault(error)
        process.exit(1)
      },
    )
  })
}

function greeting({ url, partnerUrl, demoToken }: Running, { dataDir, databaseUrl }: Config): string {
  const here = (path: string): string => relative(process.cwd(), join(import.meta.dirname, '..', path)) || path
  const rows: [string, string][] = [
    ['首页 Index', `${url}/`],
    ...(partnerUrl ? [['合作网站 Partner site', `${partnerUrl}/qingqiao/`] satisfies [string, string]] : []),
    ...(demoToken
      ? [['工作人员登录口令 Sign-in token of the demo officials', demoToken] satisfies [string, string]]
      : []),
    [
      'Chrome 扩展 Extension for Chromium',
      `${here('.output/chrome-mv3')}  (chrome://extensions → 开发者模式 Developer mode → 加载已解压的扩展程序 Load unpacked)`,
    ],
    [
      'Firefox 扩展 Extension for Firefox',
      `${here('.output/firefox-mv3')}  (about:debugging → This Firefox → Load Temporary Add-on → manifest.json)`,
    ],
    ['数据 Data', databaseUrl ? `PostgreSQL (DATABASE_URL); ${dataDir}` : dataDir],
  ]
  return [
    '',
    '连心 Lianxin',
    ...rows.map(([name, value]) => `  ${name}\n    ${value}`),
    '',
    '按 Ctrl-C 停止。 Stop with Ctrl-C; the data is kept.',
  ].join('\n')
}
