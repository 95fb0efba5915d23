import { html, nothing, type PropertyDeclarations } from 'lit'
import { headerView } from '../element/header-view.ts'
import { LianxinElement, type Ready } from '../element/lianxin-element.ts'
import { part } from '../element/part.ts'
import type { Desk } from './desk.ts'

/**
 * Follows a case with its number and query code: state, timeline, questions, reply, rating, withdrawal.
 * The element is a shell; what works in it is loaded once it is on a page.
 * @fires lianxin-case-changed `{caseNumber, state}` when the state is another than before
 * @slot a plain link that stays visible until the element works
 */
export class TrackerElement extends LianxinElement {
  static override properties: PropertyDeclarations = {
    case: {},
    receipt: { attribute: false },
    desk: { state: true },
  }

  /** The case number that is filled in beforehand. */
  declare case: string | undefined
  /** Number and code, handed over by the form: opens the case without typing. */
  declare receipt: { caseNumber: string; queryCode: string } | undefined
  declare private desk: Desk | undefined

  protected override async prepare(ready: Ready): Promise<void> {
    const { Desk } = await part('tracker/desk', () => import('./desk.ts'))
    this.desk ??= new Desk(this, this.case)
    await this.desk.speak(this.serverOrigin, ready)
    this.takeOver()
  }

  override updated(changed: Map<string, unknown>): void {
    super.updated(changed)
    if (changed.has('receipt')) this.takeOver()
  }

  private takeOver(): void {
    if (!this.receipt || !this.desk) return
    const { receipt } = this
    this.receipt = undefined
    void this.desk.open(receipt)
  }

  protected override content(ready: Ready): unknown {
    return html`<div class="flow">
      ${this.within ? nothing : html`<header>${headerView(ready)}</header>`} ${this.desk?.render()}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lianxin-tracker': TrackerElement
  }
}
