import { parentPort } from 'node:worker_threads'
import { StoreUnusable } from '../unusable.ts'
import { DurableFiles } from './durable-files.ts'
import { type Engine, startEngine } from './engine.ts'
import { openWhole } from './first-start.ts'
import { keepHouse, type Pace } from './housekeeping.ts'
import type { Failure, LastWords, Reply, Request } from './messages.ts'
import { proveSync } from './sync-proof.ts'

type Running = { engine: Engine; files: DurableFiles; stopHousekeeping(): void }

let running: Running | undefined
let lastInLine: Promise<unknown> = Promise.resolve()

/** The engine has one connection: whatever is asked of it waits for what was asked before. */
function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = lastInLine.then(work)
  lastInLine = turn.catch(() => undefined)
  return turn
}

let lastSevereLine = ''

function note(line: string): void {
  if (/\b(PANIC|FATAL):/.test(line)) lastSevereLine = line
}

/** Nothing may go on after a panic: ending the thread is the one thing that PGlite can't catch. */
function giveUp(): never {
  const lastWords: LastWords = { lastWords: lastSevereLine }
  parentPort?.postMessage(lastWords)
  process.exit(1)
}

async function start(directory: string, pace: Pace | undefined): Promise<void> {
  const { files, engine } = await openWhole(directory, async () => {
    const files = new DurableFiles(directory, giveUp)
    return { files, engine: await startEngine(files, note) }
  })
  await proveSync(engine, files)
  const stopHousekeeping = keepHouse((query) => inLine(() => engine.query(query)), pace)
  running = { engine, files, stopHousekeeping }
}

async function stop({ engine, stopHousekeeping }: Running): Promise<void> {
  stopHousekeeping()
  await engine.query({ text: 'checkpoint' })
  await engine.close()
}

function started(): Running {
  if (!running) throw new Error('the engine has not started')
  return running
}

async function answer(request: Request): Promise<unknown> {
  switch (request.kind) {
    case 'start':
      return start(request.directory, request.pace)
    case 'query':
      return started().engine.query(request)
    case 'count-syncs':
      return started().files.syncs
    case 'stop':
      return stop(started())
  }
}

function asFailure(fault: unknown): Failure {
  const message = fault instanceof Error ? fault.message : String(fault)
  if (fault instanceof StoreUnusable) return { message, code: null, unusable: fault.code }
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : null
  return { message: running ? message : `${message} ${lastSevereLine}`, code, unusable: null }
}

parentPort?.on('message', async (request: Request) => {
  const reply: Reply = await inLine(() => answer(request)).then(
    (result) => ({ id: request.id, result }),
    (fault: unknown) => ({ id: request.id, failure: asFailure(fault) }),
  )
  parentPort?.postMessage(reply)
})
