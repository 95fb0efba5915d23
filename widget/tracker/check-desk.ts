import type { ReactiveController } from 'lit'
import type { Check } from '../check/checks.ts'
import { saveText } from '../check/save.ts'
import { part } from '../element/part.ts'
import type { Desk } from './desk.ts'

export type CheckState = { kind: 'idle' | 'busy' | 'unreachable' } | Check

/**
 * Has each version of a case checked once it is shown: a service that changed something is found by whoever looks,
 * without being asked to. The code for it comes when it is needed.
 */
export class CheckDesk implements ReactiveController {
  state: CheckState = { kind: 'idle' }
  private readonly desk: Desk
  private checked = ''

  constructor(desk: Desk) {
    this.desk = desk
  }

  hostUpdated(): void {
    const { item } = this.desk
    const shown = item ? `${item.caseNumber} ${item.version}` : ''
    if (shown === this.checked) return
    this.checked = shown
    if (item) void this.run()
    else this.state = { kind: 'idle' }
  }

  async run(): Promise<void> {
    const { item, client, host } = this.desk
    if (!item || !client) return
    const shown = this.checked
    this.show(shown, { kind: 'busy' })
    try {
      const { checkCase } = await part('check/checks', () => import('../check/checks.ts'))
      const asked = { client, server: host.serverOrigin, item, now: new Date().toISOString() }
      this.show(shown, await checkCase(asked))
    } catch {
      this.show(shown, { kind: 'unreachable' })
    }
  }

  /** Keeps what shows that something was changed as a file. */
  async save(): Promise<void> {
    const { item, host } = this.desk
    if (!item || this.state.kind !== 'failed') return
    const { evidenceText } = await part('check/checks', () => import('../check/checks.ts'))
    const text = evidenceText(host.serverOrigin, item, this.state.evidence)
    saveText(host.renderRoot as ShadowRoot, `${item.caseNumber}-${this.checked.split(' ')[1]}.json`, text)
  }

  /** What was found of a version that is no longer shown is not shown either. */
  private show(shown: string, state: CheckState): void {
    if (shown !== this.checked) return
    this.state = state
    this.desk.host.requestUpdate()
  }
}
