import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { type Log, openLog } from '../../server/log/log.ts'
import { openedTown } from '../town/opened.ts'

const town = openedTown()
const canary = '金丝雀13912347654'
const secret = Buffer.alloc(32, 7)

let folder: string
let log: Log
let now = new Date('2026-06-01T02:00:00.000Z')
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxin-log-'))
  now = new Date('2026-06-01T02:00:00.000Z')
  log = await openLog({ folder, days: 184, secret, now: () => now })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const written = async (): Promise<string> => {
  const files = (await readdir(folder)).sort()
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('')
}
const lines = async (): Promise<Record<string, unknown>[]> =>
  (await written())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('the log', () => {
  it('holds each call by the pattern of its route, and nothing of what it carried', async () => {
    const app = createApp(town().service, { onFault: log.fault, log })
    const encoded = encodeURIComponent(canary)
    const body = JSON.stringify({ opinion: `${canary} 路灯坏了。`, contact: canary, unknown: canary })
    const headers = { 'content-type': 'application/json', 'idempotency-key': '13912347654-key' }
    const calls: [string, RequestInit][] = [
      ['/v1/pages/page-qingqiao', {}],
      [`/v1/pages/page-qingqiao/opinions?${encoded}=${encoded}`, { method: 'POST', headers, body }],
      [`/v1/cases/${encoded}`, { headers: { authorization: 'Bearer 13912347654' } }],
      [`/v1/inbox?after=${encoded}`, { headers: { 'user-agent': '13912347654', referer: `http://x/${encoded}` } }],
      [`/nowhere/${encoded}%0d%0a{"level":"forged"}`, {}],
      ['/healthz', {}],
    ]
    for (const [path, init] of calls) await app.request(path, init)
    await log.close()

    const text = await written()
    for (const trace of ['金丝雀', encoded, '13912347654', 'forged', 'Bearer']) expect(text).not.toContain(trace)
    expect((await lines()).map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
      'GET /v1/pages/:page 200',
      'POST /v1/pages/:page/opinions 422',
      'GET /v1/cases/:caseNumber 401',
      'GET /v1/inbox 401',
      'GET * 404',
      'GET /healthz 200',
    ])
    console.info(`${calls.length} calls with planted strings: 0 of them in ${text.length} bytes of log`)
  })

  it('holds a fault by kind, code and place, without its message', async () => {
    const fault = Object.assign(new TypeError(`duplicate key (name)=(${canary})\n    at forged (x)`), { code: '23505' })
    log.fault(fault)
    log.fault(canary)
    log.fault(Object.assign(new Error('x'), { code: `${canary}\n` }))
    await log.close()
    const [first, second, third] = await lines()
    expect(first).toMatchObject({ level: 'error', name: 'TypeError', code: '23505' })
    expect(String(first?.at)).toContain('log.test.ts')
    expect(second).toMatchObject({ name: 'string', at: [] })
    expect(third).not.toHaveProperty('code')
    expect(await written()).not.toMatch(/金丝雀|forged/)
  })

  it('tells calls of one address together without telling the address', async () => {
    const call = { method: 'GET', route: '/', status: 200, ms: 1, caller: 'anyone' }
    for (const address of ['192.0.2.7', '192.0.2.7', '192.0.2.8']) log.access({ ...call, address })
    await log.close()
    const from = (await lines()).map((line) => line.from)
    expect(from[0]).toMatch(/^[0-9a-f]{16}$/)
    expect(from[1]).toBe(from[0])
    expect(from[2]).not.toBe(from[0])
    expect(await written()).not.toContain('192.0.2')
  })

  it('has a file for each day, for its owner only, and keeps six months of them', async () => {
    const call = { method: 'GET', route: '/', status: 200, ms: 1, caller: 'anyone' }
    for (const day of ['2025-11-28', '2025-11-29', '2025-11-30'])
      await writeFile(join(folder, `lianxin-${day}.log`), 'x')
    await writeFile(join(folder, 'something-else.log'), 'x')
    log.access(call)
    // Midnight in Shanghai.
    now = new Date('2026-06-01T15:59:59.000Z')
    log.access(call)
    now = new Date('2026-06-01T16:00:00.000Z')
    log.access(call)
    await log.close()
    await expect
      .poll(async () => (await readdir(folder)).sort())
      .toEqual(['lianxin-2025-11-30.log', 'lianxin-2026-06-01.log', 'lianxin-2026-06-02.log', 'something-else.log'])
    expect((await readFile(join(folder, 'lianxin-2026-06-01.log'), 'utf8')).trimEnd().split('\n')).toHaveLength(2)
    expect((await readFile(join(folder, 'lianxin-2026-06-02.log'), 'utf8')).trimEnd().split('\n')).toHaveLength(1)
    expect((await stat(join(folder, 'lianxin-2026-06-02.log'))).mode & 0o077).toBe(0)
  })
})
