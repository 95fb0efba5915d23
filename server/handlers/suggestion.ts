import { refuse } from '../answers.ts'
import { areasOf } from '../domain/directory.ts'
import { pageView } from '../views/page-view.ts'
import type { Handler } from './handler.ts'

const shownCategories = 3
const leastShare = 0.05

/** What is being typed looks like; nothing of it is kept. */
export const suggestForOpinion: Handler<'suggestForOpinion'> = async ({ params, body }, service) => {
  const { directory, triage } = service
  const page = directory.pages.get(params.page)
  if (!page) return refuse('not-found')
  const areas = areasOf(page, directory).map(({ id }) => id)
  if (body.area !== undefined && !areas.includes(body.area)) return refuse('unknown-area')
  const { categories, referral, urgent, urgentWords } = await triage.suggest(body.text, body.area)
  const offered = new Map(
    pageView(page, service).categories.flatMap(({ children }) => children.map(({ code, name }) => [code, name])),
  )
  const channel = directory.channels.find(({ id }) => id === referral?.channel)
  return {
    categories: categories
      .flatMap(({ part, share, words }) => {
        const name = offered.get(part)
        return name && words.length > 0 && share >= leastShare ? [{ code: part, name, share, words }] : []
      })
      .slice(0, shownCategories),
    referral:
      referral && channel
        ? {
            channel: { id: channel.id, name: channel.name, shortCode: channel.shortCode, when: channel.when },
            words: referral.words,
          }
        : null,
    urgent,
    words: [...urgentWords],
  }
}
