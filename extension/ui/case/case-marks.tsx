import type { ComponentChildren } from 'preact'
import type { Case } from '#api-client'
import { dayWords } from '../../core/dates.ts'
import { rowOf } from '../model/inbox.ts'
import { caseWords, language, nameOf } from '../model/language.ts'
import { openCase } from '../model/place.ts'

const day = (on: string): string => dayWords(on, language.value)

/** What is pending about a case, and what one has to know of it before acting. */
export const CaseMarks = ({ item }: { item: Case }) => {
  const { marks, contract, joined } = caseWords.value
  const { referral, joined: target, partOf, promise, subject, visibility } = item
  return (
    <dl class="marks">
      {item.major && <Mark name={marks.major} strong />}
      <ProtectionMarks item={item} />
      <Suggestions item={item} />
      {subject && <Mark name={marks.subject}>{joined([nameOf(subject.name), marks.mayNotHandle])}</Mark>}
      {item.handOver && <Mark name={marks.handOver}>{handOverWords(item.handOver)}</Mark>}
      {referral && (
        <Mark name={marks.referral}>
          {joined([channelWords(referral.channel), referral.confirmed ? marks.confirmed : marks.toConfirm])}
        </Mark>
      )}
      {target && (
        <Mark name={marks.joined}>
          {target.caseNumber && <CaseLink caseNumber={target.caseNumber} />} {contract.states[target.state]}
        </Mark>
      )}
      {partOf && (
        <Mark name={marks.partOf}>
          <CaseLink caseNumber={partOf} />
        </Mark>
      )}
      {item.returnRound && (
        <Mark name={marks.returnAsked}>{joined([marks.time(item.returnRound), marks.toSettle])}</Mark>
      )}
      {promise && <Mark name={marks.promise}>{joined([day(promise.dueOn), promiseWords(promise)])}</Mark>}
      {item.inquiryDueOn && <Mark name={marks.inquiry}>{marks.by(day(item.inquiryDueOn))}</Mark>}
      {visibility !== 'private' && <Mark name={marks.visibility}>{contract.visibilities[visibility]}</Mark>}
    </dl>
  )
}

/** What has to be known about who wrote: who may see it, who asks to, and whether it is to go. */
const ProtectionMarks = ({ item }: { item: Case }) => {
  const { marks, contract, joined } = caseWords.value
  return (
    <>
      {item.erased && <Mark name={marks.erased} strong />}
      {item.revealAsked && (
        <Mark name={marks.revealAsked} strong>
          {joined([
            nameOf(item.revealAsked.organisation.name),
            item.revealAsked.official ? nameOf(item.revealAsked.official) : contract.roles[item.revealAsked.role],
            marks.toSettle,
          ])}
        </Mark>
      )}
      {item.erasureAsked && <Mark name={marks.erasureAsked} strong />}
      {item.confidential && <Mark name={marks.confidential}>{marks.twoPeople}</Mark>}
    </>
  )
}

const Mark = ({ name, strong, children }: { name: string; strong?: true; children?: ComponentChildren }) => (
  <div class={strong ? 'mark mark-strong' : 'mark'}>
    <dt>{name}</dt>
    {children && <dd>{children}</dd>}
  </div>
)

/** What the opinion looks like, with the words it goes by; an official confirms it or does otherwise. */
const Suggestions = ({ item: { proposed, referral } }: { item: Case }) => {
  const { marks } = caseWords.value
  const by = (words: readonly string[] = []): string => (words.length > 0 ? ` · ${marks.words(words.join('、'))}` : '')
  return (
    <>
      {proposed?.urgent && (
        <Mark name={marks.urgent} strong>
          {proposed.words?.urgent.join('、')}
        </Mark>
      )}
      {proposed?.referral && !referral && (
        <Mark name={marks.looksLike}>
          {nameOf(proposed.referral.name)}
          {by(proposed.referral.words)}
        </Mark>
      )}
    </>
  )
}

const handOverWords = ({ official, station, until }: NonNullable<Case['handOver']>): string => {
  const { marks, joined } = caseWords.value
  const who = official ?? station?.name
  return joined([marks.toAccept(who ? nameOf(who) : ''), ...(until ? [marks.standIn(day(until))] : [])])
}

/** An authority with its number, where it has one that is not part of its name. */
export const channelWords = ({ name, shortCode }: NonNullable<Case['referral']>['channel']): string => {
  const text = nameOf(name)
  return shortCode && !text.includes(shortCode) ? `${text} ${shortCode}` : text
}

const promiseWords = ({ checked, proved, kept }: NonNullable<Case['promise']>): string => {
  const { marks } = caseWords.value
  if (kept !== undefined) return kept ? marks.kept : marks.notKept
  if (proved) return marks.proved
  return checked ? marks.toProve : marks.promised
}

/** The number of another case; it opens where it is in one's own list. */
const CaseLink = ({ caseNumber }: { caseNumber: string }) =>
  rowOf(caseNumber) ? (
    <button type="button" class="link number" onClick={() => openCase(caseNumber)}>
      {caseNumber}
    </button>
  ) : (
    <span class="number">{caseNumber}</span>
  )
