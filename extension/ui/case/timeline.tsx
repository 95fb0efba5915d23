import type { Case, TimelineEntry } from '#api-client'
import { instantWords } from '../../core/dates.ts'
import type { TextName } from '../../words/case-words.ts'
import { caseWords, language, nameOf } from '../model/language.ts'
import { entryFacts } from './entry-facts.ts'

/** What happened, newest first. */
export const Timeline = ({ item }: { item: Case }) => (
  <section class="history">
    <h2>{caseWords.value.item.timeline}</h2>
    <ol class="timeline">
      {[...item.timeline].reverse().map((entry) => (
        <Entry key={entry.seq} entry={entry} opinion={item.opinion} />
      ))}
    </ol>
  </section>
)

const Entry = ({ entry, opinion }: { entry: TimelineEntry; opinion: string | null | undefined }) => {
  const { contract, item } = caseWords.value
  const facts = entryFacts(entry)
  return (
    <li class="entry">
      <p class="entry-top">
        <strong>
          {entry.kind === 'answered' && entry.by.role === 'system' ? contract.unanswered : contract.events[entry.kind]}
        </strong>
        {entry.internal && <span class="tag">{item.internal}</span>}
      </p>
      <p class="entry-by">
        <time dateTime={entry.at}>{instantWords(entry.at, language.value)}</time> · {byWords(entry)}
      </p>
      {facts.length > 0 && <p class="entry-facts">{facts.join(' · ')}</p>}
      {Object.entries(entry.texts).map(([name, written]) =>
        // The opinion stands at the top of the case already.
        name === 'opinion' && written === opinion ? null : <EntryText key={name} name={name} written={written} />,
      )}
    </li>
  )
}

const byWords = ({ by }: TimelineEntry): string => {
  const role = caseWords.value.contract.roles[by.role]
  const parts = [by.organisation && nameOf(by.organisation.name), by.official ? nameOf(by.official) : role]
  return parts.filter(Boolean).join(' ')
}

const EntryText = ({ name, written }: { name: string; written: string | null }) => (
  <p class="prose entry-text">
    <span class="entry-name">{caseWords.value.texts[name as TextName]}</span> {written ?? caseWords.value.item.erased}
  </p>
)
