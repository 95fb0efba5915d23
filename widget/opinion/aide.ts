import type { Submitted } from '#api-client'
import type { Opinion } from '#api-client/contract/opinion.ts'
import { createResidentClient, type ResidentClient } from '#api-client/resident.ts'
import type { LianxinElement, Ready } from '../element/lianxin-element.ts'
import { part } from '../element/part.ts'
import { refusalIn } from '../element/refusal.ts'
import { summaryView } from '../element/summary-view.ts'
import { caseWords } from '../element/words-source.ts'
import type { FilesDesk } from '../files/files-desk.ts'
import { type FollowUp, ReceiptDesk, type ReceiptHost } from '../receipt/receipt-desk.ts'
import type { CaseWords } from '../words/case-words.ts'
import { Advice } from './advice.ts'
import type { Attempt } from './attempt.ts'
import { afterRefusal, nextTry } from './attempt.ts'
import { bodyOf } from './body.ts'
import { check, type FieldName } from './checks.ts'
import { correctionsOf, type FieldCorrection } from './corrections.ts'
import type { FormScreen } from './form-screen.ts'
import type { FormValue } from './form-value.ts'
import { ProofMaker } from './proof-maker.ts'
import { issuesOf, type Sent, send } from './sending.ts'
import { solveLater } from './solve-later.ts'
import { suggestionView } from './suggestion-view.ts'

/** What a receipt needs to know of its try and of what comes after. */
export type ReceiptCall = {
  submitted: Submitted
  later: string | null
  follow: (receipt: Parameters<FollowUp>[0] | null) => void
}

type AideCall = {
  words: CaseWords
  host: LianxinElement
  /** Id of the draft. */
  draft: string
  /** Called when the aide has something new to show. */
  changed: () => void
}

/** What the form needs from the first key to the receipt; loaded when a person begins, so that the form is shown sooner. */
export class Aide {
  readonly words: CaseWords
  /** What the service makes of the text. */
  readonly advice: Advice
  /** The files of the opinion, where the page takes some. */
  files: FilesDesk | undefined
  private readonly ready: Ready
  private readonly client: ResidentClient
  private readonly proofs: ProofMaker

  constructor(server: string, ready: Ready, { words, changed }: Pick<AideCall, 'words' | 'changed'>) {
    this.client = createResidentClient({ server, language: ready.language, solve: solveLater })
    this.proofs = new ProofMaker(this.client, ready.page.id, solveLater)
    this.ready = ready
    this.words = words
    this.advice = new Advice(this.client, ready.page, changed)
  }

  /** The category the text speaks of. */
  readonly suggestion = suggestionView
  readonly nextTry = nextTry
  readonly afterRefusal = afterRefusal

  /** The list of corrections above the form. */
  summary({ corrections, focus }: FormScreen): unknown {
    return summaryView('summary', this.words.errorsTitle, corrections, (id) => focus(id as FieldName))
  }

  /** What must be corrected before the form is sent. */
  check(value: FormValue): FieldCorrection[] {
    return correctionsOf(check(value, this.ready.page), this.words)
  }

  /** What is sent, with the files to present; where one of them can't go, what has to be corrected. */
  async body(value: FormValue, deputy: string | undefined): Promise<Opinion | FieldCorrection> {
    const attachments = await (this.files?.present() ?? [])
    return attachments
      ? bodyOf(value, this.ready.page, { deputy, attachments })
      : { id: 'files', message: this.words.files.blocked }
  }

  /** True where the service no longer knew a file and now has all of them again, so that it is worth another try. */
  async renewed({ problem }: Extract<Sent, { kind: 'refused' }>): Promise<boolean> {
    return problem.code === 'unknown-upload' && ((await this.files?.renew()) ?? false)
  }

  /** Takes note of what is typed: asks what it looks like, and begins with what the sending needs. */
  consider(value: FormValue): void {
    this.advice.consider(value)
    if (value.opinion) this.proofs.begin()
  }

  /** @param waits called where the proof of work is not made yet after a second */
  async send(attempt: Attempt, waits: () => void): Promise<Sent> {
    const timer = setTimeout(waits, 1000)
    const proof = await this.proofs.take()
    clearTimeout(timer)
    const sent = await send(this.client, this.ready.page.id, attempt, proof)
    if (sent.kind === 'submitted') this.proofs.spend()
    return sent
  }

  /** What a refusal says about fields, and about the whole. */
  explain({ problem }: Extract<Sent, { kind: 'refused' }>) {
    return {
      corrections: correctionsOf(issuesOf(problem), this.words),
      trouble: refusalIn(this.words, problem, this.ready.language),
    }
  }

  receipt(host: ReceiptHost, call: ReceiptCall): ReceiptDesk {
    return new ReceiptDesk(host, { ...call, words: this.words, ready: this.ready })
  }
}

const takers = new WeakMap<LianxinElement, FilesDesk>()

/** What is pasted or dropped anywhere in the form goes to the files of its newest aide. */
const takeInto = (host: LianxinElement, files: FilesDesk): void => {
  const isFirst = !takers.has(host)
  takers.set(host, files)
  if (!isFirst) return
  host.addEventListener('paste', (event) => takers.get(host)?.onPaste(event))
  host.addEventListener('dragover', (event) => takers.get(host)?.onDragOver(event))
  host.addEventListener('drop', (event) => takers.get(host)?.onDrop(event))
}

/** Rejects where the words of the answer, or what takes files, cannot be loaded. */
export const openAide = async (server: string, ready: Ready, call: Omit<AideCall, 'words'>): Promise<Aide> => {
  const { page, language } = ready
  const words = await caseWords(language)
  const aide = new Aide(server, ready, { words, changed: call.changed })
  if (page.maxFiles === 0) return aide
  const { FilesDesk } = await part('files/files-desk', () => import('../files/files-desk.ts'))
  aide.files = new FilesDesk(call.host, {
    id: 'files',
    words,
    most: page.maxFiles,
    changed: call.changed,
    draft: call.draft,
    send: (file, name, fetch) =>
      createResidentClient({ server, language, fetch }).uploadFile({ params: { page: page.id }, file, name }),
  })
  takeInto(call.host, aide.files)
  await aide.files.restore()
  return aide
}
