import { copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type Client, createClient, formatQueryCode, type Submitted } from '#api-client'
import {
  cleanUpAfterTests,
  dataFolder,
  findInFiles,
  runToEnd,
  type ServerProcess,
  startServer,
} from './server-process.ts'

const dataDir = dataFolder()
const environment = { DEMO: 'on', PORT: '0', DATA_DIR: dataDir }

const written = {
  opinion: '金丝雀意见：三号楼楼道灯坏了',
  place: '金丝雀地点',
  name: '欧阳金丝雀',
  contact: '13987654321',
}
const tokenHeading = 'Sign-in token of the demo officials'

cleanUpAfterTests()
let server: ServerProcess
let url: string
let client: Client
let receipt: Submitted
let token: string

/** Starts the server, on whatever port is free. */
const goOn = async (): Promise<void> => {
  server = await startServer(environment)
  url = new URL(server.told('Index')).origin
  client = createClient({ server: url })
}

const isTrackable = async (): Promise<boolean> => {
  const session = await client.exchangeCode({
    params: { caseNumber: receipt.caseNumber },
    body: { queryCode: receipt.queryCode },
  })
  const resident = createClient({ server: url, credentials: () => session.token })
  const { opinion, name } = await resident.getCase({ params: { caseNumber: receipt.caseNumber } })
  return opinion === written.opinion && name === written.name
}

beforeAll(async () => {
  await goOn()
  token = server.told(tokenHeading)
  receipt = await client.submitOpinion({ params: { page: 'page-qingqiao' }, key: crypto.randomUUID(), body: written })
}, 60_000)

it('a start tells where the index, the partner site, the token, the extension and the data are', async () => {
  expect(server.told('Index')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(server.told('Partner site')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/qingqiao\/$/)
  expect(token).toMatch(/^\d{4}-\d{4}-\d{4}$/)
  expect(server.told('Extension for Chromium')).toMatch(/^\/.*\/\.output\/chrome-mv3 .*Load unpacked/)
  expect(server.told('Extension for Firefox')).toMatch(/^\/.*\/\.output\/firefox-mv3 /)
  expect(server.told('数据 Data')).toBe(dataDir)
  for (const at of [`${url}/`, `${url}/healthz`, `${url}/readyz`, server.told('Partner site')])
    expect((await fetch(at)).status).toBe(200)
  expect((await client.signInDemo({ body: { token, official: 'official-liaison-a' } })).official.role).toBe('liaison')
})

it('a second server on the same data is refused, and hurts nothing', async () => {
  const { code, errors } = await runToEnd(environment)
  expect(code).not.toBe(0)
  expect(errors).toContain(dataDir)
  expect(errors).toMatch(/in use by process \d+.*Stop that server first, or give this one another DATA_DIR/)
  expect(errors).not.toMatch(/^\s+at /m)
  expect(await isTrackable()).toBe(true)
})

it('starting the demonstration over is refused while the server runs', async () => {
  const { code, errors } = await runToEnd(environment, 'server/demo/reset.ts')
  expect(code).not.toBe(0)
  expect(errors).toContain('in use by process')
  expect(await isTrackable()).toBe(true)
})

it('stopping by SIGINT loses nothing, and the next start goes on: code, token, and what was answered to a key', async () => {
  const again = { params: { page: 'page-housing' }, key: crypto.randomUUID(), body: { ...written, area: 'qingqiao' } }
  const first = await client.submitOpinion(again)
  const began = performance.now()
  expect(await server.stop('SIGINT')).toBe(0)
  expect(performance.now() - began).toBeLessThan(5000)
  expect(server.said()).toEqual({ out: expect.stringContaining('the data is kept'), errors: '' })
  await expect(fetch(url)).rejects.toThrow()
  await goOn()
  expect(server.told(tokenHeading)).toBe(token)
  expect(await isTrackable()).toBe(true)
  expect(await client.submitOpinion(again)).toEqual(first)
})

it('neither log nor disk holds in clear what was written, nor the query code, nor a bearer', async () => {
  const { caseNumber, queryCode } = receipt
  const session = await client.exchangeCode({ params: { caseNumber }, body: { queryCode } })
  expect(await server.stop('SIGTERM')).toBe(0)
  const { out, errors } = server.said()
  const secrets = [...Object.values(written), '金丝雀', queryCode, formatQueryCode(queryCode), session.token]
  expect(secrets.filter((secret) => (out + errors).includes(secret))).toEqual([])
  expect(await findInFiles(dataDir, secrets)).toEqual([])
  expect(await findInFiles(dataDir, [caseNumber])).not.toEqual([])
})

it('another secrets.json than the first is refused, and the first put back goes on', async () => {
  const secrets = join(dataDir, 'secrets.json')
  const safe = join(dataDir, 'secrets.safe')
  await copyFile(secrets, safe)
  await rm(secrets)
  const { code, errors } = await runToEnd(environment)
  expect(code).not.toBe(0)
  expect(errors).toMatch(/another secrets\.json than the one in .*Put that file back/)
  await copyFile(safe, secrets)
  await goOn()
  expect(await isTrackable()).toBe(true)
})

it('starting over while stopped forgets the cases and the token, and touches nothing else of the folder', async () => {
  await server.stop()
  await writeFile(join(dataDir, 'notes.txt'), 'mine')
  const { code, out } = await runToEnd(environment, 'server/demo/reset.ts')
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining(dataDir) })
  expect(await findInFiles(dataDir, ['mine'])).toEqual(['notes.txt: mine'])
  expect(await findInFiles(dataDir, [receipt.caseNumber])).toEqual([])
  await goOn()
  expect(server.told(tokenHeading)).toMatch(/^\d{4}-\d{4}-\d{4}$/)
  expect(server.told(tokenHeading)).not.toBe(token)
  await expect(isTrackable()).rejects.toMatchObject({ problem: { code: 'wrong-code' } })
  const { code: refused } = await runToEnd(
    { ...environment, DATABASE_URL: 'postgres://127.0.0.1:1/none' },
    'server/demo/reset.ts',
  )
  expect(refused).not.toBe(0)
})
