import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../tools/command.ts'
import { root } from './files.ts'

interface Diagnostic {
  category: string
  location: { path: string; start: { line: number } }
}

const walls = ['style/noRestrictedImports', 'style/noRestrictedGlobals', 'nursery/noJsRestrictedProperties', 'plugin']

/** Lints the folder by its own configuration; answers by `file:line` which rules of the walls that line breaks. */
export async function lint(folder: string): Promise<Map<string, string[]>> {
  const report = join(folder, 'report.json')
  const options = ['--reporter=json', `--reporter-file=${report}`, '--max-diagnostics=none']
  const biome = join(root, 'node_modules/.bin/biome')
  const broken = await run(biome, ['lint', ...options, ...walls.map((rule) => `--only=${rule}`)], { cwd: folder }).then(
    () => false,
    () => true,
  )
  const diagnostics: Diagnostic[] = JSON.parse(await readFile(report, 'utf8')).diagnostics
  if (broken !== diagnostics.length > 0) throw new Error('The linter ended otherwise than its report says.')
  const byLine = Map.groupBy(diagnostics, ({ location }) => `${location.path}:${location.start.line}`)
  return new Map([...byLine].map(([line, found]) => [line, found.map(({ category }) => category)]))
}
