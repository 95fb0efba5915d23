import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClient, Submitted } from '#api-client'
import { ask, expectUnavailable, sendOpinion } from './outage.ts'
import { cleanUpAfterTests, readyFolder, type ServerProcess, startServer } from './server-process.ts'

const environment = { DEMO: 'on', PORT: '0', DATA_DIR: await readyFolder() }
const kept = { key: crypto.randomUUID(), opinion: '断电以前提交的意见' }
const lost = { key: crypto.randomUUID(), opinion: '断电之时提交的意见' }

let server: ServerProcess
let url: string
let receipt: Submitted
let lingering: Socket

cleanUpAfterTests()
beforeAll(async () => {
  server = await startServer(environment, fileURLToPath(new URL('./panicking-server.ts', import.meta.url)))
  url = new URL(server.told('Index')).origin
  receipt = Submitted.parse((await sendOpinion(url, kept)).body)
  // Somebody who does not finish asking holds up the end of the process, so that there is time to look at it.
  lingering = connect(Number(new URL(server.told('Partner site')).port), '127.0.0.1')
  lingering.on('error', () => undefined).write('GET /qingqiao/ HTTP/1.1\r\n')
}, 60_000)
afterAll(() => {
  lingering.destroy()
})

it('what can not be kept is answered with 503 and a time to try again, and nobody is told that all is well', async () => {
  server.signal('SIGUSR2')
  await expect.poll(() => server.said().out).toContain('the log is cut off')
  expectUnavailable(await sendOpinion(url, lost))
  expectUnavailable(await ask(`${url}/v1/inbox`, { headers: { authorization: 'Bearer none' } }))
  expectUnavailable(await ask(`${url}/readyz`))
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

it('the process says why in two sentences and ends with 1, for a supervisor to see', async () => {
  expect(await server.ended).toBe(1)
  const { errors } = server.said()
  expect(errors).toMatch(/the embedded database has stopped: .*PANIC: {2}could not fsync file/)
  expect(errors).toContain('to be started again')
  expect(errors).not.toMatch(/^\s+at /m)
})

it('started again it goes on: what was acknowledged is there, and what was not is taken when sent again', async () => {
  server = await startServer(environment)
  url = new URL(server.told('Index')).origin
  const client = createClient({ server: url })
  await expect(
    client.exchangeCode({ params: { caseNumber: receipt.caseNumber }, body: { queryCode: receipt.queryCode } }),
  ).resolves.toHaveProperty('token')
  expect((await sendOpinion(url, kept)).body).toEqual(receipt)
  expect((await sendOpinion(url, lost)).status).toBe(201)
  expect(await server.stop()).toBe(0)
})
