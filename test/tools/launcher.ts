import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Located } from './debian.ts'

/** A path that starts the program in the environment that it needs: its own, or that of a small script. */
export async function launcher(name: string, program: Located): Promise<string> {
  const settings = Object.entries(program.env).map(([key, value]) => `export ${key}='${value}'\n`)
  if (settings.length === 0) return program.path
  const script = join(import.meta.dirname, '../../.cache/tools', `${name}.sh`)
  await writeFile(script, `#!/bin/sh\n${settings.join('')}exec '${program.path}' "$@"\n`, { mode: 0o755 })
  return script
}
