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
