import { witness } from '#api-client/ledger/witness.ts'
import { type Verified, verify } from './verify.ts'
import { type VerifyWords, verifyWords } from './words.ts'

const root = document.querySelector('main')
const words = verifyWords(document.documentElement.lang)
const key = root?.dataset.key ?? ''

const made = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

const field = made('textarea', { id: 'receipt', rows: 8, spellcheck: false })
const chooser = made('input', { id: 'file', type: 'file', accept: '.json,.txt,.tlog-proof' })
const button = made('button', { type: 'button' }, words.check)
const result = made('section', { tabIndex: -1 })
result.setAttribute('role', 'status')

/** One line of a description list, or none where there is nothing to say. */
const fact = (term: string, said: string | null): Node[] =>
  said === null ? [] : [made('dt', {}, term), made('dd', {}, said)]

const shanghai = new Intl.DateTimeFormat(document.documentElement.lang, {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
})

const passedView = ({ caseNumber, index, tree, event }: Extract<Verified, { ok: true }>, say: VerifyWords): Node[] => [
  made('p', { className: 'good' }, event?.entry ? say.passed : say.proofPassed),
  made(
    'dl',
    {},
    ...fact(say.facts.caseNumber, caseNumber),
    ...fact(say.facts.at, event?.entry ? shanghai.format(new Date(event.entry.at)) : null),
    ...fact(say.facts.place, say.place(index + 1, tree.size)),
    ...fact(say.facts.log, key.split('+')[0] ?? ''),
    ...[...(event?.texts ?? [])].flatMap(([name, text]) => fact(say.names[name] ?? name, text)),
  ),
  ...(event?.entry ? [] : [made('p', {}, say.proofOnly)]),
]

/** Asks the service, where this page came from it, whether its ledger of now goes on from the receipt's. */
const compared = async (checkpoint: string): Promise<keyof VerifyWords['online']> => {
  if (!location.protocol.startsWith('http')) return 'offline'
  const read = async (path: string): Promise<Record<string, unknown> | null> => {
    const answer = await fetch(path, { credentials: 'omit' })
    if (answer.status >= 500) throw new Error(String(answer.status))
    return answer.ok ? answer.json() : null
  }
  try {
    const now = await read('/v1/ledger/checkpoint')
    const sight = { key, checkpoint, seenAt: '' }
    const found = await witness(sight, { ...sight, checkpoint: String(now?.checkpoint) }, async (from, to) => {
      const path = (await read(`/v1/ledger/consistency?from=${from}&to=${to}`))?.path
      return Array.isArray(path) ? path.map(String) : []
    })
    return found.kind === 'consistent' ? 'consistent' : 'rewritten'
  } catch {
    return 'offline'
  }
}

const check = async (text: string): Promise<void> => {
  const verified = verify(text, key)
  if (!verified.ok) {
    result.replaceChildren(
      made('p', { className: 'bad' }, words.failed),
      made('p', {}, words.failures[verified.failure]),
    )
    result.focus()
    return
  }
  const online = made('p', {}, '…')
  result.replaceChildren(...passedView(verified, words), online)
  result.focus()
  const said = await compared(verified.checkpoint)
  online.textContent = words.online[said]
  if (said === 'rewritten') online.className = 'bad'
}

const take = async (file: File | undefined): Promise<void> => {
  if (!file) return
  field.value = await file.text()
  await check(field.value)
}

button.addEventListener('click', () => void check(field.value))
chooser.addEventListener('change', () => void take(chooser.files?.[0]))
document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  void take(event.dataTransfer?.files[0])
})

root?.replaceChildren(
  made('p', {}, words.intro),
  made('p', {}, made('label', { htmlFor: 'file' }, words.choose), chooser),
  made('p', {}, made('label', { htmlFor: 'receipt' }, words.paste), field),
  made('p', {}, button),
  result,
  made('p', { className: 'muted' }, words.local),
  made('p', { className: 'muted' }, words.key, ' ', made('code', {}, key)),
)
