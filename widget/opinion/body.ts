import type { PresentedUpload } from '#api-client/contract/attachment.ts'
import type { Opinion } from '#api-client/contract/opinion.ts'
import type { Page } from '#api-client/contract/page.ts'
import { boxes, type FormValue } from './form-value.ts'

/** What is sent: trimmed, empty fields left out, the only area of a page filled in. */
export const bodyOf = (
  value: FormValue,
  { areas }: Pick<Page, 'areas'>,
  { deputy, attachments = [] }: { deputy?: string | undefined; attachments?: PresentedUpload[] | undefined } = {},
): Opinion => {
  const only = areas.length === 1 ? areas[0]?.id : undefined
  const given = {
    area: only ?? value.area,
    place: value.place.trim(),
    category: value.category,
    deputy,
    name: value.name.trim(),
    contact: value.contact.trim(),
  }
  return {
    opinion: value.opinion.trim(),
    submitterKind: value.submitterKind,
    ...(Object.fromEntries(Object.entries(given).filter(([, text]) => text)) as Partial<
      typeof given & { deputy: string }
    >),
    ...(Object.fromEntries(boxes.map((box) => [box, value[box]])) as Pick<FormValue, (typeof boxes)[number]>),
    ...(attachments.length > 0 ? { attachments } : {}),
  }
}
