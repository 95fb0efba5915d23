/** What the button shows without being opened. */
export type Badge = { text: string; colour: string; reason: 'signed-out' | 'offline' | 'waiting' | 'breach' }

const accent = '#b4232a'
const grey = '#5b6470'

/**
 * The number of cases that wait for the official; grey where it may be out of date, `!` where it is not known.
 * @param waiting cases that wait, as last read
 * @param breached true where the server's history is not the one seen before
 */
export const badgeOf = (signedIn: boolean, reached: boolean, waiting: number, breached = false): Badge => {
  if (!signedIn) return { text: '!', colour: grey, reason: 'signed-out' }
  if (breached) return { text: '!!', colour: accent, reason: 'breach' }
  const text = waiting > 99 ? '99+' : String(waiting)
  if (!reached) return { text: waiting > 0 ? text : '!', colour: grey, reason: 'offline' }
  return { text: waiting > 0 ? text : '', colour: accent, reason: 'waiting' }
}
