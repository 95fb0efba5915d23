import type { Language } from '../element/settings.ts'

/** What is printed: a title, lines of label and value, and notes below. */
export type Slip = { title: string; lines: readonly (readonly [string, string])[]; notes: readonly string[] }

const sheet = `
  body { font: 14pt/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; margin: 2cm; }
  dt { font-size: 12pt; } dd { margin: 0 0 0.5cm; font-size: 20pt; font-weight: 600; } h1 { font-size: 18pt; }
`

/**
 * Prints the slip alone, out of an empty frame inside the element: the host page is left as it is and no window
 * opens. Built with DOM calls and a constructed style sheet, which a strict content security policy allows.
 */
export const printReceipt = (root: ParentNode & Node, language: Language, slip: Slip): void => {
  root.querySelector('iframe')?.remove()
  const frame = document.createElement('iframe')
  frame.className = 'aside'
  frame.title = slip.title
  frame.setAttribute('aria-hidden', 'true')
  root.appendChild(frame)
  const view = frame.contentWindow as (Window & typeof globalThis) | null
  if (!view) return
  const { document: paper } = view
  paper.documentElement.lang = language
  paper.title = slip.title
  dress(view)
  paper.body.append(
    element(paper, 'h1', slip.title),
    list(paper, slip.lines),
    ...slip.notes.map((note) => element(paper, 'p', note)),
  )
  view.focus()
  view.print()
}

const dress = (view: Window & typeof globalThis): void => {
  const styles = new view.CSSStyleSheet()
  styles.replaceSync(sheet)
  view.document.adoptedStyleSheets = [styles]
}

const element = (paper: Document, name: string, text: string): HTMLElement => {
  const made = paper.createElement(name)
  made.textContent = text
  return made
}

const list = (paper: Document, lines: Slip['lines']): HTMLElement => {
  const made = paper.createElement('dl')
  for (const [label, value] of lines) made.append(element(paper, 'dt', label), element(paper, 'dd', value))
  return made
}
