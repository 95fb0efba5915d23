import type { CaseExport, Reading, TimelineEntry } from '#api-client'
import { dayWords, instantWords } from '../element/dates.ts'
import { inLanguage } from '../element/in-language.ts'
import type { Language } from '../element/settings.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { DataWords } from '../words/data-words.ts'

type Spoken = { words: CaseWords; data: DataWords; language: Language }

/** Everything that is held, for people to read: sections of lines, the events first to last. */
export const exportText = ({ exportedAt, notice, case: item, readings }: CaseExport, spoken: Spoken): string => {
  const { words, data, language } = spoken
  const { follow } = words
  const sections: [string, (string | undefined | false)[]][] = [
    [
      data.file.title,
      [
        `${follow.caseNumber}: ${item.caseNumber}`,
        `${data.file.exported}: ${instantWords(exportedAt, language)}`,
        notice && `${data.file.handler}: ${inLanguage(notice.handler, language)}`,
        `${follow.submitted}: ${instantWords(item.submittedAt, language)}`,
        item.retainedUntil && data.kept(dayWords(item.retainedUntil, language)),
        item.confidential && data.confidential,
      ],
    ],
    [
      data.held,
      [
        `${data.correct.name}: ${item.name ?? data.nothing}`,
        `${data.correct.contact}: ${item.contact ?? data.nothing}`,
        `${data.correct.place}: ${item.place ?? data.nothing}`,
        `${data.file.opinion}:`,
        item.opinion ?? follow.erased,
      ],
    ],
    [
      data.consents.title,
      purposes.map(
        (purpose) =>
          `${data.consents.purposes[purpose].label}: ${item.consents?.includes(purpose) ? data.consents.given : data.consents.notGiven}`,
      ),
    ],
    [data.looked.title, readings.map((reading) => readingText(reading, spoken))],
    [data.file.events, item.timeline.map((entry) => entryText(entry, spoken))],
  ]
  return sections.map(([title, lines]) => [`【${title}】`, ...lines.filter(Boolean)].join('\r\n')).join('\r\n\r\n')
}

const purposes = ['publish', 'sensitive', 'under-14'] as const

/** Time, organisation, role, what, why. */
const readingText = (reading: Reading, { words, data, language }: Spoken): string => {
  const { at, what, organisation, role, relation, reason } = reading
  const did = what === 'opened' ? data.looked.opened : data.looked.revealed
  const who = `${inLanguage(organisation.name, language)} · ${words.roles[role]} · ${data.relations[relation]}`
  return [instantWords(at, language), who, did, reason ? data.reason(reason) : undefined].filter(Boolean).join(' | ')
}

const entryText = ({ at, by, kind, texts }: TimelineEntry, { words, language }: Spoken): string => {
  const who = by.organisation ? inLanguage(by.organisation.name, language) : words.roles[by.role]
  const said = Object.values(texts).map((text) => text ?? words.follow.erased)
  return [instantWords(at, language), who, words.events[kind], ...said].join(' | ')
}
