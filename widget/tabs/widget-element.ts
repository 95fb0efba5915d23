import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { headerView } from '../element/header-view.ts'
import { LianxinElement, type Ready } from '../element/lianxin-element.ts'
import type { TrackerElement } from '../tracker/tracker-element.ts'
import { trackerTag } from '../tracker/tracker-tag.ts'
import { tabStyles } from './tab-styles.ts'

export type View = 'submit' | 'track'
const views: readonly View[] = ['submit', 'track']

/**
 * Form and tracker in one box, with tabs.
 * @fires lianxin-submitted `{caseNumber}`
 * @fires lianxin-case-changed `{caseNumber, state}`
 * @slot a plain link that stays visible until the element works
 */
export class WidgetElement extends LianxinElement {
  static override properties: PropertyDeclarations = {
    view: {},
    deputy: {},
    category: {},
    receipt: { state: true },
    visited: { state: true },
  }
  static override styles = [...LianxinElement.styles, tabStyles]

  /** The tab that is open: `submit` or `track`. */
  declare view: View | undefined
  /** As on `<lianxin-opinion>`. */
  declare deputy: string | undefined
  /** As on `<lianxin-opinion>`. */
  declare category: string | undefined
  declare private receipt: TrackerElement['receipt']
  /** A tab that was opened once stays, so that nothing typed in it is lost. */
  declare private visited: ReadonlySet<View>

  constructor() {
    super()
    this.visited = new Set()
  }

  override willUpdate(): void {
    if (!this.visited.has(this.open)) this.visited = new Set([...this.visited, this.open])
  }

  private get open(): View {
    return this.view === 'track' ? 'track' : 'submit'
  }

  protected override content(ready: Ready): unknown {
    const { words } = ready
    return html`<div class="flow">
      <header>${headerView(ready)}</header>
      <div role="tablist" part="tabs" aria-label=${words.tabs.label} @keydown=${this.onKey}>
        ${views.map((view) => this.tab(view, words.tabs[view]))}
      </div>
      ${this.panel('submit', () => this.form())} ${this.panel('track', () => trackerTag(this, this.receipt))}
    </div>`
  }

  private tab(view: View, label: string): TemplateResult {
    const isOpen = view === this.open
    return html`<button
      type="button"
      role="tab"
      part="tab"
      id="tab-${view}"
      aria-controls="panel-${view}"
      aria-selected=${isOpen ? 'true' : 'false'}
      tabindex=${isOpen ? 0 : -1}
      @click=${() => this.show(view)}
    >
      ${label}
    </button>`
  }

  private panel(view: View, content: () => TemplateResult): TemplateResult {
    return html`<div role="tabpanel" part="panel" id="panel-${view}" aria-labelledby="tab-${view}" ?hidden=${view !== this.open}>
      ${this.visited.has(view) ? content() : ''}
    </div>`
  }

  private form(): TemplateResult {
    return html`<lianxin-opinion
      .within=${true}
      .server=${this.serverOrigin}
      .page=${this.pageId}
      .lang=${this.language}
      .mode=${this.size}
      .theme=${this.colours}
      .deputy=${this.deputy}
      .category=${this.category}
      .followUp=${(receipt: TrackerElement['receipt']) => this.follow(receipt)}
    ></lianxin-opinion>`
  }

  private show(view: View): void {
    this.view = view
  }

  private follow(receipt: TrackerElement['receipt']): void {
    this.receipt = receipt
    this.show('track')
  }

  private onKey({ key }: KeyboardEvent): void {
    const step = key === 'ArrowRight' || key === 'ArrowLeft'
    const to =
      key === 'Home'
        ? 'submit'
        : key === 'End'
          ? 'track'
          : step
            ? this.open === 'submit'
              ? 'track'
              : 'submit'
            : undefined
    if (!to) return
    this.show(to)
    void this.focusOn(`tab-${to}`)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lianxin-widget': WidgetElement
  }
}
