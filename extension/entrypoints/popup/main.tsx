import '../../ui/style/style.css'
import { render } from 'preact'
import { App } from '../../ui/app.tsx'
import { follow, readFirst } from '../../ui/model/start.ts'

const root = document.getElementById('app')
if (root) {
  await readFirst()
  render(<App />, root)
  follow()
}
