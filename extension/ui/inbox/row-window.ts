import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Lists up to this length stand in the page whole. */
const plainLength = 100
/** Rows drawn above and below what is seen. */
const margin = 6

/** The rows to draw of a long list, from the first up to but without the last; all of a short one. */
export const windowOf = (length: number, rowHeight: number, scrollTop: number, seenHeight: number) => {
  if (length <= plainLength || rowHeight === 0) return { first: 0, last: Math.min(length, plainLength) }
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - margin)
  return { first, last: Math.min(length, Math.ceil((scrollTop + seenHeight) / rowHeight) + margin) }
}

/** Which rows of a list to draw now; rows are all of one height, measured from the first one drawn. */
export const useWindow = (list: RefObject<HTMLElement | null>, length: number) => {
  const rowHeight = useSignal(0)
  const place = useSignal({ scrollTop: 0, seenHeight: 600 })

  const measure = (): void => {
    const element = list.current
    if (!element) return
    rowHeight.value = element.querySelector<HTMLElement>('[role=option]')?.offsetHeight ?? 0
    place.value = { scrollTop: element.scrollTop, seenHeight: element.clientHeight }
  }
  useLayoutEffect(() => {
    measure()
    const watched = new ResizeObserver(measure)
    if (list.current) watched.observe(list.current)
    return () => watched.disconnect()
  }, [length])

  const long = length > plainLength && rowHeight.value > 0
  return {
    ...windowOf(length, rowHeight.value, place.value.scrollTop, place.value.seenHeight),
    rowHeight: rowHeight.value,
    height: long ? length * rowHeight.value : undefined,
    measure,
  }
}
