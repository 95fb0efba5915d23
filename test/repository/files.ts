import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../tools/command.ts'

export const root = join(import.meta.dirname, '../..')

export interface TextFile {
  name: string
  text: string
}

/** The files that are tracked or about to be, by path from the root; those that hold no text are left out. */
export async function textFiles(...patterns: string[]): Promise<TextFile[]> {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns]
  const names = (await run('git', list, { cwd: root })).split('\0').filter(Boolean)
  const files = await Promise.all(names.map(read))
  return files.filter((file) => file !== undefined)
}

async function read(name: string): Promise<TextFile | undefined> {
  const text = await readFile(join(root, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    // Deleted, but still in the index.
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined || text.includes('\0') ? undefined : { name, text }
}
