import { lockDirectory } from '../../../server/store/embedded/directory-lock.ts'

const [directory] = process.argv.slice(2)
if (!directory) throw new Error('usage: lock-holder <directory>')

lockDirectory(directory)
process.stdout.write('held\n')
process.stdin.resume()
