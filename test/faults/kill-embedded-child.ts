import { openStore } from '../../server/store/open.ts'
import { readHistory } from './case-history.ts'
import { sendBatch } from './write-batches.ts'

const [dataDir, firstBatch] = process.argv.slice(2)
if (!dataDir || !firstBatch) throw new Error('usage: kill-embedded-child <data directory> <first batch>')

const say = (word: string, content: unknown) => process.stdout.write(`${JSON.stringify([word, content])}\n`)

const store = await openStore({ dataDir })
say('opened', await readHistory(store))

for (let batch = Number(firstBatch); ; batch++) {
  say('sending', batch)
  await sendBatch(store, batch, (acknowledged) => say('acknowledged', acknowledged))
}
