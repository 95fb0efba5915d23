import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Name } from '#api-client/contract/primitives.ts'
import { words } from './words.ts'

type Fragment = ReturnType<typeof html>

export type Language = 'zh-CN' | 'en'

/** Chinese unless the address or the browser says English first. */
export const languageOf = (request: Request): Language => {
  const asked = new URL(request.url).searchParams.get('lang') ?? request.headers.get('accept-language') ?? ''
  return /^en\b/i.test(asked) ? 'en' : 'zh-CN'
}

export const inLanguage = ({ zh, en }: Name, language: Language): string => (language === 'en' ? en : zh)

/** The head of a page: what it is, that it is a demonstration where it is one, and the way to the other language. */
export const letterhead = ({
  language,
  title,
  subtitle,
  demo,
}: {
  language: Language
  title: string
  subtitle?: string
  demo: boolean
}): Fragment => {
  const other = language === 'en' ? 'zh-CN' : 'en'
  return html`${demo ? html`<p class="banner" role="note">${inLanguage(words.banner, language)}</p>` : ''}
<header class="top"><div><h1>${title}</h1>${subtitle ? html`<p>${subtitle}</p>` : ''}
<nav><a href="?lang=${other}" lang="${other}">${inLanguage(words.otherLanguage, language)}</a></nav></div></header>`
}

/** A whole page with the look of our own pages; nothing is loaded from anywhere but the server. */
export const document = async ({
  language,
  title,
  head,
  body,
}: {
  language: Language
  title: string
  head?: Fragment
  body: Fragment
}): Promise<string> =>
  String(
    await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylePath}">
${head ?? ''}
</head>
<body>${body}</body>
</html>
`,
  )

const styles = `
:root { color-scheme: light dark; --accent: #b4232a; --text: #1f2328; --muted: #57606a; --line: #d8dee4; --ground: #fff; --panel: #f6f7f8 }
@media (prefers-color-scheme: dark) { :root { --accent: #ff8a80; --text: #e6e8eb; --muted: #9aa4ae; --line: #3a414a; --ground: #14171a; --panel: #1d2126 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
a { color: var(--accent) }
.banner { margin: 0; padding: 6px 16px; background: #fff3cd; color: #4d3800; text-align: center; font-size: 14px }
.top { border-top: 4px solid var(--accent); border-bottom: 1px solid var(--line); background: var(--panel) }
.top > div, main { max-width: 760px; margin: 0 auto; padding: 16px }
.top h1 { margin: 0; font-size: 22px }
.top p { margin: 4px 0 0; color: var(--muted) }
nav a { display: inline-block; min-height: 44px; line-height: 44px; margin-right: 16px }
h2 { font-size: 18px; margin: 24px 0 8px }
main > p { margin: 8px 0 16px }
.cards { list-style: none; margin: 0; padding: 0 }
.cards li { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; margin: 0 0 12px }
.cards h3 { font-size: 16px; margin: 0 }
.cards p { margin: 4px 0 0; color: var(--muted) }
code, pre { font-family: ui-monospace, Consolas, monospace; font-size: 13px; background: var(--panel); overflow-wrap: anywhere }
pre { padding: 12px; white-space: pre-wrap; border: 1px solid var(--line); border-radius: 8px }
footer { width: calc(100% - 32px); max-width: 728px; margin: 32px auto 0; padding: 16px 0; color: var(--muted); font-size: 14px; border-top: 1px solid var(--line) }
`

/** Named by what is in it, so that it may be kept for good. */
const stylePath = `/style-${createHash('sha256').update(styles).digest('hex').slice(0, 16)}.css`

/** Serves the style sheet of our pages: a policy then needs to allow no style in the page itself. */
export const serveStyle = (app: Hono): void => {
  app.get(stylePath, () => {
    const headers = {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }
    return new Response(styles, { headers })
  })
}
