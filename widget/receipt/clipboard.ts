/**
 * Copies a text. Where the clipboard is not offered (plain http) or refused, a selected field is copied the old way.
 * Gives false where neither works; the person then copies by hand what can be selected on the screen.
 */
export const copyText = async (text: string, root: ParentNode & Node): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelection(text, root)
  }
}

const copySelection = (text: string, root: Node): boolean => {
  const before = (root as ShadowRoot).activeElement
  const field = document.createElement('textarea')
  field.className = 'unseen'
  field.readOnly = true
  field.value = text
  root.appendChild(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
