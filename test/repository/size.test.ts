import { expect, it } from 'vitest'
import { type TextFile, textFiles } from './files.ts'

const limit = 250

function tooLong(files: TextFile[]): string[] {
  return files
    .map(({ name, text }) => ({ name, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ name, lines }) => `${name}: ${lines} lines`)
}

it(`no file is longer than ${limit} lines`, async () => {
  const files = await textFiles('*.ts', '*.tsx', '*.css', '*.html')
  const ours = files.filter(({ name }) => !name.startsWith('test/'))
  expect(ours).not.toEqual([])
  expect(tooLong(ours)).toEqual([])
})

it('a longer file would be found', () => {
  const planted = { name: 'server/everything.ts', text: 'a\n'.repeat(limit + 1) }
  expect(tooLong([planted, { name: 'server/just-right.ts', text: 'a\n'.repeat(limit) }])).toEqual([
    'server/everything.ts: 251 lines',
  ])
})
