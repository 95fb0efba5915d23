import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { Name } from '#api-client/contract/primitives.ts'
import type { Directory, PageConfig } from '../domain/directory.ts'
import { document, inLanguage, type Language, languageOf, letterhead, serveStyle } from '../hosting/document.ts'
import { partnerPaths } from '../hosting/pages.ts'
import { embedLine, type WidgetBuild } from '../hosting/widget-files.ts'
import { words } from '../hosting/words.ts'
import { hardened, pagePolicy } from '../http/headers.ts'
import { named } from '../views/naming.ts'

/**
 * A site of 示例市 on an origin of its own that carries the widget as every partner would: one pasted line, one element.
 * Its policy allows the widget's server and nothing else.
 */
export const partnerSite = (
  directory: Directory,
  { server, build }: { server: string; build: WidgetBuild | null },
): Hono => {
  const app = new Hono()
  app.use(hardened)
  serveStyle(app)
  for (const [id, path] of Object.entries(partnerPaths)) {
    const config = directory.pages.get(id)
    if (!config) continue
    const owner = named(directory, config.station ?? config.unit ?? '').name
    app.get(path, async ({ req }) =>
      respond(await partnerPage({ config, owner, server, build, language: languageOf(req.raw) }), server),
    )
  }
  app.get('/', (context) => context.redirect(`${server}/`))
  return app
}

const respond = (text: string, server: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(server),
    },
  })

type Shown = { config: PageConfig; owner: Name; server: string; build: WidgetBuild | null; language: Language }

const partnerPage = ({ config: { id, name }, owner, server, build, language }: Shown): Promise<string> =>
  document({
    language,
    title: inLanguage(name, language),
    ...(build ? { head: html`${raw(embedLine(server, build))}` } : {}),
    body: html`${letterhead({ language, title: inLanguage(owner, language), demo: true })}
<main><lianxin-widget page="${id}" server="${server}"><a href="${server}/p/${id}">${inLanguage(words.fallback, language)}</a></lianxin-widget></main>
<footer>${inLanguage(words.registration, language)}</footer>`,
  })
