/** A file on its way between worker and surface, whose messages carry text alone. */
export type FileBytes = { type: string; base64: string }

const atOnce = 0x8000

export const toMessage = async (file: Blob): Promise<FileBytes> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let from = 0; from < bytes.length; from += atOnce)
    text += String.fromCharCode(...bytes.subarray(from, from + atOnce))
  return { type: file.type, base64: btoa(text) }
}

export const fromMessage = ({ type, base64 }: FileBytes): Blob =>
  new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type })
