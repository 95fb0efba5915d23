import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { openSecrets, readSecrets } from '../../server/secrets.ts'
import { temporaryFolder } from './store/temporary-folder.ts'

const key = (): string => randomBytes(32).toString('base64')

describe('the secrets of a server', () => {
  it('are made at the first start and read again at the next', async () => {
    const folder = await temporaryFolder()
    const first = await openSecrets(folder)
    expect(await openSecrets(folder)).toEqual(first)
  })

  it('may all come from the environment: then no file is made', async () => {
    const folder = await temporaryFolder()
    const env = { CODE_SECRET: key(), WRAPPING_KEY: key(), DEMO_TOKEN: '1234-5678-9012' }
    const { given, complaints } = readSecrets(env)
    expect(complaints).toEqual([])
    const secrets = await openSecrets(folder, given)
    expect(secrets.codeSecret.toString('base64')).toBe(env.CODE_SECRET)
    expect(secrets.wrappingKey.toString('base64')).toBe(env.WRAPPING_KEY)
    expect(secrets.demoToken).toBe(env.DEMO_TOKEN)
    expect(await readdir(folder)).toEqual([])
  })

  it('may come from a file elsewhere, and one of them by itself takes the place of the file’s', async () => {
    const [folder, elsewhere] = [await temporaryFolder(), await temporaryFolder()]
    const file = join(elsewhere, 'mounted.json')
    const kept = { codeSecret: key(), wrappingKey: key(), demoToken: '1234-5678-9012' }
    await writeFile(file, JSON.stringify(kept))
    const { given } = readSecrets({ SECRETS_FILE: file, DEMO_TOKEN: '9999-9999-9999' })
    const secrets = await openSecrets(folder, given)
    expect(secrets.wrappingKey.toString('base64')).toBe(kept.wrappingKey)
    expect(secrets.demoToken).toBe('9999-9999-9999')
    expect(await readdir(folder)).toEqual([])
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(kept)
  })

  it('are not made anew where a file was named that is missing', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'missing.json')
    await expect(openSecrets(folder, { file })).rejects.toThrow(/SECRETS_FILE names .*missing\.json/)
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['CODE_SECRET', 'short'],
    ['WRAPPING_KEY', randomBytes(16).toString('base64')],
    ['WRAPPING_KEY', 'not base64 at all, though it is long enough to be a key'],
    ['DEMO_TOKEN', '1234'],
  ])('that are none are named and never repeated: %s', (name, value) => {
    const read = readConfig({ [name]: value })
    expect(read).toEqual({ complaints: [expect.stringMatching(new RegExp(`^${name} must be .*\\.$`))] })
    expect(JSON.stringify(read)).not.toContain(value)
  })
})
