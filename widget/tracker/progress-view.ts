import { html, nothing, type TemplateResult } from 'lit'
import type { Case } from '#api-client'
import { inLanguage } from '../element/in-language.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'

/** Where the case went that is not on the usual way: another door, a case of the same matter, matters taken apart. */
export const progressView = (desk: Desk, words: CaseWords, item: Case): TemplateResult =>
  html`${referralView(desk, words, item)} ${joinedView(words, item)} ${partsView(desk, words, item)}`

const referralView = ({ language }: Desk, { follow }: CaseWords, { referral }: Case) => {
  if (!referral) return nothing
  const { channel, mode } = referral
  const name = inLanguage(channel.name, language)
  return html`<section class="box stack" part="referral" aria-labelledby="referral-title">
    <h3 id="referral-title">${follow.referral.title(name)}</h3>
    <p>${follow.referral[mode]}</p>
    ${
      channel.shortCode
        ? html`<p><a class="call" href="tel:${channel.shortCode}">${follow.referral.call(channel.shortCode)}</a></p>`
        : nothing
    }
    <p class="quiet">${follow.referral.when} ${inLanguage(channel.when, language)}</p>
  </section>`
}

const joinedView = ({ follow }: CaseWords, { joined }: Case) =>
  joined
    ? html`<section class="box stack" part="joined" aria-labelledby="joined-title">
        <h3 id="joined-title">${follow.joined.title}</h3>
        <p>${follow.joined.text}</p>
      </section>`
    : nothing

const partsView = (desk: Desk, words: CaseWords, { partOf, timeline }: Case) => {
  const parts = timeline.flatMap(({ part }) => part ?? [])
  if (!partOf && parts.length === 0) return nothing
  const { follow } = words
  return html`<div class="box stack" part="parts">
    ${partOf ? html`<p>${follow.parts.partOf}</p><p>${otherCaseView(desk, words, partOf)}</p>` : nothing}
    ${parts.length > 0 ? html`<p>${follow.parts.split}</p>` : nothing}
    ${parts.map((part) => html`<p>${otherCaseView(desk, words, part)}</p>`)}
  </div>`
}

/** Opens another case of the same person, which has the same query code. */
export const otherCaseView = (desk: Desk, { follow }: CaseWords, caseNumber: string): TemplateResult =>
  html`<button type="button" part="other-case" aria-disabled=${desk.busy ? 'true' : nothing} @click=${() => void desk.openOther(caseNumber)}>
    ${follow.parts.open} <span class="whole">${caseNumber}</span>
  </button>`
