import { mkdir, stat, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cleanUpAfterTests, dataFolder, type Environment, readyFolder, runToEnd } from './server-process.ts'

const dataDir = await readyFolder()
let occupant: Server
let taken: number

cleanUpAfterTests()
beforeAll(async () => {
  occupant = createServer()
  await new Promise<void>((resolve) => {
    occupant.listen(0, '127.0.0.1', resolve)
  })
  ;({ port: taken } = occupant.address() as AddressInfo)
})
afterAll(() => {
  occupant.close()
})

/** What the server says where it ends at once: a sentence, and no stack trace. */
const refusal = async (environment: Environment): Promise<string> => {
  const { code, out, errors } = await runToEnd({ PORT: '0', DATA_DIR: dataDir, ...environment })
  expect(code).toBeGreaterThan(0)
  expect(errors).not.toMatch(/^\s+at /m)
  expect(out).toBe('')
  return errors
}

it('wrong settings are refused all at once, before anything is opened', async () => {
  const untouched = join(dataFolder(), 'untouched')
  const wrong = { PORT: 'http', DEMO: 'yes', DATABASE_URL: 'mysql://db/lianxin', HOST: 'http://localhost' }
  const sentences = (await refusal({ ...wrong, DATA_DIR: untouched })).trim().split('\n')
  expect(sentences.map((sentence) => sentence.split(' must ')[0])).toEqual(Object.keys(wrong))
  await expect(stat(untouched)).rejects.toMatchObject({ code: 'ENOENT' })
})

it('a port in use is told, with what to do', async () => {
  expect(await refusal({ PORT: String(taken) })).toMatch(new RegExp(`^Port ${taken} is in use\\..*set PORT`))
})

it("a port in use for the partner's site is told, with what to do", async () => {
  expect(await refusal({ PORT: String(taken - 1), DEMO: 'on' })).toMatch(
    new RegExp(`^Port ${taken} is in use\\..*set PORT`),
  )
})

it('an address that this machine does not have is told, with the variable to change', async () => {
  expect(await refusal({ HOST: '192.0.2.1' })).toMatch(/HOST/)
})

it('a database that does not answer is told, with the variable to change', async () => {
  expect(await refusal({ DATABASE_URL: 'postgres://li:geheim@127.0.0.1:1/lianxin' })).toMatch(/DATABASE_URL|database/i)
})

it("a database's password is not repeated", async () => {
  const { errors } = await runToEnd({
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: 'postgres://li:geheim@localhost:1/lianxin',
  })
  expect(errors.trim()).not.toBe('')
  expect(errors).not.toContain('geheim')
})

it.each([
  ['empty, as a crash in the first start may leave it', ''],
  ['cut short', '{"codeSecret":"AAAA'],
  ['of another shape', '{"codeSecret":1}'],
])('a secrets.json that is %s is named', async (_, text) => {
  const folder = dataFolder()
  await writeFile(join(folder, 'secrets.json'), text)
  expect(await refusal({ DATA_DIR: folder })).toMatch(/secrets\.json/)
})

it('a data folder that is a file is named', async () => {
  const folder = dataFolder()
  const file = join(folder, 'data')
  await mkdir(folder, { recursive: true })
  await writeFile(file, '')
  expect(await refusal({ DATA_DIR: file })).toMatch(new RegExp(file))
})

it('the secrets are readable by their owner alone', async () => {
  const { mode } = await stat(join(dataDir, 'secrets.json'))
  expect(mode & 0o777).toBe(0o600)
})
