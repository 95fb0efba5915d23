import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test as it } from 'vitest'
import { extensionFolder } from './desk.ts'

const firefoxFolder = extensionFolder.replace('chrome-mv3', 'firefox-mv3')
const manifestOf = async (folder: string) => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))

/** Every script that the page may load: what its own scripts name, and what those name in turn. */
const scriptsOf = async (page: string): Promise<Map<string, string>> => {
  const html = await readFile(join(extensionFolder, page), 'utf8')
  const scripts = new Map<string, string>()
  const follow = async (names: Iterable<string>): Promise<void> => {
    for (const name of names) {
      if (scripts.has(name)) continue
      const text = await readFile(join(extensionFolder, 'chunks', name), 'utf8')
      scripts.set(name, text)
      await follow(namesIn(text))
    }
  }
  await follow(namesIn(html))
  return scripts
}
const namesIn = (text: string): string[] =>
  [...text.matchAll(/(?:\.|chunks)\/([\w.-]+\.js)/g)].map(([, name]) => name ?? '')

it.each([
  ['Chrome', extensionFolder],
  ['Firefox', firefoxFolder],
])('%s: two permissions and one that is asked for, no host, no content script, no remote code', async (_, folder) => {
  const manifest = await manifestOf(folder)
  expect(manifest.manifest_version).toBe(3)
  expect(manifest.permissions).toEqual(['storage', 'alarms'])
  expect(manifest.optional_permissions).toEqual(['notifications'])
  for (const absent of ['host_permissions', 'optional_host_permissions', 'content_scripts']) {
    expect(manifest).not.toHaveProperty(absent)
  }
  expect(manifest).not.toHaveProperty('web_accessible_resources')
  expect(manifest).not.toHaveProperty('externally_connectable')
  expect(manifest.content_security_policy.extension_pages).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  )
  expect(manifest.content_security_policy.extension_pages).toContain(
    "require-trusted-types-for 'script'; trusted-types 'none'",
  )
})

it('the name is told in both languages', async () => {
  for (const locale of ['zh_CN', 'en']) {
    const messages = JSON.parse(await readFile(join(extensionFolder, '_locales', locale, 'messages.json'), 'utf8'))
    expect(Object.keys(messages)).toEqual(['extensionName', 'extensionDescription'])
  }
})

it.each(['popup.html', 'options.html'])('%s carries neither ky nor zod', async (page) => {
  const scripts = await scriptsOf(page)
  expect(scripts.size).toBeGreaterThan(3)
  for (const [name, text] of scripts) {
    // ky's own header of a retried request and zod's own marks of a schema, which survive minifying.
    expect(text, name).not.toMatch(/ZodError|ZodMiniType|_zod\b|throwHttpErrors|ForceRetryError/)
  }
  const worker = await readFile(join(extensionFolder, 'background.js'), 'utf8')
  expect(worker).toMatch(/_zod\b/)
  expect(worker).toMatch(/throwHttpErrors/)
})

it('the icons that the manifest names are there', async () => {
  const { icons } = await manifestOf(extensionFolder)
  expect(Object.keys(icons)).toEqual(['16', '32', '48', '128'])
  const files = await readdir(join(extensionFolder, 'icon'))
  expect(files.sort()).toEqual(['128.png', '16.png', '32.png', '48.png'])
})
