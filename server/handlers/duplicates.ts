import type { SimilarCase } from '#api-client/contract/duplicate.ts'
import type { State } from '#api-client/contract/vocabulary.ts'
import { addDays, dayAt, startOf } from '#api-client/working-days.ts'
import { mayRead } from '../access.ts'
import { refuse } from '../answers.ts'
import { areasOf } from '../domain/directory.ts'
import type { Identity } from '../identity.ts'
import { isListed, listedOrganisation } from '../lists.ts'
import type { Service } from '../service.ts'
import type { MatterRow } from '../store/gram-store.ts'
import { openedTexts } from '../triage/duplicates/opened-texts.ts'
import { readingOf } from '../triage/duplicates/reading.ts'
import { findLikely, type Likely } from '../triage/duplicates/search.ts'
import { themesOf } from '../triage/duplicates/themes.ts'
import { namedCategory } from '../views/naming.ts'
import { sighted } from './cases.ts'
import type { Handler } from './handler.ts'

const shownCases = 10
const matterLength = 80
const lookedAtCases = 600

type Reader = Extract<Identity, { kind: 'official' }>

export const findSimilarCases: Handler<'findSimilarCases'> = async ({ params, identity }, service) => {
  const { caseNumber } = params
  const seen = await sighted(service, identity, caseNumber)
  if (!seen || identity.kind !== 'official' || !mayRead.matter.includes(seen.relation)) return refuse('not-found')
  const { opinion, place } = seen.file.history[0]?.texts ?? {}
  if (!opinion) return { rows: [] }
  const organisation = listedOrganisation(identity.actor, identity.official, service.directory)
  const likely = await findLikely(service, readingOf(opinion, place ?? ''), { organisation, area: null })
  const others = likely.filter(({ row }) => row.caseNumber !== caseNumber && row.mergedInto !== caseNumber)
  return { rows: await readable(service, identity, others.slice(0, shownCases)) }
}

/** Asks for each case what opening it would ask: a case outside the reader's view leaves no trace. */
const readable = async (service: Service, identity: Reader, likely: readonly Likely[]): Promise<SimilarCase[]> => {
  const rows: SimilarCase[] = []
  for (const { row, matter, comparison } of likely) {
    const seen = await sighted(service, identity, row.caseNumber)
    if (!seen || !mayRead.matter.includes(seen.relation)) continue
    rows.push({
      caseNumber: row.caseNumber,
      matter: beginningOf(matter),
      state: row.state as State,
      submittedAt: row.submittedAt,
      score: comparison.score,
      because: comparison.because,
    })
  }
  return rows
}

const beginningOf = (matter: string): string => {
  const characters = [...matter.replace(/\s+/g, ' ')]
  return characters.length > matterLength ? `${characters.slice(0, matterLength - 1).join('')}…` : characters.join('')
}

export const listThemes: Handler<'listThemes'> = async ({ query, identity }, service) => {
  if (identity.kind !== 'official') return refuse('not-signed-in')
  const { store, directory, secrets, now } = service
  const to = dayAt(now().toISOString())
  const from = addDays(to, 1 - query.days)
  const stored = await store.openMatters({
    region: directory.region,
    organisation: listedOrganisation(identity.actor, identity.official, directory),
    submittedSince: startOf(from),
    limit: lookedAtCases,
  })
  const cases = []
  for (const row of stored) {
    if (!(await isSeen(service, identity, row))) continue
    const { matter, place } = openedTexts(row, secrets)
    if (matter !== null) cases.push({ caseNumber: row.caseNumber, text: matter, category: row.category, place })
  }
  const themes = themesOf(cases).map(({ category, ...theme }) => ({
    ...theme,
    category: category === null ? null : namedCategory(directory, category),
  }))
  return { from, to, themes, cases: cases.length }
}

/** The inbox's own filter; a deputy's is finer than the list and is asked of the case. */
const isSeen = async (service: Service, identity: Reader, row: MatterRow): Promise<boolean> =>
  isListed(row, identity.actor) &&
  (identity.actor.role !== 'deputy' || (await sighted(service, identity, row.caseNumber)) !== null)

/** The number alone; a page tells none unless it was set to, nor where the area is not known yet. */
export const countSimilar: Handler<'countSimilar'> = async ({ params, body }, service) => {
  const { directory } = service
  const page = directory.pages.get(params.page)
  if (!page) return refuse('not-found')
  const areas = areasOf(page, directory).map(({ id }) => id)
  if (body.area !== undefined && !areas.includes(body.area)) return refuse('unknown-area')
  const area = body.area ?? (areas.length === 1 ? areas[0] : undefined)
  if (!page.tellsSimilar || area === undefined) return { count: null }
  const likely = await findLikely(service, readingOf(body.text, body.place), { organisation: null, area })
  return { count: likely.length }
}
