import { isProblem, type ProblemError } from '#api-client/resident.ts'
import { randomKey } from '../element/random-key.ts'
import type { FilesDesk } from '../files/files-desk.ts'
import type { Desk } from './desk.ts'
import {
  checkMove,
  commandOf,
  emptyForm,
  isTyped,
  type MoveForm,
  type MoveName,
  type MoveValues,
  moveNames,
} from './move-form.ts'

/** The moves that may bring files. */
const withFiles: readonly MoveName[] = ['answer', 'add-facts']

/** The moves a resident is making: each keeps what was typed until the service has taken it. */
export class MoveDesk {
  private readonly desk: Desk
  /** By case, since one code may open several. */
  private readonly cases = new Map<string, Map<MoveName, MoveForm>>()
  private forms = new Map<MoveName, MoveForm>()
  private readonly fileDesks = new WeakMap<Map<MoveName, MoveForm>, Map<MoveName, FilesDesk>>()

  constructor(desk: Desk) {
    this.desk = desk
  }

  form(name: MoveName): MoveForm {
    const form = this.forms.get(name) ?? emptyForm()
    this.forms.set(name, form)
    return form
  }

  /** The files of a move that may bring some; in the words of the language that is spoken. */
  files(name: MoveName): FilesDesk | undefined {
    const { desk } = this
    const { words, files: own } = desk
    const { most, Desk: Files } = own
    if (!words || !Files || !withFiles.includes(name)) return undefined
    const desks = this.fileDesks.get(this.forms) ?? new Map<MoveName, FilesDesk>()
    this.fileDesks.set(this.forms, desks)
    const changed = (): void => desk.host.requestUpdate()
    const files = desks.get(name) ?? new Files(desk.host, { id: `${name}-files`, words, most, send: own.send, changed })
    files.call.words = words
    desks.set(name, files)
    return files
  }

  /** Where the move may be made now; a try without an answer may be repeated, since its key acts once. */
  isOffered(name: MoveName): boolean {
    return (this.desk.item?.commands.includes(name) ?? false) || this.form(name).unanswered !== undefined
  }

  /** Moves to show: those offered, and those that still hold what was typed or say what went wrong. */
  isShown(name: MoveName): boolean {
    const form = this.form(name)
    return this.isOffered(name) || isTyped(form) || form.trouble !== null
  }

  /** True where the case waits for one of the person's moves. */
  isAsked(): boolean {
    return (['answer', 'confirm-result', 'rate'] as const).some((name) => this.isShown(name))
  }

  /** Keeps what was typed for this case and for those that were open under the same code, and for no other. */
  startOn(caseNumber: string, isSamePerson: boolean): void {
    if (!isSamePerson && !this.cases.has(caseNumber)) this.clear()
    this.forms = this.cases.get(caseNumber) ?? new Map()
    this.cases.set(caseNumber, this.forms)
  }

  clear(): void {
    this.cases.clear()
    this.forms = new Map()
  }

  change(name: MoveName, values: Partial<MoveValues>): void {
    const form = this.form(name)
    this.set(name, { values: { ...form.values, ...values }, done: false })
  }

  ask(name: MoveName, asking: boolean): void {
    this.set(name, { asking })
    void this.desk.host.focusOn(asking ? 'withdraw-sure' : 'withdraw-text')
  }

  async send(name: MoveName): Promise<void> {
    const { desk } = this
    const { busy, values } = this.form(name)
    if (busy || !desk.item) return
    const issues = checkMove(name, values)
    for (const one of moveNames) if (this.form(one).done) this.set(one, { done: false })
    this.set(name, { issues, trouble: null, since: [] })
    if (issues.length > 0) return desk.host.focusOn(`${name}-summary`)
    this.set(name, { busy: true })
    const attachments = await this.files(name)?.present()
    if (attachments === null) return this.block(name)
    this.change(name, { attachments: attachments?.length ? attachments : undefined })
    const failure = await this.attempt(name)
    if (failure && isProblem(failure.error, 'unknown-upload') && (await this.files(name)?.renew())) {
      this.set(name, { key: undefined, unanswered: undefined, busy: false })
      return this.send(name)
    }
    if (failure) await this.fail(name, failure.error)
    else await this.succeed(name)
  }

  private async attempt(name: MoveName): Promise<{ error: unknown } | null> {
    const { client, item } = this.desk
    const { key = randomKey(), unanswered, values } = this.form(name)
    if (!client || !item) return null
    const isSame = JSON.stringify(unanswered?.values) === JSON.stringify(values)
    const expectedVersion = isSame && unanswered ? unanswered.expectedVersion : item.version
    this.set(name, { key, unanswered: { values, expectedVersion } })
    try {
      await client.giveCommand({
        params: { caseNumber: item.caseNumber },
        key,
        body: { ...commandOf(name, values), expectedVersion },
      })
      return null
    } catch (error) {
      return { error }
    }
  }

  /** A file can't go: it says so itself, and the form says where to look. */
  private async block(name: MoveName): Promise<void> {
    const title = this.desk.words?.files.blocked ?? ''
    this.set(name, { busy: false, trouble: { title, action: '' } })
    await this.desk.host.focusOn(`${name}-trouble`)
  }

  private async succeed(name: MoveName): Promise<void> {
    this.files(name)?.clear()
    this.forms.set(name, { ...emptyForm(), done: true })
    await this.desk.refresh()
    await this.desk.host.focusOn('move-done')
  }

  private async fail(name: MoveName, error: unknown): Promise<void> {
    const { desk } = this
    const trouble = desk.troubleOf(error)
    if (!isProblem(error)) {
      this.set(name, { busy: false, trouble })
    } else {
      this.set(name, { busy: false, asking: false, trouble, ...settled(error, desk) })
      if (isProblem(error, 'not-signed-in')) return desk.end()
      await desk.refresh()
    }
    await desk.host.focusOn(`${name}-trouble`)
  }

  private set(name: MoveName, change: Partial<MoveForm>): void {
    this.forms.set(name, { ...this.form(name), ...change })
    this.desk.host.requestUpdate()
  }
}

/** A refusal answers the try, so its key is spent; under a key that was used before, an earlier try had arrived. */
const settled = (error: ProblemError, { words }: Desk): Partial<MoveForm> => ({
  key: undefined,
  unanswered: undefined,
  since: error.problem.conflict?.since ?? [],
  ...(isProblem(error, 'key-reused') && words ? { trouble: { title: words.moves.arrivedBefore, action: '' } } : {}),
})
