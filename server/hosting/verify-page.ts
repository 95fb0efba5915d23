import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
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

const styleHash = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`
const policy = `default-src 'none'; script-src 'self'; style-src 'self' ${styleHash}; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** `/verify`: checks a receipt on the device of whoever opens it, and goes on doing so from a saved copy. */
export const serveVerification = (app: Hono, service: Service, script: string): void => {
  app.get('/verify', async (context) => {
    const language = languageOf(context.req.raw)
    const title = inLanguage(words.verify, language)
    const text = await document({
      language,
      title,
      head: html`<style>${raw(styles)}</style><script src="/verify/verify.js" defer></script>`,
      body: html`${letterhead({ language, title, subtitle: inLanguage(words.product, language), demo: service.demo })}
<main data-key="${await service.ledger.verifierKey()}"><p>${inLanguage(words.verifyNeedsScript, language)}</p></main>`,
    })
    return new Response(text, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      },
    })
  })
  app.get('/verify/verify.js', async (context) => {
    const file = await readFile(script).catch(() => null)
    if (!file) return context.notFound()
    return new Response(new Uint8Array(file), {
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      },
    })
  })
}
