import { useSignal } from '@preact/signals'

/** Copies a text, and says that it did. */
export const CopyButton = ({ text, label, done }: { text: string; label: string; done: string }) => {
  const copied = useSignal(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    copied.value = true
  }
  return (
    <button type="button" class="button" onClick={() => void copy()}>
      <span role="status">{copied.value ? done : label}</span>
    </button>
  )
}
