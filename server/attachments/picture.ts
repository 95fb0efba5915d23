import sharp, { type Sharp } from 'sharp'
import { fileLimits } from '#api-client/contract/file-limits.ts'
import { type Refusal, refuse } from '../answers.ts'
import { inTurn } from '../in-turn.ts'

/** A picture as it is kept, and a small one to look at. */
export type Picture = { whole: Buffer; small: Buffer }

/** Longer sides are scaled down: enough to print a page and to read a house number across a street. */
const longestSide = 4096
const smallSide = 320
const mostSeconds = 20

// Only these three readers; whatever else a file pretends to be (SVG, TIFF, PDF, HEIF, GIF …) meets no code at all.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

/**
 * Draws a picture anew as JPEG, turned the way it was taken, without anything that is not picture: no EXIF, GPS, XMP,
 * IPTC, comments, profiles or bytes behind its end. One at a time. Its size is read from its header before any pixel is.
 */
export const redraw = (bytes: Buffer): Promise<Picture | Refusal> =>
  inTurn('pictures', async () => {
    const pixels = await pixelsOf(bytes)
    if (pixels === null) return refuse('file-unreadable')
    if (pixels > fileLimits.pixels) return refuse('picture-too-large')
    try {
      const whole = await drawn(open(bytes), longestSide).jpeg({ quality: 82 }).toBuffer()
      const small = await drawn(open(whole), smallSide).webp({ quality: 70 }).toBuffer()
      return { whole, small }
    } catch {
      return refuse('file-unreadable')
    }
  })

const pixelsOf = async (bytes: Buffer): Promise<number | null> => {
  try {
    const { width, height } = await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata()
    return width * height
  } catch {
    return null
  }
}

const open = (bytes: Buffer): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: fileLimits.pixels, pages: 1, sequentialRead: true })

const drawn = (picture: Sharp, side: number): Sharp =>
  picture
    .timeout({ seconds: mostSeconds })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
