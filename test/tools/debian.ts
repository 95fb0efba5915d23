import { globSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './command.ts'
import { alone } from './lock.ts'

const cache = join(import.meta.dirname, '../../.cache/tools')

/** A file of a Debian package, and the environment in which a program of that package finds its libraries. */
export interface Located {
  path: string
  env: Record<string, string>
}

/**
 * Finds the newest file that matches `pattern` (relative to the root directory) on the system or among the packages
 * unpacked before, and otherwise brings the package: installed when we are root, else unpacked under `.cache/tools`.
 */
export async function locate(packageName: string, pattern: string): Promise<Located> {
  const find = () => locateUnder('/', pattern) ?? locateUnder(join(cache, packageName), pattern)
  const found =
    find() ??
    (await alone('packages', async () => {
      if (!find()) await bring(packageName)
      return find()
    }))
  if (!found) throw new Error(`The Debian package ${packageName} holds no ${pattern}.`)
  return found
}

function locateUnder(root: string, pattern: string): Located | undefined {
  const [name] = globSync(pattern, { cwd: root }).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  if (!name) return undefined
  return { path: join(root, name), env: root === '/' ? {} : { LD_LIBRARY_PATH: libraries(root) } }
}

/** Some libraries lie one level deeper, as PulseAudio's own. */
function libraries(root: string): string {
  const names = globSync('{lib,usr/lib}/*-linux-gnu{,/*/}', { cwd: root })
  return names.map((name) => join(root, name)).join(':')
}

async function bring(packageName: string): Promise<void> {
  process.stderr.write(`Bringing the Debian package ${packageName} …\n`)
  if (process.getuid?.() === 0) await installPackage(packageName)
  else await unpackPackage(packageName)
}

async function installPackage(packageName: string): Promise<void> {
  // RUNLEVEL=1 keeps a package that holds a service from starting it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const apt = (...args: string[]) => run('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args], { env })
  const install = () => apt('install', '--no-install-recommends', packageName)
  await install().catch(async () => {
    await apt('update')
    await install()
  })
}

/** Downloads the package and those of its dependencies that the system lacks, with a state of apt's that is ours. */
async function unpackPackage(packageName: string): Promise<void> {
  const state = join(cache, 'apt')
  const archives = join(state, 'archives', packageName)
  await mkdir(join(state, 'lists', 'partial'), { recursive: true })
  await mkdir(join(archives, 'partial'), { recursive: true })
  const places = { 'Dir::State::lists': join(state, 'lists'), 'Dir::Cache': state, 'Dir::Cache::archives': archives }
  const options = Object.entries({ ...places, 'Debug::NoLocking': '1' }).flatMap(([key, value]) => [
    '-o',
    `${key}=${value}`,
  ])
  const apt = (...args: string[]) => run('apt-get', ['-q', '-y', ...options, ...args])
  const download = () => apt('install', '--download-only', '--no-install-recommends', packageName)
  await download().catch(async () => {
    await apt('update')
    await download()
  })
  await unpackArchives(archives, join(cache, packageName))
}

/** Whoever finds the folder may rely on its being whole: it gets its name last. */
async function unpackArchives(archives: string, folder: string): Promise<void> {
  const partial = `${folder}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  for (const archive of globSync('*.deb', { cwd: archives })) {
    await run('dpkg-deb', ['-x', join(archives, archive), partial])
  }
  await rm(folder, { recursive: true, force: true })
  await rename(partial, folder)
  await rm(archives, { recursive: true })
}
