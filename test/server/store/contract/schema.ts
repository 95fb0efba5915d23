import { describe, expect, it } from 'vitest'
import { type Migration, migrate, readMigrations } from '../../../../server/store/migrate.ts'
import { StoreUnusable } from '../../../../server/store/unusable.ts'
import { at } from '../sample-writes.ts'
import type { Subject } from './subject.ts'

const released = readMigrations(new URL('../../../../server/store/migrations/', import.meta.url))
const regionless = ['migration', 'session', 'meta']
/** An index over a list holds one column; what it holds is made of the region already. */
const byGram = 'case_grams'

export function schemaContract(subject: () => Subject): void {
  const ask = (text: string) => subject().database.onOneConnection((run) => run(text))
  const names = async (text: string) => (await ask(text)).map(({ name }) => name)

  describe('the schema', () => {
    it('begins every index with the region', async () => {
      const firstColumns = await ask(`
        select relation.relname as table_name, index.relname as index_name, attname as first_column
        from pg_index
        join pg_class relation on relation.oid = indrelid
        join pg_class index on index.oid = indexrelid
        join pg_attribute on attrelid = indrelid and attnum = indkey[0]
        where relation.relnamespace = 'public'::regnamespace`)
      const others = firstColumns.filter(({ first_column }) => first_column !== 'region')

      expect(firstColumns.length).toBeGreaterThan(others.length)
      expect(others.map(({ table_name }) => table_name).sort()).toEqual([...regionless, byGram].sort())
    })

    it('has no sequence and no trigger', async () => {
      expect(await names('select relname as name from pg_class where relkind = $$S$$')).toEqual([])
      expect(await names('select tgname as name from pg_trigger')).toEqual([])
    })

    it('takes the time from its callers', () => {
      const clocks = /\b(now|clock_timestamp|statement_timestamp)\s*\(|\bcurrent_(timestamp|date|time)\b/i
      expect(released.filter(({ text }) => clocks.test(text))).toEqual([])
      expect(clocks.test('values (now())')).toBe(true)
    })
  })

  describe('a migration', () => {
    const step: Migration = { name: '9001-extra', text: 'create table extra (a int); insert into extra values (1);' }
    const run = (migrations: Migration[]) => migrate(subject().database, migrations, at)
    const forget = () => ask(`delete from migration where name >= '9'; drop table if exists extra;`)

    it('is applied once, however often the server starts', async () => {
      await run([...released, step])
      await run([...released, step])

      expect(await names('select a as name from extra')).toEqual([1])
      await forget()
    })

    it('that fails leaves nothing behind, and goes through once it is mended', async () => {
      const failing = { ...step, text: `${step.text} select 1 / 0;` }

      await expect(run([...released, failing])).rejects.toThrow('division by zero')

      expect(await names("select to_regclass('extra')::text as name")).toEqual([null])
      await run([...released, step])
      expect(await names('select a as name from extra')).toEqual([1])
      await forget()
    })

    it('of a newer server makes an older one refuse', async () => {
      await run([...released, step])

      const refusal = await run(released).catch((fault: unknown) => fault)

      expect(refusal).toBeInstanceOf(StoreUnusable)
      expect(refusal).toMatchObject({ code: 'newer-schema', message: expect.stringContaining('9001-extra') })
      await forget()
    })

    it('whose text has changed is refused, but not for its line endings', async () => {
      await run([...released, step])

      await expect(run([...released, { ...step, text: `${step.text} ` }])).rejects.toMatchObject({
        code: 'changed-migration',
        message: expect.stringContaining('9001-extra'),
      })
      await run([...released.map(({ name, text }) => ({ name, text: text.replaceAll('\n', '\r\n') })), step])
      await forget()
    })
  })
}
