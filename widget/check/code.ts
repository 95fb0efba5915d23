import { correction, generate, mode } from 'lean-qr'

/** A QR code to draw: its side in modules, and the dark ones as a path, row by row. */
export type Code = { side: number; path: string }

/** The code of a text in UTF-8, with the least correction, so that it stays as coarse as it can be. */
export const codeOf = (text: string): Code => {
  const bitmap = generate(mode.bytes(new TextEncoder().encode(text)), { maxCorrectionLevel: correction.L })
  const { size } = bitmap
  let path = ''
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let run = 0
      while (bitmap.get(x + run, y)) run += 1
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`
      x += run
    }
  }
  return { side: size, path }
}
