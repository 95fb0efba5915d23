import '../../ui/style/style.css'
import { render } from 'preact'
import { speakOfCases } from '../../ui/model/language.ts'
import { follow, readFirst } from '../../ui/model/start.ts'
import { Options } from '../../ui/options.tsx'

const root = document.getElementById('app')
if (root) {
  await readFirst()
  await speakOfCases()
  render(<Options />, root)
  follow()
}
