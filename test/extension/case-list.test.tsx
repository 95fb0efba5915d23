// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeAll, expect, test as it } from 'vitest'
import { CaseList } from '../../extension/ui/inbox/case-list.tsx'
import { stepOf } from '../../extension/ui/inbox/list-keys.ts'
import { windowOf } from '../../extension/ui/inbox/row-window.ts'
import { session } from '../../extension/ui/model/desk.ts'
import { speak } from '../../extension/ui/model/language.ts'
import { place } from '../../extension/ui/model/place.ts'
import { row } from './row.ts'

beforeAll(async () => {
  await speak('zh-CN')
  const organisation = { id: 'station-a', name: { zh: '站', en: 'station' } }
  const official = { id: 'official-a', name: { zh: '甲', en: 'A' }, role: 'liaison', organisation } as const
  session.value = { server: 'http://127.0.0.1', official }
})
afterEach(() => {
  place.value = { view: 'all' }
  document.body.replaceChildren()
})

const show = async (count: number) => {
  const root = document.body.appendChild(document.createElement('div'))
  const rows = Array.from({ length: count }, (_, index) => row(`C${index}`, { light: 'yellow' }))
  await act(() => render(<CaseList rows={rows} start={undefined} />, root))
  return root.querySelector('[role=listbox]') as HTMLElement
}
const press = (list: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  act(() => void list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })))
const chosen = (list: HTMLElement) => list.querySelector('[aria-selected=true]')?.id

it('arrows and j and k choose, and the list says which row is meant', async () => {
  const list = await show(3)
  expect(chosen(list)).toBe('case-C0')
  await press(list, 'ArrowDown')
  await press(list, 'j')
  expect(chosen(list)).toBe('case-C2')
  expect(list.getAttribute('aria-activedescendant')).toBe('case-C2')
  await press(list, 'k')
  expect(chosen(list)).toBe('case-C1')
})

it('Enter opens the chosen case', async () => {
  const list = await show(3)
  await press(list, 'End')
  await press(list, 'Enter')
  expect(place.value).toMatchObject({ caseNumber: 'C2' })
})

it('keys of an input method and of shortcuts do nothing', async () => {
  const list = await show(3)
  await press(list, 'j', { isComposing: true })
  await press(list, 'j', { ctrlKey: true })
  expect(chosen(list)).toBe('case-C0')
})

it('a light is told in words and by shape, not by colour alone', async () => {
  const list = await show(1)
  const light = list.querySelector('.light')
  expect(light?.textContent).toBe('剩 2 个工作日')
  expect(light?.querySelector('path')).not.toBeNull()
})

it('the ends of the list hold', () => {
  expect(stepOf('ArrowUp', 0, 3)).toBe(0)
  expect(stepOf('PageDown', 1, 3)).toBe(2)
  expect(stepOf('j', 0, 0)).toBeUndefined()
  expect(stepOf('x', 0, 3)).toBeUndefined()
  expect(stepOf('toString', 0, 3)).toBeUndefined()
})

it('up to a hundred rows stand in the page whole; of more only those that are seen, and a few around them', () => {
  expect(windowOf(100, 80, 4000, 400)).toEqual({ first: 0, last: 100 })
  expect(windowOf(10_000, 80, 8000, 400)).toEqual({ first: 94, last: 111 })
  expect(windowOf(10_000, 80, 0, 400)).toEqual({ first: 0, last: 11 })
  expect(windowOf(10_000, 80, 799_600, 400)).toEqual({ first: 9989, last: 10_000 })
})
