import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { InboxRow } from '#api-client'
import { words } from '../model/language.ts'
import { openCase } from '../model/place.ts'
import { RowContent } from './inbox-row.tsx'
import { stepOf } from './list-keys.ts'
import { useWindow } from './row-window.ts'

const optionId = (caseNumber: string): string => `case-${caseNumber}`

/**
 * The cases of a view as a listbox: arrows or j and k choose, Enter opens. Keys count only while the list has the
 * focus and no input method is composing.
 */
export const CaseList = ({ rows, start }: { rows: readonly InboxRow[]; start: string | undefined }) => {
  const list = useRef<HTMLDivElement>(null)
  const chosen = useSignal(start)
  const { first, last, height, rowHeight, measure } = useWindow(list, rows.length)
  const found = rows.findIndex(({ caseNumber }) => caseNumber === chosen.value)
  const index = Math.max(0, found)

  useLayoutEffect(() => {
    list.current?.focus({ preventScroll: true })
    if (found > 0) reveal(list.current, found, rowHeight)
  }, [])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const current = rows[index]
    if (event.key === 'Enter' && current) openCase(current.caseNumber)
    const next = stepOf(event.key, index, rows.length)
    const row = next === undefined ? undefined : rows[next]
    if (next === undefined || !row) return
    event.preventDefault()
    chosen.value = row.caseNumber
    reveal(list.current, next, rowHeight)
  }

  const current = rows[index]
  return (
    <div
      ref={list}
      class="list"
      role="listbox"
      tabIndex={0}
      aria-label={words.value.inbox.list}
      aria-describedby="list-keys"
      aria-activedescendant={current && index >= first && index < last ? optionId(current.caseNumber) : undefined}
      onKeyDown={onKeyDown}
      onClick={openPressed}
      onScroll={measure}
    >
      <div class="list-inner" role="presentation" style={height === undefined ? undefined : { height: `${height}px` }}>
        {rows.slice(first, last).map((row, offset) => (
          <div
            key={row.caseNumber}
            id={optionId(row.caseNumber)}
            class={row.waitsForMe ? 'row row-mine' : 'row'}
            role="option"
            aria-selected={first + offset === index}
            aria-setsize={rows.length}
            aria-posinset={first + offset + 1}
            style={
              height === undefined ? undefined : { position: 'absolute', top: `${(first + offset) * rowHeight}px` }
            }
            tabIndex={-1}
            data-case={row.caseNumber}
          >
            <RowContent row={row} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** Opens the case whose row was pressed. */
const openPressed = ({ target }: Event): void => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-case]') : null
  if (row?.dataset.case) openCase(row.dataset.case)
}

/** Scrolls only as far as needed for a row to be seen whole. */
const reveal = (list: HTMLElement | null, index: number, rowHeight: number): void => {
  if (!list) return
  const top = index * rowHeight
  if (top < list.scrollTop) list.scrollTop = top
  else if (top + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + rowHeight - list.clientHeight
}
