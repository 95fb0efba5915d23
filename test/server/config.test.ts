import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

describe('the environment', () => {
  it('has defaults that run, without a demonstration', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      dataDir: resolve('.data'),
      logDir: resolve('.data/logs'),
      logDays: 184,
      demo: false,
      limits: { pageAnHour: 600, stationAnHour: 1200 },
    })
  })

  it('counts an empty variable as none', () => {
    expect(readConfig({ HOST: '', PORT: '', DATA_DIR: '', DATABASE_URL: '', DEMO: '', PUBLIC_URL: '' })).toEqual(
      readConfig({}),
    )
  })

  it('is read', () => {
    const env = {
      HOST: '0.0.0.0',
      PORT: '6500',
      DATA_DIR: 'kept',
      DATABASE_URL: 'postgresql://li@db/lianxin',
      DEMO: 'on',
      LOG_DIR: 'elsewhere',
      LOG_DAYS: '400',
      PUBLIC_URL: 'https://opinions.example.org/',
      PAGE_HOURLY: '50',
      STATION_HOURLY: '70',
      SECRETS_FILE: 'elsewhere/secrets.json',
      SMS_GATEWAY_URL: 'https://sms.example.org/messages',
      SMS_GATEWAY_TOKEN: 'geheim',
    }
    expect(readConfig(env)).toEqual({
      host: '0.0.0.0',
      port: 6500,
      dataDir: resolve('kept'),
      logDir: resolve('elsewhere'),
      logDays: 400,
      databaseUrl: 'postgresql://li@db/lianxin',
      demo: true,
      publicUrl: 'https://opinions.example.org',
      limits: { pageAnHour: 50, stationAnHour: 70 },
      secrets: { file: resolve('elsewhere/secrets.json') },
      smsGateway: { url: 'https://sms.example.org/messages', token: 'geheim' },
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
    ['PORT', ' '],
    ['PORT', '0x50'],
    ['LOG_DAYS', '183'],
    ['LOG_DAYS', 'for ever'],
    ['DEMO', 'yes'],
    ['DEMO', 'ON'],
    ['DEMO', 'true'],
    ['DATABASE_URL', 'mysql://db/lianxin'],
    ['DATABASE_URL', 'lianxin'],
    ['PAGE_HOURLY', '0'],
    ['PAGE_HOURLY', 'many'],
    ['STATION_HOURLY', '1.5'],
    ['HOST', 'two words'],
    ['HOST', 'http://localhost'],
    ['PUBLIC_URL', 'opinions.example.org'],
    ['PUBLIC_URL', 'ftp://opinions.example.org'],
    ['PUBLIC_URL', 'https://opinions.example.org/lianxin'],
    ['PUBLIC_URL', 'https://opinions.example.org?x'],
    ['PUBLIC_URL', 'https://li:geheim@opinions.example.org'],
  ])('is refused with one sentence that names the variable: %s=%s', (name, value) => {
    const read = readConfig({ [name]: value })
    expect(read).toEqual({ complaints: [expect.stringMatching(new RegExp(`^${name} must .*\\.$`))] })
  })

  it('names all that is wrong at once', () => {
    const read = readConfig({ PORT: 'http', DEMO: 'yes', HOST: ' ', DATABASE_URL: 'x', PUBLIC_URL: 'x' })
    expect('complaints' in read && read.complaints.map((complaint) => complaint.split(' ')[0])).toEqual([
      'PORT',
      'DEMO',
      'DATABASE_URL',
      'HOST',
      'PUBLIC_URL',
    ])
  })

  it('does not repeat a password that stands in an address', () => {
    const read = readConfig({
      DATABASE_URL: 'mysql://li:geheim@db/lianxin',
      PUBLIC_URL: 'https://li:geheim@example.org',
    })
    expect(read).toHaveProperty('complaints.length', 2)
    expect(JSON.stringify(read)).not.toContain('geheim')
  })

  it.each([
    ['sms.example.org', 'geheim'],
    ['ftp://sms.example.org', 'geheim'],
    ['http://sms.example.org/', 'geheim'],
    ['https://sms.example.org/', ''],
    ['', 'geheim'],
    ['https://sms.example.org/', 'ge heim'],
  ])('hands over phone numbers to no gateway that is unsafe or half described: %s %s', (url, token) => {
    const read = readConfig({ SMS_GATEWAY_URL: url, SMS_GATEWAY_TOKEN: token })
    expect(read).toEqual({ complaints: [expect.stringMatching(/^SMS_GATEWAY_\w+ must .*\.$/)] })
    expect(JSON.stringify(read)).not.toMatch(/ge ?heim/)
  })

  it('takes a gateway on this very machine without encryption', () => {
    const read = readConfig({ SMS_GATEWAY_URL: 'http://127.0.0.1:9100/', SMS_GATEWAY_TOKEN: 'geheim' })
    expect(read).toHaveProperty('smsGateway.url', 'http://127.0.0.1:9100/')
  })
})
