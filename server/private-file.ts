import { link, open, readFile, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Gives a new file its name, whole or not at all; where another server was first, its file counts. Gives what counts. */
export const placeOnce = async (path: string, text: string): Promise<string> => {
  const draft = await drafted(path, text)
  try {
    await link(draft, path)
    return text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return await readFile(path, 'utf8')
  } finally {
    await unlink(draft)
  }
}

/** Puts a file in the place of another, whole or not at all. */
export const putInPlace = async (path: string, text: string): Promise<void> => {
  await rename(await drafted(path, text), path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Readable by its owner only, and on the disk. */
const drafted = async (path: string, text: string): Promise<string> => {
  const draft = `${path}.${process.pid}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  return draft
}
