import { readFile } from 'node:fs/promises'
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { pagePolicy } from '../http/headers.ts'
import type { Service } from '../service.ts'
import { document, inLanguage, languageOf, letterhead } from './document.ts'
import { words } from './words.ts'

const styles = `
label { display: block; font-weight: 600 }
textarea { width: 100%; padding: 12px; border: 1px solid var(--muted); border-radius: 8px; background: var(--ground); color: var(--text); font: 14px/1.5 ui-monospace, Consolas, monospace }
input, button { min-height: 44px; font: inherit }
input { max-width: 100% }
button { padding: 0 24px; border: 0; border-radius: 8px; background: #b4232a; color: #fff; font-weight: 600 }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
section:focus-visible { outline-color: var(--muted) }
section:not(:empty) { border: 1px solid var(--line); border-radius: 8px; padding: 8px 16px; margin: 16px 0 }
dl { margin: 8px 0 } dt { color: var(--muted); font-size: 14px } dd { margin: 0 0 8px; overflow-wrap: anywhere; white-space: pre-wrap }
.good, .bad { font-weight: 600; font-size: 18px } .good { color: #14713d } .bad { color: var(--accent) }
@media (prefers-color-scheme: dark) { .good { color: #7ddc9f } }
.muted { color: var(--muted); font-size: 14px }
`

/** `/verify`: checks a receipt on the device of whoever opens it, and goes on doing so from a saved copy. */
export const serveVerification = (app: Hono, service: Service, script: string): void => {
  app.get('/verify', async (context) => {
    const language = languageOf(context.req.raw)
    const title = inLanguage(words.verify, language)
    const text = await document({
      language,
      title,
      head: html`<link rel="stylesheet" href="/verify/verify.css"><script src="/verify/verify.js" defer></script>`,
      body: html`${letterhead({ language, title, subtitle: inLanguage(words.product, language), demo: service.demo })}
<main data-key="${await service.ledger.verifierKey()}"><p>${inLanguage(words.verifyNeedsScript, language)}</p></main>`,
    })
    return served(text, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy("'self'") })
  })
  app.get('/verify/verify.css', () => served(styles, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/verify/verify.js', async (context) => {
    const file = await readFile(script, 'utf8').catch(() => null)
    return file === null ? context.notFound() : served(file, { 'content-type': 'text/javascript; charset=utf-8' })
  })
}

const served = (text: string, headers: Record<string, string>): Response =>
  new Response(text, { headers: { ...headers, 'cache-control': 'no-cache' } })
