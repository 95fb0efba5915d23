import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

const unfinished = 'unfinished\n'
const complete = 'complete\n'

/**
 * Runs `open` on the directory. The engine writes a thousand files on its first start and would take a part of them
 * for a database, so a first start that was cut off is set aside and begun again; nothing was acknowledged from it.
 */
export async function openWhole<Opened>(directory: string, open: () => Promise<Opened>): Promise<Opened> {
  const note = `${directory}.state`
  if (existsSync(directory)) {
    if (!isUnfinished(note)) return open()
    renameSync(directory, `${directory}.unfinished-${Date.now()}`)
  }

  writeNote(note, unfinished)
  mkdirSync(directory, { recursive: true })
  const opened = await open()
  syncTree(directory)
  writeNote(note, complete)
  return opened
}

const isUnfinished = (note: string) => existsSync(note) && readFileSync(note, 'utf8') === unfinished

function writeNote(note: string, text: string): void {
  const file = openSync(note, 'w')
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  syncDirectory(dirname(note))
}

function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else syncFile(path)
  }
  syncDirectory(directory)
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

function syncDirectory(path: string): void {
  try {
    const directory = openSync(path, 'r')
    fsyncSync(directory)
    closeSync(directory)
  } catch {
    // Not every system can sync a directory; those that can't keep its entries in a journal of their own.
  }
}
