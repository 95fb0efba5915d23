import { locate } from './debian.ts'
import { launcher } from './launcher.ts'

/** The program of Debian's Firefox ESR, brought if need be; `FIREFOX_PATH` names another. */
export async function firefoxPath(): Promise<string> {
  return (
    process.env.FIREFOX_PATH ?? launcher('firefox-esr', await locate('firefox-esr', 'usr/lib/firefox-esr/firefox-esr'))
  )
}
