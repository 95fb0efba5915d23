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

/** Linux counts into `maxRSS` the memory of the process that started this one; the high water mark is its own. */
const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
const highWater = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
console.log(JSON.stringify({ read, maxRss: Number(highWater ?? process.resourceUsage().maxRSS) }))
