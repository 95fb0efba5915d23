import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './files.ts'

interface LockedPackage {
  resolved?: string
  integrity?: string
  os?: string | string[]
  cpu?: string | string[]
  libc?: string | string[]
  optionalDependencies?: Record<string, string>
}

async function lockedPackages(): Promise<[string, LockedPackage][]> {
  const lockfile = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  const packages: Record<string, LockedPackage> = lockfile.packages
  return Object.entries(packages)
}

it('the lockfile holds no download address', async () => {
  const addressed = (await lockedPackages()).filter(([, { resolved }]) => resolved)
  expect(addressed.map(([name]) => name)).toEqual([])
})

it('every package that this machine installs is pinned by its digest', async () => {
  const packages = (await lockedPackages()).filter(([name, locked]) => name !== '' && fits(locked))
  expect(packages.length).toBeGreaterThan(100)
  expect(packages.filter(([, { integrity }]) => !integrity).map(([name]) => name)).toEqual([])
})

it('every package that another one may want on some machine is locked', async () => {
  const packages = await lockedPackages()
  const known = new Set(packages.map(([place]) => place.split('node_modules/').at(-1)))
  const wanted = packages.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}))
  expect(wanted).not.toEqual([])
  expect(wanted.filter((name) => !known.has(name))).toEqual([])
})

/** Some packages are for other machines; not every registry has them all. */
function fits({ os, cpu, libc }: LockedPackage): boolean {
  const matches = (wanted: string | string[] | undefined, own: string) => !wanted || [wanted].flat().includes(own)
  return matches(os, process.platform) && matches(cpu, process.arch) && matches(libc, 'glibc')
}
