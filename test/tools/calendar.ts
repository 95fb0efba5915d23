import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFile, libraryYears } from './calendar-years.ts'

const years = libraryYears()
await writeFile(join(import.meta.dirname, '../../api-client/working-days-data.ts'), dataFile(years))
console.log(`Wrote the working days of ${years.map(({ year }) => year).join(', ')}.`)
