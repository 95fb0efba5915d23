import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentOf } from '../../../server/attachments/content.ts'

/** Reads every file of a folder as the server reads uploads, and tells the most memory it took, in kilobytes. */
const folder = process.argv[2] ?? ''
let read = 0
for (const name of await readdir(folder)) {
  await contentOf(await readFile(join(folder, name)))
  read += 1
}
console.log(JSON.stringify({ read, maxRss: process.resourceUsage().maxRSS }))
