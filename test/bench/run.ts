import { startPostgres } from '../tools/postgres.ts'
import { type Accuracy, measureDuplicates } from './duplicates/accuracy.ts'
import { measureSearch } from './duplicates/search.ts'
import { measureLedger } from './ledger.ts'
import { measureService, type Rate } from './service.ts'
import { extensionWhole, popupCode, widgetFirstChunk, widgetWhole } from './sizes.ts'
import { measureTriage, type TriageAccuracy } from './triage.ts'

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const row = (...cells: string[]): void => console.log(`| ${cells.join(' | ')} |`)
const rateRow = (name: string, { application, alone, cpuMs }: Rate): void =>
  row(name, application.toFixed(0), alone.toFixed(0), (application / alone).toFixed(2), cpuMs.toFixed(1))

const report = async (store: string, databaseUrls?: { application: string; alone: string }): Promise<void> => {
  const { submit, inbox } = await measureService(databaseUrls)
  rateRow(`submissions, ${store}`, submit)
  rateRow(`inbox pages, ${store}`, inbox)
}

const popup = await popupCode()
row('size', '')
row('---', '---:')
row('widget, first chunk, brotli', kB(await widgetFirstChunk()))
row('widget, all files, brotli', kB(await widgetWhole()))
row('popup code', kB(popup.bytes))
row('popup code, brotli', kB(popup.brotli))
row('extension, unpacked', kB(await extensionWhole()))
console.log()
row('in a second', 'through the application', 'its questions to the store alone', 'ratio', 'CPU ms each')
row('---', '---:', '---:', '---:', '---:')
await report('embedded')
await using servers = new AsyncDisposableStack()
const [application, alone] = await Promise.all([startPostgres(), startPostgres()])
for (const { stop } of [application, alone]) servers.defer(stop)
await report('PostgreSQL', { application: application.url, alone: alone.url })
console.log()
row('the ledger, embedded', 'ratio', 'bytes an event')
row('---', '---:', '---:')
const ledger = await measureLedger()
const ledgerRow = (name: string, ms: number, bytes: number): void =>
  row(name, (ms / ledger.bare).toFixed(2), bytes.toFixed(0))
ledgerRow('append of an event alone', ledger.bare, ledger.eventBytes)
ledgerRow('with the subtrees it completes', ledger.whole, ledger.nodeBytes)
ledgerRow('with checkpoint and proof too', ledger.proven, ledger.checkpointBytes)
row(`a proof at ${ledger.events} events`, '', String(ledger.proofBytes))
console.log()
row('likely duplicates', 'least F1', 'precision', 'recall')
row('---', '---:', '---:', '---:')
const duplicates = await measureDuplicates()
const accuracyRow = (name: string, folds: readonly Accuracy[]): void => {
  const { f1, precision, recall } = folds.reduce((least, next) => (next.f1 < least.f1 ? next : least))
  row(name, f1.toFixed(3), precision.toFixed(3), recall.toFixed(3))
}
accuracyRow('cross-validated, worst of five seeds', duplicates.crossValidated)
accuracyRow('the same, long negatives only', duplicates.onLongerNegatives)
accuracyRow('pairs never learned from', [duplicates.onOtherPairs])
accuracyRow('difference in length alone', [duplicates.lengthGap])
console.log()
row('search for likely duplicates, embedded', 'min ms', 'median ms', '95 % ms', 'max ms', 'processor ms', 'found')
row('---', '---:', '---:', '---:', '---:', '---:', '---:')
const { cases, min, median, p95, max, processor, found } = await measureSearch()
row(`${cases} cases`, ...[min, median, p95, max, processor].map((ms) => ms.toFixed(1)), `${(found * 100).toFixed(0)} %`)
console.log()
row('grading and classification, cross-validated', 'mean', 'least', 'most')
row('---', '---:', '---:', '---:')
const triage = await measureTriage([1, 2, 3])
const shareRow = (name: string, shareOf: (accuracy: TriageAccuracy) => number): void => {
  const shares = triage.map(shareOf)
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  row(name, ...[mean, Math.min(...shares), Math.max(...shares)].map((share) => share.toFixed(3)))
}
shareRow('category, first guess', ({ first }) => first)
shareRow('category, first two', ({ firstTwo }) => firstTwo)
shareRow('category by keywords alone, first guess', ({ keywordsFirst }) => keywordsFirst)
shareRow('referrals found', ({ referralRecall }) => referralRecall)
shareRow('referrals right', ({ referralPrecision }) => referralPrecision)
shareRow('level', ({ level }) => level)
shareRow('level, at most one off', ({ levelNear }) => levelNear)
shareRow('urgent found', ({ urgentRecall }) => urgentRecall)
shareRow('training, s', ({ trainingMs }) => trainingMs / 1000)
shareRow('a suggestion, ms', ({ suggestionMs }) => suggestionMs)
