import { expect, it } from 'vitest'
import { type TextFile, textFiles } from './files.ts'

// Written as patterns, so that this file does not name what it looks for.
const machinePath = /(?<![\w.:/*-])\/(?:work|root|home|Users)\/[\w.-]+/
const registryHost = /\b(?:registry|deb|security|snapshot|archive|proxy|mirrors?)\.[a-z][\w-]*\.(?:org|com|io|net|cn)\b/

function naming(pattern: RegExp, files: TextFile[]): string[] {
  return files.flatMap(({ name, text }) => {
    const found = pattern.exec(text)?.[0]
    return found ? [`${name}: ${found}`] : []
  })
}

it('no file names a path of some machine', async () => {
  expect(naming(machinePath, await textFiles())).toEqual([])
})

it('no file names the host of a registry', async () => {
  expect(naming(registryHost, await textFiles())).toEqual([])
})

it('such names would be found', () => {
  const path = ['', 'home', 'li'].join('/')
  const host = ['registry', 'packages', 'org'].join('.')
  const planted = [
    { name: 'a.ts', text: `const cache = '${path}/cache'` },
    { name: 'b.json', text: `{ "resolved": "https://${host}/lit" }` },
  ]
  expect(naming(machinePath, planted)).toEqual([`a.ts: ${path}`])
  expect(naming(registryHost, planted)).toEqual([`b.json: ${host}`])
})
