import { chromiumPath } from './chromium.ts'
import { cjkFont } from './cjk-font.ts'
import { firefoxPath } from './firefox.ts'
import { postgresPath } from './postgres.ts'

await Promise.all([chromiumPath(), firefoxPath(), postgresPath(), cjkFont()])
