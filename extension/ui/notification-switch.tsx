import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { words } from './model/language.ts'

const wanted = { permissions: ['notifications' as const] }

/** Asks for the permission to notify, or gives it back. Browsers ask only upon a press. */
export const NotificationSwitch = () => {
  const isOn = useSignal(false)
  const { options } = words.value
  const read = async (): Promise<void> => {
    isOn.value = await browser.permissions.contains(wanted)
  }
  useEffect(() => {
    void read()
  }, [])
  /** What the box shows afterwards is what was decided, not what was pressed. */
  const change = async (box: HTMLInputElement): Promise<void> => {
    await (box.checked ? browser.permissions.request(wanted) : browser.permissions.remove(wanted)).catch(() => false)
    await read()
    box.checked = isOn.value
  }
  return (
    <>
      <label>
        <input
          type="checkbox"
          aria-describedby="notify-hint"
          checked={isOn.value}
          onChange={(event) => void change(event.currentTarget)}
        />{' '}
        {options.notify}
      </label>
      <p class="hint" id="notify-hint">
        {options.notifyHint}
      </p>
    </>
  )
}
