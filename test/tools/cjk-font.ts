import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { locate } from './debian.ts'

/**
 * Makes sure that Chinese text has a font and answers the environment in which a browser finds it:
 * nothing for a font of the system, a configuration of fontconfig's for one that was unpacked.
 */
export async function cjkFont(): Promise<Record<string, string>> {
  const font = await locate('fonts-noto-cjk', 'usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
  if (font.path.startsWith('/usr/')) return {}
  const folder = join(import.meta.dirname, '../../.cache/tools')
  const configuration = join(folder, 'fonts.conf')
  await mkdir(folder, { recursive: true })
  await writeFile(configuration, fontconfig([join(font.path, '..'), '/usr/share/fonts'], join(folder, 'fontconfig')))
  return { FONTCONFIG_FILE: configuration }
}

function fontconfig(folders: string[], cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map((folder) => `  <dir>${folder}</dir>\n`).join('')}  <cachedir>${cache}</cachedir>
</fontconfig>
`
}
