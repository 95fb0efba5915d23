import type { Case } from '#api-client'
import { instantWords } from '../../core/dates.ts'
import { caseWords, language, nameOf } from '../model/language.ts'
import { Fact } from './fact.tsx'

/** What is known of a case; a field that this reader may not see has no line. */
export const CaseFacts = ({ item }: { item: Case }) => {
  const { item: text, contract } = caseWords.value
  const place = [item.area && nameOf(item.area.name), item.place].filter(Boolean).join(' · ')
  return (
    <section class="facts">
      <h2>{text.facts}</h2>
      <dl>
        <Fact name={text.place}>{place}</Fact>
        <Fact name={text.category}>{item.category && nameOf(item.category.name)}</Fact>
        <Fact name={text.level}>{levelWords(item)}</Fact>
        <Fact name={text.name}>{personal(item.name)}</Fact>
        <Fact name={text.contact}>{personal(item.contact)}</Fact>
        <Fact name={text.publish}>{publishing(item)}</Fact>
        <Fact name={text.station}>{nameOf(item.station.name)}</Fact>
        <Fact name={text.deputy}>{item.deputy && nameOf(item.deputy.name)}</Fact>
        <Fact name={text.firstContact}>{item.firstContact && nameOf(item.firstContact)}</Fact>
        <Fact name={text.submitted}>{instantWords(item.submittedAt, language.value)}</Fact>
        <Fact name={text.yourRelation}>{contract.relations[item.relation]}</Fact>
      </dl>
    </section>
  )
}

/** Missing means not to be seen here; null means that the resident left none. */
const personal = (value: string | null | undefined): string | undefined =>
  value === null ? caseWords.value.item.notLeft : value

const publishing = ({ consentToPublish }: Case): string | undefined => {
  if (consentToPublish === undefined) return undefined
  return consentToPublish ? caseWords.value.item.publishYes : caseWords.value.item.publishNo
}

const levelWords = ({ level }: Case): string | undefined => (level ? caseWords.value.contract.levels[level] : undefined)
