import { type ChildProcess, spawn } from 'node:child_process'

/** A step of a longer run: one command line and how long it may take. */
export interface Stage {
  name: string
  command: string[]
  minutes: number
}

/**
 * Runs the stage's command, with its output shown, and answers its exit code, or null when it did not end by itself.
 * It has a process group of its own, which is stopped after its time or when `signal` aborts; what it leaves is killed.
 */
export async function runStage(stage: Stage, signal: AbortSignal): Promise<number | null> {
  const [program = '', ...args] = stage.command
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] })
  const stop = () => {
    signalGroup(child, 'SIGTERM')
    setTimeout(signalGroup, 5_000, child, 'SIGKILL').unref()
  }
  const timer = setTimeout(stop, stage.minutes * 60_000)
  signal.addEventListener('abort', stop)
  try {
    return await exitCode(child)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    signalGroup(child, 'SIGKILL')
  }
}

function exitCode(child: ChildProcess): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('error', () => resolve(null))
  child.once('exit', resolve)
  return promise
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (!child.pid) return
  try {
    process.kill(-child.pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
