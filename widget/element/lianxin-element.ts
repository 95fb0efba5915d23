import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Page } from '#api-client/contract/page.ts'
import type { FormWords } from '../words/form-words.ts'
import { controls } from './control-styles.ts'
import { layout } from './layout-styles.ts'
import { readPage } from './page-source.ts'
import { inherited, isGiven, isMode, isTheme, type Language, languageOf, type Mode, type Theme } from './settings.ts'
import { tokens } from './token-styles.ts'
import { formWords } from './words-source.ts'

/** What an element shows once its page and its words are there. */
export type Ready = { page: Page; words: FormWords; language: Language }

type Loading = 'waiting' | 'failed' | Ready

/**
 * What all elements share: where the service is, which page this is, language, size and colours. Each setting is
 * attribute and property, and falls back to the nearest ancestor's attribute. Until the element works, and whenever
 * it cannot, its default slot stays visible.
 */
export abstract class LianxinElement extends LitElement {
  static override properties: PropertyDeclarations = {
    server: {},
    page: {},
    lang: {},
    mode: {},
    theme: {},
    within: { attribute: false },
    loading: { state: true },
  }
  static override styles = [tokens, layout, controls]

  /** Origin of the service; the origin the script came from unless told. */
  declare server: string | undefined
  /** Id of the page at the service. */
  declare page: string | undefined
  /** `zh-CN` or `en`; else the nearest `lang`. */
  declare lang: string
  /** `standard` or `elder`: larger text and targets, one column, the rest behind a fold. */
  declare mode: Mode | undefined
  /** `auto`, `light` or `dark`. */
  declare theme: Theme | undefined
  /** True inside another element, which then shows frame and title. */
  declare within: boolean | undefined
  declare protected loading: Loading

  constructor() {
    super()
    this.loading = 'waiting'
  }

  get serverOrigin(): string {
    const told = this.server ?? inherited(this, 'server', isGiven) ?? import.meta.url
    return new URL(told, document.baseURI).origin
  }

  get pageId(): string {
    return this.page ?? inherited(this, 'page', isGiven) ?? ''
  }

  get language(): Language {
    return languageOf(this.lang || inherited(this, 'lang', isGiven))
  }

  get size(): Mode {
    return this.mode && isMode(this.mode) ? this.mode : (inherited(this, 'mode', isMode) ?? 'standard')
  }

  get colours(): Theme {
    return this.theme && isTheme(this.theme) ? this.theme : (inherited(this, 'theme', isTheme) ?? 'auto')
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
  }

  override updated(changed: Map<string, unknown>): void {
    if (this.hasUpdated && ['server', 'page', 'lang'].some((name) => changed.has(name))) void this.load()
  }

  /** Called once the page is there, before it is shown. */
  protected prepare(_ready: Ready): Promise<void> | void {}

  protected async load(): Promise<void> {
    const { serverOrigin, pageId, language } = this
    const isStill = () => serverOrigin === this.serverOrigin && pageId === this.pageId && language === this.language
    try {
      const [page, words] = await Promise.all([readPage(serverOrigin, pageId), formWords(language)])
      if (!isStill()) return
      const ready = { page, words, language }
      await this.prepare(ready)
      if (isStill()) this.loading = ready
    } catch {
      if (isStill()) this.loading = 'failed'
    }
  }

  override render(): TemplateResult {
    const { loading } = this
    if (loading === 'waiting') return html`<slot></slot>`
    if (loading === 'failed') return html`<slot></slot>${this.frame(this.failure())}`
    return this.frame(this.content(loading))
  }

  protected abstract content(ready: Ready): unknown

  private frame(content: unknown): TemplateResult {
    const classes = `root ${this.size} ${this.colours}${this.within ? '' : ' card'}`
    return html`<div class=${classes} part="root" lang=${this.language}>${content}</div>`
  }

  /** Said without the language's words, which may be what could not be loaded. */
  private failure(): TemplateResult {
    const [text, button] =
      this.language === 'en'
        ? ['This form cannot be opened at the moment.', 'Try again']
        : ['意见窗口暂时打不开。', '重试']
    return html`<p role="status">${text}</p>
      <button type="button" @click=${() => this.load()}>${button}</button>`
  }

  /** Focuses the node with this id in the element, once what is pending has been rendered; opens the fold it lies in. @internal */
  async focusOn(id: string): Promise<void> {
    await this.updateComplete
    const target = this.renderRoot.querySelector<HTMLElement>(`#${id}`)
    target?.closest('details')?.setAttribute('open', '')
    target?.scrollIntoView({ block: 'nearest' })
    target?.focus()
  }
}
