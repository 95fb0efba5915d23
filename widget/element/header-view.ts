import { html, nothing, type TemplateResult } from 'lit'
import { inLanguage } from './in-language.ts'
import type { Ready } from './lianxin-element.ts'

/** Whose page this is; a demonstration says so first. */
export const headerView = ({ page, words, language }: Ready): TemplateResult => html`
  ${page.demo ? html`<p class="demo" part="demo">${words.demo}</p>` : nothing}
  <h2 part="title">${inLanguage(page.name, language)}</h2>
  <p class="quiet" part="organisation">${inLanguage(page.organisation.name, language)}</p>
`
