import type { Page } from '#api-client/contract/page.ts'

const pages = new Map<string, Promise<Page>>()

/**
 * The page's configuration, asked for once for all elements. It comes from the service that also served this code,
 * so its shape is taken as it is: the schemas stay out of what a page loads first.
 */
export const readPage = (server: string, page: string): Promise<Page> => {
  const address = `${server}/v1/pages/${encodeURIComponent(page)}`
  const known = pages.get(address) ?? read(address)
  pages.set(address, known)
  known.catch(() => pages.delete(address))
  return known
}

const read = async (address: string): Promise<Page> => {
  const answer = await fetch(address, { credentials: 'omit' })
  if (!answer.ok) throw new Error(`page: ${answer.status}`)
  return answer.json()
}
