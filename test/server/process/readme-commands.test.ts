import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, expect, it } from 'vitest'
import { cleanUpAfterTests, readyFolder } from './server-process.ts'

cleanUpAfterTests()
const dataDir = await readyFolder()
let started: ChildProcess | undefined
afterAll(() => {
  if (started?.pid && started.exitCode === null && started.signalCode === null) process.kill(-started.pid, 'SIGKILL')
})

/** Gives a command as a reader of README types it, in a process group of its own as in a terminal. */
const type = (command: string): { child: ChildProcess; said: () => string; ended: Promise<number | null> } => {
  const [program = '', ...args] = command.split(' ')
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir }
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
    })
  }
  return { child, said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) }
}

// What is built before a start was built before the tests.
it('npm start greets, answers, and ends on Ctrl-C', async () => {
  const { child, said, ended } = type('npm start --ignore-scripts')
  started = child
  await expect.poll(said, { timeout: 60_000 }).toContain('Ctrl-C')
  const index = /Index\n\s+(http:\S+)/.exec(said())?.[1] ?? ''
  const answer = await fetch(index)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('示例市')

  process.kill(-(child.pid ?? 0), 'SIGINT')
  await ended
  await expect(fetch(index)).rejects.toThrow()
  expect(said()).not.toContain('npm error')
})

it('npm run rounds says what the clock would do on a day', async () => {
  const { said, ended } = type('npm run rounds -- --on 2026-12-01')
  expect(await ended).toBe(0)
  expect(said()).toContain('2026-12-01: 0 步，均未执行。 0 steps, none taken.')
})

it('npm run demo:reset starts over', async () => {
  const { said, ended } = type('npm run demo:reset')
  expect({ code: await ended, said: said() }).toMatchObject({ code: 0, said: expect.stringContaining(dataDir) })
})
