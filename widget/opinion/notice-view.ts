import { html, type TemplateResult } from 'lit'
import { inLanguage } from '../element/in-language.ts'
import type { FormScreen } from './form-screen.ts'

/** Who handles the data, for what and how long: a notice to read, nothing to agree to. */
export const noticeView = ({ page: { notice }, words, language }: FormScreen): TemplateResult => {
  const recipients = notice.recipients.map((name) => inLanguage(name, language))
  return html`<div part="notice">
    <p>${words.notice.intro(inLanguage(notice.handler, language))}</p>
    <details>
      <summary>${words.notice.title}</summary>
      <dl>
        <dt>${words.notice.purpose}</dt>
        <dd>${inLanguage(notice.purpose, language)}</dd>
        <dt>${words.notice.kinds}</dt>
        <dd>${inLanguage(notice.kinds, language)}</dd>
        <dt>${words.notice.recipients}</dt>
        ${recipients.map((name) => html`<dd>${name}</dd>`)}
        <dt>${words.notice.retention}</dt>
        <dd>${inLanguage(notice.retention, language)}</dd>
        <dt>${words.notice.rights}</dt>
        <dd>${inLanguage(notice.rights, language)}</dd>
        <dt>${words.notice.reach}</dt>
        <dd>${inLanguage(notice.reach, language)}</dd>
      </dl>
    </details>
  </div>`
}
