import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { PageConfig } from '../domain/directory.ts'
import { pagePolicy } from '../http/headers.ts'
import type { Service } from '../service.ts'
import { named } from '../views/naming.ts'
import { document, inLanguage, type Language, languageOf, letterhead, serveStyle } from './document.ts'
import { embedLine, type WidgetBuild } from './widget-files.ts'
import { words } from './words.ts'

/** What the pages show besides the directory: the built widget, and the origins of this server and the partner's site. */
export type Site = { build: WidgetBuild | null; publicUrl: string; partner: string | null }

/** `/` and `/p/<page>`: the index of the demonstration, and every page for partners that can only place a link. */
export const servePages = (app: Hono, service: Service, site: Site): void => {
  serveStyle(app)
  app.get('/', async (context) => page(await index(service, site, languageOf(context.req.raw))))
  app.get('/p/:page', async (context) => {
    const language = languageOf(context.req.raw)
    const config = service.directory.pages.get(context.req.param('page'))
    return config ? page(await hosted(config, service, site, language)) : page(await missing(service, language), 404)
  })
}

const page = (text: string, status = 200): Response =>
  new Response(text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy("'self'"),
    },
  })

const hosted = (
  config: PageConfig,
  { directory, demo }: Service,
  { build }: Site,
  language: Language,
): Promise<string> => {
  const organisation = named(directory, config.station ?? config.unit ?? '')
  const element = raw(`<lianxin-widget page="${config.id}" lang="${language}"></lianxin-widget>`)
  return document({
    language,
    title: inLanguage(config.name, language),
    ...(build ? { head: html`${raw(embedLine('', build))}` } : {}),
    body: html`${letterhead({ language, title: inLanguage(organisation.name, language), subtitle: inLanguage(words.product, language), demo })}
<main>${build ? element : html`<p>${inLanguage(words.notBuilt, language)}</p>`}</main>
<footer>${inLanguage(words.registration, language)}</footer>`,
  })
}

const missing = ({ demo }: Service, language: Language): Promise<string> => {
  const title = inLanguage(words.notFound, language)
  return document({
    language,
    title,
    body: html`${letterhead({ language, title, demo })}
<main><p><a href="/?lang=${language}">${inLanguage(words.toIndex, language)}</a></p></main>`,
  })
}

const index = (service: Service, { build, publicUrl, partner }: Site, language: Language): Promise<string> => {
  const say = (name: keyof typeof words): string => inLanguage(words[name], language)
  const { demo, directory } = service
  if (!demo)
    return document({
      language,
      title: say('product'),
      body: html`<main><h1>${say('noTown')}</h1><p>${say('noTownText')}</p></main>`,
    })
  const pages = [...directory.pages.values()]
  const card = (href: string, { name, id }: PageConfig) =>
    html`<li><h3><a href="${href}">${inLanguage(name, language)}</a></h3><p><code>${id}</code></p></li>`
  const snippet = build
    ? `${embedLine(publicUrl, build)}\n<lianxin-widget page="page-qingqiao"><a href="${publicUrl}/p/page-qingqiao">${say('fallback')}</a></lianxin-widget>`
    : say('notBuilt')
  return document({
    language,
    title: say('indexTitle'),
    body: html`${letterhead({ language, title: say('indexTitle'), subtitle: say('indexIntro'), demo })}
<main>
<h2>${say('partnerPages')}</h2><p>${say('partnerPagesText')}</p>
<ul class="cards">${pages.filter(({ id }) => partnerPaths[id]).map((config) => card(`${partner ?? ''}${partnerPaths[config.id]}?lang=${language}`, config))}</ul>
<h2>${say('hostedPages')}</h2>
<ul class="cards">${pages.filter(({ station }) => station).map((config) => card(`/p/${config.id}?lang=${language}`, config))}</ul>
<h2>${say('officials')}</h2><p>${say('officialsText')} <code>${publicUrl}</code></p>
<h2>${say('embed')}</h2><pre>${snippet}</pre>
<p><a href="/verify?lang=${language}">${say('verify')}</a></p>
<p><a href="/openapi.json">${say('forDevelopers')}</a></p>
</main>`,
  })
}

/** Where the partner site shows which page. */
export const partnerPaths: Readonly<Record<string, string>> = {
  'page-qingqiao': '/qingqiao/',
  'page-housing': '/housing/',
}
