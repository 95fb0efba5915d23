import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lockDirectory } from '../../../server/store/embedded/directory-lock.ts'
import { temporaryFolder } from './temporary-folder.ts'

const holderScript = fileURLToPath(new URL('./lock-holder.ts', import.meta.url))

describe('the lock of a data directory', () => {
  const folder = temporaryFolder()

  it('held by a living process is refused, with who holds it and what to do', async () => {
    const directory = join(folder, 'living')
    const holder = await startHolder(directory)

    expect(() => lockDirectory(directory)).toThrow(
      expect.objectContaining({
        code: 'in-use',
        message: expect.stringMatching(
          new RegExp(`^${directory} is in use by process ${holder.pid}, running since 20.*Stop that server`),
        ),
      }),
    )
    await end(holder, 'SIGTERM')
  })

  it('left by a process that was killed is taken over', async () => {
    const directory = join(folder, 'killed')
    await end(await startHolder(directory), 'SIGKILL')

    const lock = lockDirectory(directory)

    expect(() => lockDirectory(directory)).toThrow(`process ${process.pid},`)
    lock.release()
  })

  it('is taken by one of several who try at once', async () => {
    const directory = join(folder, 'contested')
    const holders = Array.from({ length: 4 }, () => spawn(process.execPath, [holderScript, directory]))

    const first = await Promise.all(holders.map((holder) => Promise.race([once(holder.stdout, 'data'), exit(holder)])))

    expect(first.filter(([said]) => String(said) === 'held\n')).toHaveLength(1)
    await Promise.all(holders.map((holder) => end(holder, 'SIGKILL')))
  })

  it('can be taken again once it was released', () => {
    const directory = join(folder, 'released')

    lockDirectory(directory).release()

    expect(() => lockDirectory(directory).release()).not.toThrow()
  })
})

async function startHolder(directory: string): Promise<ChildProcess> {
  const holder = spawn(process.execPath, [holderScript, directory], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  return holder
}

const exit = (holder: ChildProcess) => once(holder, 'exit')

async function end(holder: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return
  const ended = exit(holder)
  holder.kill(signal)
  await ended
}
