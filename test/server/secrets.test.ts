import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { openSecrets, readSecrets } from '../../server/secrets.ts'
import { temporaryFolder } from './store/temporary-folder.ts'

describe('the secrets of a server', () => {
  it('are made at the first start and read again at the next', async () => {
    const folder = await temporaryFolder()
    const first = await openSecrets(folder)
    expect(await openSecrets(folder)).toEqual(first)
  })

  it('may come from a file elsewhere, and the token by itself', async () => {
    const [folder, elsewhere] = [await temporaryFolder(), await temporaryFolder()]
    const made = await openSecrets(elsewhere)
    const { given } = readSecrets({ SECRETS_FILE: made.path, DEMO_TOKEN: '9999-9999-9999' })
    const secrets = await openSecrets(folder, given)
    expect(secrets).toEqual({ ...made, demoToken: '9999-9999-9999' })
    expect(await readdir(folder)).toEqual([])
  })

  it('are not made anew where a file was named that is missing', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'missing.json')
    await expect(openSecrets(folder, { file })).rejects.toThrow(/SECRETS_FILE names .*missing\.json/)
    expect(await readdir(folder)).toEqual([])
  })

  it('are named and never repeated where they are none', () => {
    const read = readConfig({ DEMO_TOKEN: '1234' })
    expect(read).toEqual({ complaints: [expect.stringMatching(/^DEMO_TOKEN must be .*\.$/)] })
    expect(JSON.stringify(read)).not.toContain('1234')
  })
})
