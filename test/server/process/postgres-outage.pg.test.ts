import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type TestDatabase } from '../store/postgres-database.ts'
import { type BreakableLine, layLine } from './breakable-line.ts'
import { ask, expectUnavailable, sendOpinion } from './outage.ts'
import { cleanUpAfterTests, dataFolder, type ServerProcess, startServer } from './server-process.ts'

const opinion = { key: crypto.randomUUID(), opinion: '数据库停机时提交的意见' }
let own: TestDatabase
let line: BreakableLine
let server: ServerProcess
let url: string

cleanUpAfterTests()
beforeAll(async () => {
  own = await createDatabase()
  line = await layLine(own.url)
  server = await startServer({ DEMO: 'on', PORT: '0', DATA_DIR: dataFolder(), DATABASE_URL: line.url })
  url = new URL(server.told('Index')).origin
})
afterAll(async () => {
  await server.stop('SIGKILL')
  await line.break()
  await own.drop()
})

it('while its PostgreSQL refuses connections the service says 503 and is not ready, but lives', async () => {
  expect((await ask(`${url}/readyz`)).status).toBe(200)
  await line.break()
  for (let time = 0; time < 2; time++) {
    expectUnavailable(await ask(`${url}/readyz`))
    expectUnavailable(await sendOpinion(url, opinion))
  }
  expect((await ask(`${url}/healthz`)).status).toBe(200)
  const { errors } = server.said()
  expect(errors).toMatch(/the PostgreSQL of DATABASE_URL gives no answer: .*ECONNREFUSED/)
  expect(errors).not.toMatch(/^\s+at /m)
})

it('it goes on by itself when the PostgreSQL is back, and takes what was sent meanwhile', async () => {
  await line.mend()
  expect((await ask(`${url}/readyz`)).status).toBe(200)
  const taken = await sendOpinion(url, opinion)
  expect(taken.status).toBe(201)
  expect(await sendOpinion(url, opinion)).toMatchObject({ status: 201, body: taken.body })
  expect(await server.stop()).toBe(0)
})
