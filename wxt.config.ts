import { defineConfig } from 'wxt'

/** What the extension's own pages may load: their own files, and answers from the server the official names. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  'connect-src https: http:',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const gecko = {
  id: 'lianxin@shili.example',
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['personalCommunications', 'authenticationInfo'] },
}

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  zip: {
    includeSources: [
      'extension/**',
      'api-client/**',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'README.md',
    ],
  },
  vite: () => ({ build: { target: ['chrome102', 'firefox140'], modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'alarms'],
    optional_permissions: ['notifications'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko } } : { minimum_chrome_version: '102' }),
  }),
})
