import type { Case, TimelineEntry } from '#api-client'
import { dayWords, instantWords } from '../../core/dates.ts'
import type { TextName } from '../../words/words.ts'
import { language, nameOf, words } from '../model/language.ts'

/** What happened, newest first. */
export const Timeline = ({ item }: { item: Case }) => (
  <section class="history">
    <h2>{words.value.item.timeline}</h2>
    <ol class="timeline">
      {[...item.timeline].reverse().map((entry) => (
        <Entry key={entry.seq} entry={entry} opinion={item.opinion} />
      ))}
    </ol>
  </section>
)

const Entry = ({ entry, opinion }: { entry: TimelineEntry; opinion: string | null | undefined }) => {
  const { contract, item } = words.value
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
      <EntryFacts entry={entry} />
      {Object.entries(entry.texts).map(([name, written]) =>
        // The opinion stands at the top of the case already.
        name === 'opinion' && written === opinion ? null : <EntryText key={name} name={name} written={written} />,
      )}
    </li>
  )
}

const byWords = ({ by }: TimelineEntry): string => {
  const role = words.value.contract.roles[by.role]
  const parts = [by.organisation && nameOf(by.organisation.name), by.official ? nameOf(by.official) : role]
  return parts.filter(Boolean).join(' ')
}

const EntryFacts = ({ entry }: { entry: TimelineEntry }) => {
  const { contract, reply } = words.value
  const facts = [
    entry.replyClass && contract.replyClasses[entry.replyClass],
    entry.solved && contract.solved[entry.solved],
    entry.units?.map(({ name }) => nameOf(name)).join(' · '),
    entry.dueOn && `${reply.promisedOn} ${dayWords(entry.dueOn, language.value)}`,
  ].filter(Boolean)
  return facts.length > 0 ? <p class="entry-facts">{facts.join(' · ')}</p> : null
}

const EntryText = ({ name, written }: { name: string; written: string | null }) => (
  <p class="prose entry-text">
    <span class="entry-name">{words.value.texts[name as TextName]}</span> {written ?? words.value.item.erased}
  </p>
)
