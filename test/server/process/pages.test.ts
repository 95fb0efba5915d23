import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '#api-client'
import { cleanUpAfterTests, readyFolder, type ServerProcess, startServer } from './server-process.ts'

const root = join(import.meta.dirname, '../../..')
/** Where things are, once the servers have told. */
let url: string
let partner: string
let bareServer: ServerProcess
let bare: string

cleanUpAfterTests()
beforeAll(async () => {
  if (!existsSync(join(root, 'dist/widget/manifest.json'))) {
    spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: root, stdio: 'ignore' })
  }
  const started = [{ DEMO: 'on' }, {}].map(async (environment) =>
    startServer({ ...environment, PORT: '0', DATA_DIR: await readyFolder() }),
  )
  const [demo, other] = await Promise.all(started)
  if (!demo || !other) throw new Error('two servers were to start')
  url = new URL(demo.told('Index')).origin
  partner = new URL(demo.told('Partner site')).origin
  bareServer = other
  bare = new URL(other.told('Index')).origin
}, 90_000)

type Page = { status: number; headers: Headers; text: string; policy: Map<string, string[]> }

const open = async (address: string, headers: Record<string, string> = {}): Promise<Page> => {
  const answer = await fetch(address, { headers, redirect: 'manual' })
  const policy = (answer.headers.get('content-security-policy') ?? '')
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
  return {
    status: answer.status,
    headers: answer.headers,
    text: await answer.text(),
    policy: new Map(policy.map(([name = '', ...sources]) => [name, sources])),
  }
}

const sha = (algorithm: 'sha256' | 'sha384', bytes: string | Uint8Array): string =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`

const ours = ['/', '/?lang=en', '/verify', '/p/page-deputy-01', '/p/page-qingqiao', '/p/page-station-wangta?lang=en']
const theirs = ['/qingqiao/', '/housing/']
const everywhere: [place: string, path: string][] = [
  ...ours.map((path): [string, string] => ['our server', path]),
  ...theirs.map((path): [string, string] => ["the partner's site", path]),
]
const addressOf = (place: string, path: string): string => (place === 'our server' ? url : partner) + path

describe('a page', () => {
  it.each(everywhere)('comes with a policy that lets in what it needs and nothing else: %s %s', async (place, path) => {
    const { status, headers, text, policy } = await open(addressOf(place, path))
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    const isOurs = place === 'our server'
    const server = isOurs ? "'self'" : url
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': ["'none'"],
      'script-src': [server],
      'style-src': ["'self'"],
      'connect-src': [server],
      'worker-src': [server],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['lianxin', 'lianxin-solver'],
    })
    expect(text.match(/\son\w+=|<script(?![^>]*\ssrc=)|style="|<style/g)).toBeNull()
    const sheet = /<link rel="stylesheet" href="([^"]+)">/.exec(text)?.[1] ?? ''
    const style = await open(new URL(sheet, addressOf(place, path)).href)
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
    expect(style.text).toContain('.cards')
  })

  it.each([
    ...everywhere,
    ['our server', '/healthz'],
    ['our server', '/nowhere'],
    ['our server', '/p/page-nowhere'],
    ['our server', '/v1/pages/page-qingqiao'],
    ['our server', '/v1/inbox'],
    ['our server', '/openapi.json'],
    ["the partner's site", '/nowhere'],
  ])('tells nobody where it came from, is framed nowhere and asks for no device: %s %s', async (place, path) => {
    const { headers, policy } = await open(addressOf(place, path))
    expect(Object.fromEntries(headers)).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
    })
    expect(headers.has('set-cookie')).toBe(false)
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  })

  it.each(everywhere)('says that it is a demonstration and no government site: %s %s', async (place, path) => {
    const { text } = await open(addressOf(place, path))
    expect(text).toMatch(/示例 · 非政府网站|Demonstration · not a government site/)
  })

  it.each(everywhere.filter(([, path]) => !path.startsWith('/?') && path !== '/' && path !== '/verify'))(
    'carries the widget by the line a partner pastes, whose hash is that of the file served: %s %s',
    async (place, path) => {
      const { text } = await open(addressOf(place, path))
      const [, src = '', integrity = ''] =
        /<script type="module" src="([^"]+)" integrity="([^"]+)" crossorigin="anonymous"><\/script>/.exec(text) ?? []
      const server = place === 'our server' ? '' : url
      expect(src).toMatch(new RegExp(`^${server}/widget/\\d+\\.\\d+\\.\\d+-dev\\.[0-9a-f]+/lianxin\\.js$`))
      expect(text).toMatch(/<lianxin-widget page="page-[a-z0-9-]+"/)
      const file = await fetch(new URL(src, url))
      expect(file.status).toBe(200)
      expect(integrity).toBe(sha('sha384', new Uint8Array(await file.arrayBuffer())))
      expect(Object.fromEntries(file.headers)).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'cross-origin',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      })
    },
  )

  it('shows on the index the very line that the partner pages carry', async () => {
    const line = /<script type="module"[^>]*><\/script>/.exec((await open(`${partner}/qingqiao/`)).text)?.[0] ?? '-'
    const { text } = await open(`${url}/`)
    const shown = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(shown).toContain(line)
    expect(text).not.toContain(line)
    for (const link of [`${partner}/qingqiao/`, `${partner}/housing/`, '/p/page-deputy-01', '/openapi.json'])
      expect(text).toContain(`href="${link}`)
  })

  it('names to partners the public address, and to nobody the one it was asked by', async () => {
    const publicUrl = 'https://opinions.example.org'
    const server = await startServer({ DEMO: 'on', PORT: '0', DATA_DIR: await readyFolder(), PUBLIC_URL: publicUrl })
    expect(server.told('Index')).toBe(`${publicUrl}/`)
    const behind = server.told('Listening at')
    const host = { host: 'asked.example' }
    const [index, hosted] = [await open(`${behind}/`, host), await open(`${behind}/p/page-deputy-01`, host)]
    expect(index.text).toContain(`src=&quot;${publicUrl}/widget/`)
    expect(index.text).toContain(`href=&quot;${publicUrl}/p/page-qingqiao&quot;`)
    expect(hosted.text).toContain('src="/widget/')
    expect(index.text + hosted.text).not.toMatch(/asked\.example|127\.0\.0\.1/)
    const page = await open(`${behind}/v1/pages/page-deputy-01`, { ...host, origin: publicUrl })
    expect(page.headers.get('access-control-allow-origin')).toBe(publicUrl)
  })

  it('is in the language asked for', async () => {
    expect((await open(`${url}/`)).text).toContain('<html lang="zh-CN">')
    expect((await open(`${url}/`, { 'accept-language': 'en-GB,en' })).text).toContain('<html lang="en">')
    expect((await open(`${url}/p/page-deputy-01?lang=en`, { 'accept-language': 'zh' })).text).toContain(
      '<html lang="en">',
    )
  })

  it('repeats nothing of its address', async () => {
    for (const path of ['/p/%3Cscript%3Ealert(1)%3C%2Fscript%3E', '/p/x"onload="y', '/?lang=%22%3E%3Cimg%20src=x%3E']) {
      const { text, policy } = await open(url + path)
      expect(text).not.toMatch(/alert\(1\)|onload|<img/)
      expect(policy.get('default-src')).toEqual(["'none'"])
    }
    expect((await open(`${url}/p/page-nowhere`)).status).toBe(404)
  })

  it('holds nothing of what residents wrote', async () => {
    const written = {
      opinion: '金丝雀意见：三号楼楼道灯坏了',
      place: '金丝雀地点',
      name: '欧阳金丝雀',
      contact: '13987654321',
    }
    const { caseNumber, queryCode } = await createClient({ server: url }).submitOpinion({
      params: { page: 'page-deputy-01' },
      key: crypto.randomUUID(),
      body: written,
    })
    const addresses = [
      ...everywhere.map(([place, path]) => addressOf(place, path)),
      ...['/openapi.json', '/healthz', '/readyz'].map((path) => url + path),
    ]
    const texts = await Promise.all(addresses.map(async (address) => (await open(address)).text))
    expect(
      [caseNumber, queryCode, ...Object.values(written)].filter((secret) => texts.join().includes(secret)),
    ).toEqual([])
  })
})

describe('the widget’s folder', () => {
  /** Asks for a path as it stands, where `fetch` would tidy it up. */
  const raw = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      request(url, { path }, (answer) => resolve(answer.resume().statusCode ?? 0))
        .on('error', reject)
        .end()
    })

  it('gives out nothing beside it, and no fault', async () => {
    const src = /src="([^"]+)lianxin\.js"/.exec((await open(`${url}/p/page-deputy-01`)).text)?.[1] ?? ''
    const prefix = new URL(src, url).pathname
    expect(await raw(`${prefix}lianxin.js`)).toBe(200)
    const outside = [
      '../../../package.json',
      '..%2f..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      '/etc/passwd',
      'chunks/../../../package.json',
      '..%5c..%5cpackage.json',
      '',
      '.',
      'chunks',
      'nothing.js',
      '%00.js',
      '%ff',
      '%ff.js',
      '%',
    ]
    const statuses = await Promise.all(outside.map(async (path) => [path, await raw(prefix + path)]))
    expect(statuses).toEqual(outside.map((path) => [path, 404]))
  })
})

describe('a server without DEMO', () => {
  it('has no demonstration account and no partner site', async () => {
    const client = createClient({ server: bare })
    await expect(client.listDemoOfficials()).rejects.toMatchObject({ problem: { code: 'not-found', status: 404 } })
    const signIn = client.signInDemo({ body: { token: '1234-1234-1234', official: 'official-committee-a' } })
    await expect(signIn).rejects.toMatchObject({ problem: { code: 'not-found', status: 404 } })
    expect([bareServer.told('Partner site'), bareServer.told('Sign-in token of the demo officials')]).toEqual(['', ''])
  })

  it('says that no town is loaded, and has no page', async () => {
    expect((await open(`${bare}/`)).text).toContain('尚未载入任何城市')
    expect((await open(`${bare}/?lang=en`)).text).toContain('No town is loaded')
    expect((await open(`${bare}/p/page-deputy-01`)).status).toBe(404)
    expect((await open(`${bare}/v1/pages/page-qingqiao`)).status).toBe(404)
    expect((await open(`${bare}/healthz`)).status).toBe(200)
  })
})
