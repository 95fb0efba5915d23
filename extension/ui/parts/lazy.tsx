import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { speakOfCases, words } from '../model/language.ts'

/** A part whose code and words are read only when it is first shown, so that the list is painted with less. */
export const lazy = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  let loaded: ComponentType<Props> | undefined
  return function Lazy(props: Props) {
    const Part = useSignal(loaded)
    useEffect(() => {
      if (loaded) return
      void Promise.all([load(), speakOfCases()]).then(([part]) => {
        loaded = part
        Part.value = part
      })
    }, [])
    return Part.value ? <Part.value {...props} /> : <p class="empty">{words.value.inbox.loading}</p>
  }
}
