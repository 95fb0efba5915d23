import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { placeStore } from '../../town/data-folder.ts'

const root = join(import.meta.dirname, '../../..')
export type Environment = Record<string, string>

/** A program of the server in a process of its own, and all that it has said. */
export type ServerProcess = {
  said: () => { out: string; errors: string }
  /** What it prints under a heading of its greeting. */
  told: (heading: string) => string
  signal: (name: NodeJS.Signals) => void
  /** Sends the signal and waits for the end. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
  ended: Promise<number | null>
}

const children = new Set<ChildProcess>()

const folders: string[] = []

/** Leaves neither a process nor a folder behind when the file's tests are over. */
export const cleanUpAfterTests = (): void => {
  afterAll(async () => {
    const running = [...children].filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
    await Promise.all(running.map(killed))
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })
}

const killed = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

export const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-process-'))
  folders.push(folder)
  return folder
}

/** A data folder with an empty store: for tests that are not about a first start, which takes seconds. */
export const readyFolder = async (): Promise<string> => {
  const folder = dataFolder()
  await placeStore(folder)
  return folder
}

/** Starts a script of the server with this environment and no other settings. */
const launch = (environment: Environment, script = 'server/main.ts', words: readonly string[] = []): ServerProcess => {
  const {
    HOST: _,
    PORT: __,
    DATA_DIR: ___,
    DATABASE_URL: ____,
    DEMO: _____,
    PUBLIC_URL: ______,
    ...inherited
  } = process.env
  const child = spawn(process.execPath, [resolve(root, script), ...words], {
    cwd: root,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let out = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    said: () => ({ out, errors }),
    told: (heading) => new RegExp(`${heading}\\n\\s+(\\S.*)`).exec(out)?.[1] ?? '',
    signal: (name) => void child.kill(name),
    stop: (signal = 'SIGINT') => {
      child.kill(signal)
      return ended
    },
    ended,
  }
}

/** Starts the server and waits for its greeting; throws with what it said where it ended instead. */
export const startServer = async (environment: Environment, script?: string): Promise<ServerProcess> => {
  const server = launch(environment, script)
  const isOver = server.ended.then((code) => {
    throw new Error(`ended with ${code}: ${JSON.stringify(server.said())}`)
  })
  const greeted = async (): Promise<void> => {
    while (!server.said().out.includes('Ctrl-C')) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await Promise.race([greeted(), isOver])
  isOver.catch(() => undefined)
  return server
}

/** Starts a script that is expected to end by itself; gives how it ended and what it said. */
export const runToEnd = async (
  environment: Environment,
  script?: string,
  ...words: string[]
): Promise<{ code: number | null; out: string; errors: string }> => {
  const { ended, said } = launch(environment, script, words)
  return { code: await ended, ...said() }
}

/** The files under a folder in which one of these texts stands in clear, as `file: text`. */
export const findInFiles = async (folder: string, texts: readonly string[]): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name))
    found.push(...texts.filter((text) => bytes.includes(text)).map((text) => `${entry.name}: ${text}`))
  }
  return found
}
