import { html, type TemplateResult } from 'lit'
import type { LianxinElement } from '../element/lianxin-element.ts'
import type { TrackerElement } from './tracker-element.ts'

/** A tracker inside another element, with the same settings. */
export const trackerTag = (host: LianxinElement, receipt: TrackerElement['receipt']): TemplateResult =>
  html`<lianxin-tracker
    .within=${true}
    .server=${host.serverOrigin}
    .page=${host.pageId}
    .lang=${host.language}
    .mode=${host.size}
    .theme=${host.colours}
    .receipt=${receipt}
  ></lianxin-tracker>`
