import '../../ui/style/style.css'
import { render } from 'preact'
import { follow, readFirst } from '../../ui/model/start.ts'
import { Options } from '../../ui/options.tsx'

const root = document.getElementById('app')
if (root) {
  await readFirst()
  render(<Options />, root)
  follow()
}
