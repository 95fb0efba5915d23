import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWhole } from '../../../server/store/embedded/first-start.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('the first start of the embedded engine', () => {
  const folder = temporaryFolder()
  let count = 0
  const newDirectory = () => join(folder, `place-${++count}`, 'database')
  const write = (directory: string, text: string) => {
    mkdirSync(join(directory, 'base'), { recursive: true })
    writeFileSync(join(directory, 'base', 'file'), text)
  }
  const read = (directory: string) => readFileSync(join(directory, 'base', 'file'), 'utf8')
  const open = (directory: string, text: string) => async () => {
    if (!existsSync(join(directory, 'base'))) write(directory, text)
    return text
  }
  const prepare = () => {
    const directory = newDirectory()
    mkdirSync(join(directory, '..'), { recursive: true })
    return directory
  }

  it('is done once', async () => {
    const directory = prepare()

    expect(await openWhole(directory, open(directory, 'first'))).toBe('first')
    expect(await openWhole(directory, open(directory, 'second'))).toBe('second')
    expect(read(directory)).toBe('first')
  })

  it('that was cut off is begun again, and its files are set aside', async () => {
    const directory = prepare()
    const cutOff = async () => {
      write(directory, 'half')
      throw new Error('cut off')
    }
    await expect(openWhole(directory, cutOff)).rejects.toThrow('cut off')

    await openWhole(directory, open(directory, 'whole'))

    expect(read(directory)).toBe('whole')
    const aside = readdirSync(join(directory, '..')).filter((name) => name.startsWith('database.unfinished-'))
    expect(aside.map((name) => read(join(directory, '..', name)))).toEqual(['half'])
  })

  it('is not assumed of a directory that came without a note, as from a backup', async () => {
    const directory = prepare()
    write(directory, 'restored')

    await openWhole(directory, open(directory, 'new'))

    expect(read(directory)).toBe('restored')
  })
})
