import { expect, test as it } from 'vitest'
import { isUnprotected, serverAddress } from '../../extension/core/server-address.ts'

it.each([
  [' http://127.0.0.1:8787/ ', 'http://127.0.0.1:8787'],
  ['lianxin.shili.example', 'https://lianxin.shili.example'],
  ['https://lianxin.shili.example', 'https://lianxin.shili.example'],
])('%j is the server %s', (typed, origin) => {
  expect(serverAddress(typed)).toBe(origin)
})

it.each(['', 'a b', 'javascript:alert(1)', 'file:///etc/passwd', 'https://x.example/path', 'https://me:pw@x.example'])(
  '%j is no server',
  (typed) => {
    expect(serverAddress(typed)).toBeNull()
  },
)

it('plain http is called unprotected, except to this machine itself', () => {
  expect(isUnprotected('http://10.1.2.3')).toBe(true)
  expect(isUnprotected('http://127.0.0.1:8787')).toBe(false)
  expect(isUnprotected('http://localhost:8787')).toBe(false)
  expect(isUnprotected('https://10.1.2.3')).toBe(false)
  expect(isUnprotected('http://127.0.0.1.evil.example')).toBe(true)
})
