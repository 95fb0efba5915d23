/** A name with its surname kept: `王**`; Latin names keep their first letter. */
export const maskName = (name: string): string => `${[...name.trim()][0] ?? ''}**`

/** A mobile number keeps three and four digits: `138****0000`; anything else at most its first two characters. */
export const maskContact = (contact: string): string => {
  const trimmed = contact.trim()
  if (/^1[3-9]\d{9}$/.test(trimmed)) return `${trimmed.slice(0, 3)}****${trimmed.slice(-4)}`
  const characters = [...trimmed]
  const kept = Math.min(2, Math.floor(characters.length / 3))
  return `${characters.slice(0, kept).join('')}****`
}
