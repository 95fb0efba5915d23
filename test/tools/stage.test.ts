import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { runStage } from './stage.ts'

const never = new AbortController().signal

function stage(script: string, minutes = 1) {
  return { name: 'a stage', command: ['sh', '-c', script], minutes }
}

it('a stage answers the exit code of its command', async () => {
  expect(await runStage(stage('exit 0'), never)).toBe(0)
  expect(await runStage(stage('exit 3'), never)).toBe(3)
})

it('a command that cannot be started has no exit code', async () => {
  expect(await runStage({ ...stage(''), command: ['/nowhere/to/be/found'] }, never)).toBeNull()
})

it('a stage that takes too long is stopped', async () => {
  expect(await runStage(stage('sleep 30', 0.2 / 60), never)).toBeNull()
})

it('a stage is stopped when the run is', async () => {
  expect(await runStage(stage('sleep 30'), AbortSignal.timeout(200))).toBeNull()
})

it('what a stage leaves behind is ended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-stage-'))
  await runStage(stage(`sleep 30 & echo $! > ${folder}/pid`), never)
  const left = Number(await readFile(join(folder, 'pid'), 'utf8'))
  await rm(folder, { recursive: true })
  await expect.poll(() => isRunning(left)).toBe(false)
})

async function isRunning(pid: number): Promise<boolean> {
  await pause(20)
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  return status !== undefined && !/\) [ZX] /.test(status)
}
