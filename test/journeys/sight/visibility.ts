import { beforeAll, describe, expect, it } from 'vitest'
import type { TownInProcess } from '../../town/in-process.ts'
import { fieldsAt, knownAt, type Mark, type Reader, type Row, readAt, readers, type Stage, stages } from './matrix.ts'
import { canaries, type Journal, type Told, walk } from './walk.ts'

/** The policy of who sees what, field by field, reader by reader, stage by stage. */
export const visibility = (opened: () => TownInProcess): void => {
  let town: TownInProcess
  let caseNumber: string
  let journal: Journal

  beforeAll(async () => {
    town = opened()
    ;({ caseNumber, journal } = await walk(town))
  }, 60_000)

  /** Officials who have acted by the time of the first stage. */
  const firstActor = '联络员甲'
  const masks: Record<string, string> = { name: '欧**', contact: '139****4321' }

  const has = (found: unknown): Mark => (found ? '✓' : '–')

  /** How a reader was told a field. */
  const told = (field: string, { status, item, text }: Told): Mark => {
    if (status !== 200) return '–'
    switch (field) {
      case 'number, state, dates, turn':
        return has(['caseNumber', 'state', 'submittedAt', 'expectedOn', 'turn'].every((name) => name in item))
      case 'light':
        return has(item.light)
      case 'category':
        return has((item.category as { code?: string } | undefined)?.code === '0102')
      case 'names of officials':
        return has(text.includes(firstActor))
      case 'name':
      case 'contact':
        return item[field] === masks[field] && !text.includes(canaries[field] ?? '')
          ? 'm'
          : has(text.includes(canaries[field] ?? ''))
      default:
        return has(text.includes(canaries[field] ?? ''))
    }
  }

  const observed = (stage: Stage, mark: (one: Told) => Mark): Row =>
    Object.fromEntries(readers.map((reader) => [reader, mark(journal[stage][reader])])) as Row

  /** Without the readers whose mark nobody has settled. */
  const settled = (row: Row, by: Row): Partial<Row> =>
    Object.fromEntries(Object.entries(row).filter(([reader]) => by[reader as Reader] !== '?'))

  describe.each(stages)('a case that is %s', (stage) => {
    it('is known to those whom it concerns, and to nobody else', () => {
      expect(observed(stage, ({ status }) => has(status === 200))).toEqual(knownAt(stage))
      const refusals = readers
        .filter((reader) => knownAt(stage)[reader] === '–')
        .map((reader) => [reader, journal[stage][reader].status])
      expect(refusals).toEqual(refusals.map(([reader]) => [reader, reader === 'nobody' ? 401 : 404]))
    })

    it.each(fieldsAt(stage))('shows to the right readers: %s', (field) => {
      const row = readAt(field, stage)
      expect(
        settled(
          observed(stage, (one) => told(field, one)),
          row,
        ),
      ).toEqual(settled(row, row))
    })

    it('gives its file to the same readers, and to nobody else', () => {
      const given = observed(stage, ({ file }) => has(file === 200))
      expect(given).toEqual(readAt('attachment', stage))
      const refusals = readers.filter((reader) => given[reader] === '–').map((reader) => journal[stage][reader].file)
      expect(new Set(refusals)).toEqual(new Set([401, 404]))
    })

    it('is told of nowhere else but in the way the case itself may be', () => {
      const leaks = readers.flatMap((reader) =>
        Object.entries(canaries).flatMap(([field, canary]) => {
          const { text, elsewhere } = journal[stage][reader]
          const mark = readAt(field, stage)[reader]
          const isPersonal = field === 'name' || field === 'contact'
          const leaked = elsewhere.includes(canary) && (mark === '–' || mark === 'm' || isPersonal)
          return leaked || (isPersonal && mark !== '✓' && text.includes(canary)) ? [`${field} to ${reader}`] : []
        }),
      )
      expect(leaks).toEqual([])
    })

    it('is listed for those who may know of it, and for nobody else', () => {
      const officials = readers.filter((reader) => !['resident', 'deputy', 'nobody'].includes(reader))
      const listed = officials.filter((reader) => journal[stage][reader].elsewhere.includes(caseNumber))
      expect(listed).toEqual(officials.filter((reader) => knownAt(stage)[reader] === '✓'))
    })
  })

  describe('what the matrix is compared with', () => {
    it('has every canary somewhere, so that none is looked for in vain', () => {
      const committee = stages.map((stage) => journal[stage].committee.text + journal[stage].resident.text).join()
      expect(Object.entries(canaries).filter(([, canary]) => !committee.includes(canary))).toEqual([])
    })

    it('shows the rating in full to the resident who gave it', () => {
      const rated = (journal.closed.resident.item.timeline as { kind: string }[]).find(({ kind }) => kind === 'rated')
      expect(rated).toMatchObject({ solved: 'yes', texts: { comment: canaries['rating and its words'] } })
    })

    it('names no official to the resident at any stage', () => {
      const names = [...town.service.directory.officials.values()].flatMap(({ id, name, role }) =>
        role === 'deputy' ? [] : [id, name.zh, name.en],
      )
      const told = stages.flatMap((stage) => names.filter((name) => journal[stage].resident.text.includes(`"${name}"`)))
      expect(told).toEqual([])
    })
  })

  describe('the history as it is kept', () => {
    it('holds no written word in clear, and a sealed text for each', async () => {
      const stored = await town.service.store.findCase(town.service.directory.region, caseNumber)
      const history = stored?.events.map(({ canonical }) => canonical).join('\n') ?? ''
      expect(
        Object.entries(canaries).filter(
          ([, canary]) => history.includes(canary) || history.includes(JSON.stringify(canary).slice(1, -1)),
        ),
      ).toEqual([])
      expect(history).not.toMatch(/金丝雀|\\u91d1\\u4e1d/i)
      expect(history).toContain(caseNumber)
      expect(stored?.sealedTexts).toHaveLength(Object.keys(canaries).length)
      const sealed = Buffer.concat(stored?.sealedTexts.map((one) => one.sealed) ?? [])
      expect(Object.values(canaries).filter((canary) => sealed.includes(canary))).toEqual([])
    })
  })
}
