import type { MiddlewareHandler } from 'hono'

/** No page of ours asks for any of it. */
const unusedFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
]

/**
 * What every answer carries unless it says otherwise: it may be read as nothing but what it is, framed nowhere, loaded
 * by no foreign page but through CORS, and it tells nobody where it was linked from.
 */
const usual: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const hardenAnswer = (answer: Response): void => {
  for (const [name, value] of Object.entries(usual)) if (!answer.headers.has(name)) answer.headers.set(name, value)
}

/** Sets the usual headers on every answer, refusals and faults too. */
export const hardened: MiddlewareHandler = async (context, next) => {
  await next()
  hardenAnswer(context.res)
}

/**
 * The policy of a page that carries the widget: scripts and requests of the widget's server, our own style sheet, and
 * nothing made out of text. Only the widget's two policies may make what Trusted Types guard.
 * @param server where the widget comes from: an origin, or `'self'`
 */
export const pagePolicy = (server: string): string =>
  [
    "default-src 'none'",
    `script-src ${server}`,
    `worker-src ${server}`,
    `connect-src ${server}`,
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lianxin lianxin-solver',
  ].join('; ')
