import { startPostgres } from '../tools/postgres.ts'
import { measureService, type ServiceRates } from './service.ts'
import { extensionWhole, popupCode, widgetFirstChunk, widgetWhole } from './sizes.ts'

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const row = (...cells: string[]): void => console.log(`| ${cells.join(' | ')} |`)

const report = (store: string, { submit, appendAlone, inbox, rowsAlone }: ServiceRates): void => {
  row(
    `submit/s, ${store}`,
    submit.perSecond.toFixed(0),
    appendAlone.perSecond.toFixed(0),
    (submit.perSecond / appendAlone.perSecond).toFixed(2),
  )
  row(
    `inbox pages/s, ${store}`,
    inbox.perSecond.toFixed(0),
    rowsAlone.perSecond.toFixed(0),
    (inbox.perSecond / rowsAlone.perSecond).toFixed(2),
  )
}

row('size', 'bytes')
row('---', '---:')
const popup = await popupCode()
row('widget, first chunk, brotli', kB(await widgetFirstChunk()))
row('widget, all files, brotli', kB(await widgetWhole()))
row('popup code', kB(popup.bytes))
row('popup code, brotli', kB(popup.brotli))
row('extension, unpacked', kB(await extensionWhole()))
console.log()
row('rate', 'through the application', 'the same SQL alone', 'ratio')
row('---', '---:', '---:', '---:')
report('embedded', await measureService())
const postgres = await startPostgres()
try {
  report('PostgreSQL', await measureService(postgres.url))
} finally {
  await postgres.stop()
}
