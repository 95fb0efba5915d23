import { expect, it } from 'vitest'
import { addDays, dayAt } from '#api-client/working-days.ts'
import { placeStore } from '../../town/data-folder.ts'
import { desksBefore } from '../../town/desks.ts'
import { submit } from '../../town/submission.ts'
import { cleanUpAfterTests, dataFolder, runToEnd, startServer } from './server-process.ts'

const dataDir = dataFolder()
const environment = { DEMO: 'on', PORT: '0', DATA_DIR: dataDir }

cleanUpAfterTests()

it('the command line says what the clock would do on a day, in any zone, and does none of it', async () => {
  await placeStore(dataDir)
  const server = await startServer(environment)
  const desks = desksBefore({
    server: new URL(server.told('Index')).origin,
    token: server.told('Sign-in token of the demo officials'),
    now: () => new Date(),
  })
  const { caseNumber } = await submit(desks, 'page-qingqiao', { deputy: 'deputy-01' })
  await server.stop()

  const preview = (on: string, TZ: string) => runToEnd({ ...environment, TZ }, 'server/rounds/main.ts', '--on', on)
  const later = addDays(dayAt(new Date().toISOString()), 40)
  const said = await preview(later, 'America/Los_Angeles')
  const own = said.out.split('\n').filter((line) => line.includes(caseNumber))
  expect(own.length).toBeGreaterThanOrEqual(4)
  expect(own[0]).toMatch(/^\d{4}-\d{2}-\d{2} {2}\S+ {2}\p{Script=Han}+ [A-Z]/u)
  expect(said.out).toMatch(new RegExp(`${later}: \\d+ 步，均未执行。 \\d+ steps, none taken\\.`))

  expect((await preview(later, 'Asia/Shanghai')).out).toBe(said.out)
  const { code, errors } = await runToEnd(environment, 'server/rounds/main.ts', '--on', 'tomorrow')
  expect(code).toBe(1)
  expect(errors).toContain('Name the day')
}, 120_000)
