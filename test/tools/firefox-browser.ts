import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Bidi, connectBidi } from './bidi.ts'
import { cjkFont } from './cjk-font.ts'
import { firefoxPath } from './firefox.ts'

/** A Firefox with one extension installed and one tab. */
export interface FirefoxBrowser {
  /** Opens one of the extension's own pages, as `/popup.html`, in the tab and waits until it is loaded. */
  open: (path: string) => Promise<void>
  /** Evaluates an expression in the page and answers its value, awaited; only text, numbers, truth and null come over. */
  evaluate: (expression: string) => Promise<unknown>
  /** A picture of the page, as PNG. */
  screenshot: () => Promise<Buffer>
  close: () => Promise<void>
}

/** Starts a headless Firefox and installs the extension of that gecko id in it, built in `extensionFolder`. */
export async function launchFirefox(extensionFolder: string, geckoId: string): Promise<FirefoxBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'lianxin-firefox-'))
  const uuid = randomUUID()
  await writeFile(
    join(profile, 'user.js'),
    preferences({ 'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }) }),
  )
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']
  const env = { ...process.env, ...(await cjkFont()), HOME: profile, MOZ_DISABLE_AUTO_SAFE_MODE: '1' }
  const server = spawn(await firefoxPath(), [...args, '--remote-allow-system-access'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  const close = async () => {
    process.off('exit', kill)
    if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit')
    await rm(profile, { recursive: true, force: true })
  }
  try {
    const bidi = await connectBidi(await listening(server))
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extensionFolder } })
    return { ...(await tab(bidi, `moz-extension://${uuid}`)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function tab(bidi: Bidi, origin: string): Promise<Omit<FirefoxBrowser, 'close'>> {
  const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree')
  const context = tree.contexts[0]?.context
  return {
    open: async (path) => {
      await bidi.send('browsingContext.navigate', { context, url: `${origin}${path}`, wait: 'complete' })
    },
    evaluate: async (expression) => {
      const params = { expression, target: { context }, awaitPromise: true }
      const answer = await bidi.send<Evaluation>('script.evaluate', params)
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
      return answer.result.value
    },
    screenshot: async () => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context })
      return Buffer.from(data, 'base64')
    },
  }
}

type Evaluation =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } }

/** Firefox says on its error stream where it listens. */
async function listening(server: ChildProcess): Promise<string> {
  if (!server.stderr) throw new Error('Firefox has no error stream.')
  for await (const line of createInterface({ input: server.stderr })) {
    const address = /WebDriver BiDi listening on (\S+)/.exec(line)?.[1]
    if (address) {
      server.stderr.resume()
      return address
    }
  }
  throw new Error('Firefox ended before it listened.')
}

function preferences(own: Record<string, string>): string {
  const quiet = {
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,',
    'toolkit.telemetry.enabled': false,
  }
  return Object.entries({ ...quiet, ...own })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}
