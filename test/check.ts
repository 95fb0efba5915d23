import { run } from './tools/command.ts'

const checks = [['biome', 'check', '--error-on-warnings'], ['tsc'], ['knip', '--no-progress']]

// tsc and knip read the types that WXT generates.
await run('wxt', ['prepare'])
const outcomes = await Promise.all(checks.map(outcome))
process.exitCode = outcomes.every(Boolean) ? 0 : 1

async function outcome([program = '', ...args]: string[]): Promise<boolean> {
  const start = performance.now()
  const complaint = await run(program, args).then(
    () => undefined,
    (error: Error) => error.message,
  )
  console.log(`${complaint ? '✗' : '✓'} ${program} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  if (complaint) console.log(complaint)
  return !complaint
}
