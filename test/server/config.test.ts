import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

describe('the environment', () => {
  it('has defaults that run, without a demonstration', () => {
    expect(readConfig({})).toEqual({ host: '127.0.0.1', port: 8787, dataDir: resolve('.data'), demo: false })
  })

  it('counts an empty variable as none', () => {
    expect(readConfig({ HOST: '', PORT: '', DATA_DIR: '', DATABASE_URL: '', DEMO: '' })).toEqual(readConfig({}))
  })

  it('is read', () => {
    const env = {
      HOST: '0.0.0.0',
      PORT: '6500',
      DATA_DIR: 'kept',
      DATABASE_URL: 'postgresql://li@db/lianxin',
      DEMO: 'on',
    }
    expect(readConfig(env)).toEqual({
      host: '0.0.0.0',
      port: 6500,
      dataDir: resolve('kept'),
      databaseUrl: 'postgresql://li@db/lianxin',
      demo: true,
    })
  })

  it.each(['0', '65534'])('takes a port at the edge: %s', (port) => {
    expect(readConfig({ PORT: port })).toMatchObject({ port: Number(port) })
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65535'],
    ['PORT', '80.5'],
    ['PORT', '8787x'],
    ['PORT', 'NaN'],
    ['DEMO', 'yes'],
    ['DEMO', 'ON'],
    ['DEMO', 'true'],
    ['DATABASE_URL', 'mysql://db/lianxin'],
    ['DATABASE_URL', 'lianxin'],
    ['HOST', 'two words'],
    ['HOST', 'http://localhost'],
  ])('is refused with one sentence that names the variable: %s=%s', (name, value) => {
    const read = readConfig({ [name]: value })
    expect(read).toEqual({ complaints: [expect.stringMatching(new RegExp(`^${name} must .*\\.$`))] })
  })

  it('names all that is wrong at once', () => {
    const read = readConfig({ PORT: 'http', DEMO: 'yes', HOST: ' ', DATABASE_URL: 'x' })
    expect('complaints' in read && read.complaints.map((complaint) => complaint.split(' ')[0])).toEqual([
      'PORT',
      'DEMO',
      'DATABASE_URL',
      'HOST',
    ])
  })

  it('does not repeat a password that stands in DATABASE_URL', () => {
    expect(JSON.stringify(readConfig({ DATABASE_URL: 'mysql://li:geheim@db/lianxin' }))).not.toContain('geheim')
  })
})
