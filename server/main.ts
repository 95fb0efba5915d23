import { join } from 'node:path'
import { type Config, readConfig } from './config.ts'
import { faultOf } from './log/log.ts'
import { type Running, start } from './start.ts'
import { StoreUnavailable } from './store/unavailable.ts'

const config = readConfig(process.env)
if ('complaints' in config) {
  for (const complaint of config.complaints) console.error(complaint)
  process.exit(2)
}

const onFault = (error: unknown): void => {
  // It happens to every request while the database is away: its sentence says all, and a stack would only repeat.
  if (error instanceof StoreUnavailable) console.error(error.message)
  // What went wrong is told by kind and place: a message can repeat what somebody wrote.
  else {
    const { name, code, at } = faultOf(error)
    console.error([`${name}${code ? ` (${code})` : ''}`, ...at].join('\n    at '))
  }
}

const running = await start(config, onFault).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

console.log(greeting(running, config))

let isEnding = false
/** Says why and stops, once; the process then ends with `code`, or with 1 where it could not stop as it should. */
const end = async (code: number, why: string): Promise<void> => {
  if (isEnding) return
  isEnding = true
  const say = code === 0 ? console.log : console.error
  say(`\n${why}`)
  const isStopped = await running.stop().then(
    () => true,
    (error: unknown) => {
      if (code === 0) onFault(error)
      return false
    },
  )
  process.exit(isStopped ? code : 1)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void end(0, '正在停止，数据已保存。 Stopping; the data is kept.'))
}

const toBeStartedAgain =
  '服务就此结束，请重新启动；已确认收到的都已保存。 The service ends, to be started again; what it acknowledged is kept.'
void running.failed.then(({ message }) => end(1, `${message}\n${toBeStartedAgain}`))

function greeting({ url, publicUrl, partnerUrl, demoToken }: Running, { dataDir, databaseUrl }: Config): string {
  const here = (path: string): string => join(import.meta.dirname, '..', path)
  const rows: [string, string][] = [
    ['首页 Index', `${publicUrl}/`],
    ...(publicUrl === url ? [] : [['监听 Listening at', url] satisfies [string, string]]),
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
