import { html, nothing, type TemplateResult } from 'lit'
import { inLanguage } from '../element/in-language.ts'
import type { FormScreen } from './form-screen.ts'

type Channel = FormScreen['page']['channels'][number]

/** 110, 119, 120: three digits are the numbers for emergencies. */
const isUrgent = ({ shortCode }: Channel): boolean => shortCode !== null && /^1\d\d$/.test(shortCode)

/** Emergency numbers at once, other doors behind a fold. */
export const channelsView = ({ page, words, language }: FormScreen): TemplateResult => {
  const urgent = page.channels.filter(isUrgent)
  const others = page.channels.filter((channel) => !isUrgent(channel))
  return html`<div part="channels">
    ${
      urgent.length > 0
        ? html`<p class="urgent">
            <span>${words.urgent}</span>
            ${urgent.map(
              (one) =>
                html`<a href="tel:${one.shortCode}"><b>${one.shortCode}</b> ${inLanguage(one.name, language)}</a>`,
            )}
          </p>`
        : nothing
    }
    ${
      others.length > 0
        ? html`<details>
            <summary>${words.otherDoors}</summary>
            <dl>
              ${others.map(
                (one) => html`<dt>${inLanguage(one.name, language)} ${phone(one)}</dt>
                  <dd class="quiet">${inLanguage(one.when, language)}</dd>`,
              )}
            </dl>
          </details>`
        : nothing
    }
  </div>`
}

const phone = ({ shortCode, name }: Channel): unknown =>
  shortCode && !name.zh.includes(shortCode) ? html`<a href="tel:${shortCode}">${shortCode}</a>` : nothing
