import type { Page } from '#api-client/contract/page.ts'
import { areasOf, type PageConfig } from '../domain/directory.ts'
import { mostFilesOf } from '../domain/files.ts'
import type { Service } from '../service.ts'
import { named } from './naming.ts'
import { noticeFor } from './notice.ts'

/** A page as its element sees it. */
export const pageView = (page: PageConfig, { directory, demo }: Service): Page => {
  const organisation = named(directory, page.station ?? page.unit ?? '')
  return {
    id: page.id,
    name: page.name,
    organisation,
    ...(page.deputy ? { deputy: named(directory, page.deputy) } : {}),
    areas: areasOf(page, directory).map(({ id, name, communities }) => ({ id, name, communities: [...communities] })),
    categories: directory.categories
      .filter(({ code }) => page.categories.includes(code))
      .map(({ code, name, children }) => ({
        code,
        name,
        children: children.map((child) => ({ code: child.code, name: child.name, keywords: child.keywords })),
      })),
    notice: noticeFor(page, directory),
    channels: [...directory.channels],
    tellsSimilar: page.tellsSimilar ?? false,
    maxFiles: mostFilesOf(page),
    demo,
  }
}
