import type { PresentedUpload } from '#api-client/contract/attachment.ts'
import type { Opinion } from '#api-client/contract/opinion.ts'
import type { Page } from '#api-client/contract/page.ts'
import type { SubmitterKind } from '#api-client/contract/vocabulary.ts'

/** What a person has typed and chosen, as the fields hold it. */
export type FormValue = {
  opinion: string
  area: string
  place: string
  category: string
  submitterKind: SubmitterKind
  name: string
  contact: string
  consentToPublish: boolean
  consentToSensitive: boolean
  guardianConsents: boolean
  confidential: boolean
  /** How many files were chosen; they are kept beside. */
  files: number
}

export const emptyValue = (category = ''): FormValue => ({
  opinion: '',
  area: '',
  place: '',
  category,
  submitterKind: 'person',
  name: '',
  contact: '',
  consentToPublish: false,
  consentToSensitive: false,
  guardianConsents: false,
  confidential: false,
  files: 0,
})

/** What is ticked, each by itself. */
export const boxes = ['consentToPublish', 'consentToSensitive', 'guardianConsents', 'confidential'] as const

/** True for a form in which nobody has typed or chosen anything yet. */
export const isUntouched = (value: FormValue): boolean =>
  ![
    value.opinion,
    value.area,
    value.place,
    value.name,
    value.contact,
    value.files,
    ...boxes.map((box) => value[box]),
  ].some(Boolean)

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
