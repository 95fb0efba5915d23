/** What a file is by its first bytes, as far as a form can tell; the service looks again. */
export type Kind = 'jpeg' | 'png' | 'webp' | 'pdf' | null

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

/** @param head the first 32 bytes or more */
export const kindOf = (head: Uint8Array): Kind => {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg'
  if (text(head, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'png'
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'webp'
  return text(head, 0, 5) === '%PDF-' ? 'pdf' : null
}

/** How many pixels a PNG says it has (RFC 2083, 4.1.1); a few bytes can say gigapixels. */
export const pngPixels = (head: Uint8Array): number => {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  return head.byteLength < 24 ? 0 : view.getUint32(16) * view.getUint32(20)
}
