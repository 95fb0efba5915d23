import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../tools/command.ts'
import { dayVectors, monthVectors, workingDayVectors } from './term-vectors.ts'

const witness = join(import.meta.dirname, 'zone-witness.ts')

it.each([
  ['UTC', 0],
  ['Asia/Shanghai', -480],
  ['America/Los_Angeles', 420],
])('a process that starts in %s gives every date as anywhere else', async (zone, minutesBehind) => {
  const said = await run(process.execPath, [witness], { env: { ...process.env, TZ: zone } })
  expect(JSON.parse(said)).toEqual({
    minutesBehind,
    months: monthVectors.map(([, , on, provisional]) => ({ on, provisional })),
    workingDays: workingDayVectors.map(([, , on]) => ({ on, provisional: false })),
    days: dayVectors.map(([, , on]) => ({ on, provisional: false })),
    worked: 248,
    midnight: ['2026-05-31', '2026-06-01', '2026-05-31T16:00:00.000Z'],
  })
})
