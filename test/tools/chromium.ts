import { locate } from './debian.ts'
import { launcher } from './launcher.ts'

/** The program of Debian's Chromium, brought if need be; `CHROMIUM_PATH` names another. */
export async function chromiumPath(): Promise<string> {
  return process.env.CHROMIUM_PATH ?? launcher('chromium', await locate('chromium', 'usr/lib/chromium/chromium'))
}
