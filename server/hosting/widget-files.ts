import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Hono } from 'hono'
import * as z from 'zod/mini'

const Manifest = z.object({ version: z.string(), entry: z.string(), integrity: z.string() })
/** The built widget: its version, its entry file, and the hash a page pins it by. */
export type WidgetBuild = z.infer<typeof Manifest> & { folder: string }

/** A file of the widget may become a worker, which then is bound by this: it computes and asks nobody. */
const workerPolicy = "default-src 'none'; frame-ancestors 'none'"

const contentTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json',
}

/** Reads the build's manifest; null where the widget was not built. */
export const readWidgetBuild = async (folder: string): Promise<WidgetBuild | null> => {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null)
  return text === null ? null : { ...Manifest.parse(JSON.parse(text)), folder }
}

/** Serves `/widget/<version>/…`: immutable, for any origin, from nowhere but the build's folder. */
export const serveWidget = (app: Hono, build: WidgetBuild): void => {
  const prefix = `/widget/${build.version}/`
  app.get(`${prefix}*`, async (context) => {
    const name = fileName(new URL(context.req.url).pathname.slice(prefix.length))
    const type = contentTypes[extname(name)]
    const file = type && !name.startsWith('..') ? await readFile(join(build.folder, name)).catch(() => null) : null
    if (!file) return context.notFound()
    return new Response(new Uint8Array(file), {
      headers: {
        'content-type': type ?? '',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': workerPolicy,
        'cross-origin-resource-policy': 'cross-origin',
      },
    })
  })
}

/** The file a path asks for; empty, which is none, where the path is not well encoded. */
const fileName = (path: string): string => {
  try {
    return normalize(decodeURIComponent(path))
  } catch {
    return ''
  }
}

/**
 * The one line by which a page carries the widget.
 * @param server origin of the server for a partner's page; empty for a page on the server itself, which then needs to
 * know neither its name nor whether a proxy before it speaks TLS
 */
export const embedLine = (server: string, { version, entry, integrity }: WidgetBuild): string =>
  `<script type="module" src="${server}/widget/${version}/${entry}" integrity="${integrity}" crossorigin="anonymous"></script>`
