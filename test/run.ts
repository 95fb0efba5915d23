import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runStage, type Stage } from './tools/stage.ts'
import { sum, type Tally, tallyCheck, tallyPreparation, tallyVitest } from './tools/tally.ts'

const reports = join(import.meta.dirname, '../.cache/test')

type CountedStage = Stage & { tally: (exitCode: number | null) => Promise<Tally> | Tally }

function vitest(name: string, minutes: number, projects = name): CountedStage {
  const report = join(reports, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    command: ['vitest', 'run', '--project', projects, ...reporters],
    minutes,
    tally: async (exitCode) => tallyVitest(await readFile(report, 'utf8').catch(() => undefined), exitCode),
  }
}

const stages: CountedStage[] = [
  { name: 'tools', command: ['node', 'test/tools/bring.ts'], minutes: 15, tally: tallyPreparation },
  { name: 'build', command: ['npm', 'run', 'build'], minutes: 5, tally: tallyPreparation },
  { name: 'check', command: ['npm', 'run', 'check'], minutes: 3, tally: tallyCheck },
  vitest('fast', 5, 'fast*'),
  vitest('postgres', 5),
  vitest('faults', 10),
  vitest('browser', 20),
]

const stopped = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stopped.abort())

await rm(reports, { recursive: true, force: true })
await mkdir(reports, { recursive: true })
const lines: string[] = []
const tallies: Tally[] = []
for (const stage of stages) {
  const start = performance.now()
  console.log(`\n── ${stage.name}`)
  const tally = await stage.tally(stopped.signal.aborted ? null : await runStage(stage, stopped.signal))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  lines.push(`${stage.name.padEnd(10)} ${seconds.padStart(6)} s  ${tally.passed} passed, ${tally.failed} failed`)
  console.log(lines.at(-1))
  tallies.push(tally)
}

const { passed, failed } = sum(tallies)
console.log(`\n${lines.join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
