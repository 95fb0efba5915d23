import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { temporaryFolder } from '../server/store/temporary-folder.ts'
import { type CaseHistory, readHistory } from './case-history.ts'
import { type Acknowledged, batchSize } from './write-batches.ts'

const childScript = fileURLToPath(new URL('./kill-embedded-child.ts', import.meta.url))
const kills = 20
const deadline = 110_000

type Said = ['opened', CaseHistory[]] | ['sending', number] | ['acknowledged', Acknowledged]

describe('an embedded store whose server is killed', () => {
  const dataDir = join(temporaryFolder(), 'data')
  /** The version of each case that was acknowledged, in whatever life of the server. */
  const acknowledged = new Map<string, number>()
  let lastBatch = 0

  it('in its first start opens by itself', { timeout: deadline }, async () => {
    const child = startChild(dataDir, 0)
    while (!existsSync(join(dataDir, 'database', 'base'))) await pause(1)
    await kill(child)

    const store = await openStore({ dataDir })
    expect(await readHistory(store)).toEqual([])
    await store.close()
  })

  it(`${kills} times while it writes loses and doubles nothing`, { timeout: deadline }, async () => {
    for (let round = 0; round < kills; round++) {
      const before = acknowledged.size
      await liveAndDie()
      expect(acknowledged.size).toBeGreaterThan(before)
    }

    const store = await openStore({ dataDir })
    checkHistory(await readHistory(store))
    await store.close()
  })

  /** One life of a server: it opens, is checked, writes, and is killed at a moment of no particular kind. */
  async function liveAndDie(): Promise<void> {
    const child = startChild(dataDir, lastBatch)
    const exit = once(child, 'exit')
    const sentAgain = batchSize * 2
    let toCome = sentAgain + 1 + Math.floor(Math.random() * 50)
    for await (const [word, content] of listen(child)) {
      if (word === 'opened') checkHistory(content)
      else if (word === 'sending') lastBatch = content
      else {
        const version = Math.max(content.version, acknowledged.get(content.caseNumber) ?? 0)
        acknowledged.set(content.caseNumber, version)
        toCome--
      }
      if (toCome === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 5)
    }
    expect(await exit).toEqual([null, 'SIGKILL'])
  }

  function checkHistory(history: readonly CaseHistory[]): void {
    const versions = new Map(history.map(({ caseNumber, version }) => [caseNumber, version]))
    expect(versions.size).toBe(history.length)
    for (const [caseNumber, version] of acknowledged) {
      expect(versions.get(caseNumber), caseNumber).toBeGreaterThanOrEqual(version)
    }
    expect(history.filter(({ isIntact, version }) => !isIntact || version > 2)).toEqual([])

    const leaves = history.flatMap((stored) => stored.leaves).sort((a, b) => a - b)
    expect(leaves).toEqual(leaves.map((_, index) => index))

    const notAcknowledged = history.filter(({ caseNumber }) => !acknowledged.has(caseNumber))
    expect(notAcknowledged.length).toBeLessThanOrEqual(batchSize)
  }
})

function startChild(dataDir: string, firstBatch: number): ChildProcess {
  const args = [childScript, dataDir, String(firstBatch)]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function* listen({ stdout }: ChildProcess): AsyncGenerator<Said> {
  if (!stdout) throw new Error('the child has no output')
  for await (const line of createInterface(stdout)) {
    const isWhole = line.endsWith(']')
    if (isWhole) yield JSON.parse(line) as Said
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
