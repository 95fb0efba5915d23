import { browser } from 'wxt/browser'

/** The name of the alarm that starts a round. */
export const roundAlarm = 'round'

const defaultMinutes = 5
const leastMinutes = 1

/** Sets the alarm to the pace the server asks for, never faster than once a minute; leaves it alone where it fits. */
export const setPace = async (pollAfterSeconds: number): Promise<void> => {
  const minutes = Math.max(leastMinutes, pollAfterSeconds / 60)
  const alarm = await browser.alarms.get(roundAlarm)
  if (alarm?.periodInMinutes === minutes) return
  await browser.alarms.create(roundAlarm, { periodInMinutes: minutes, delayInMinutes: minutes })
}

/** Makes the alarm where it is missing; browsers may lose it over a restart. */
export const keepPace = async (): Promise<void> => {
  if (!(await browser.alarms.get(roundAlarm))) await setPace(defaultMinutes * 60)
}
