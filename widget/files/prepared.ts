import { fileLimits } from '#api-client/contract/file-limits.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { kindOf, pngPixels } from './kind.ts'

/** Why a file is not sent, or was not taken; `unreachable` is no refusal, it can be tried again. */
export type FileTrouble = ProblemCode | 'unreachable'

/** A file as it is sent, and its picture where it is one. */
export type Prepared = { blob: Blob; picture?: ImageBitmap }

/** Longest side that is sent: enough to print a page, a tenth of what a phone takes. */
const longestSide = 2560
const quality = 0.85
/** More than this no camera takes and no browser should unpack. */
const mostPixels = 200_000_000
const mostBytesToDraw = 60 * 1024 * 1024

/**
 * Makes a file ready to be sent: pictures are drawn smaller, turned upright and without what a camera writes into them,
 * so that neither bytes nor places leave the device that need not. Where the browser cannot, the file goes as it is.
 */
export const prepared = async (file: Blob): Promise<Prepared | FileTrouble> => {
  if (file.size === 0) return 'file-empty'
  const head = await read(file.slice(0, 64))
  if (!head) return 'file-unreadable'
  const kind = kindOf(head)
  if (kind === null) return 'file-not-accepted'
  if (kind === 'png' && pngPixels(head) > mostPixels) return 'picture-too-large'
  const drawn = kind === 'pdf' || file.size > mostBytesToDraw || !drawsAsSeen() ? undefined : await draw(file)
  const ready = drawn ?? { blob: file }
  return ready.blob.size > fileLimits.bytes ? 'file-too-large' : ready
}

/** A file may be gone since it was chosen. */
const read = (blob: Blob): Promise<Uint8Array | undefined> =>
  new Response(blob).arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  )

const draw = async (file: Blob): Promise<Prepared | undefined> => {
  try {
    const picture = await createImageBitmap(file)
    const blob = await asJpeg(canvasOf(picture, longestSide))
    return blob ? { blob, picture } : undefined
  } catch {
    return undefined
  }
}

/** A picture scaled to fit, on white where it is see-through. */
export const canvasOf = (picture: ImageBitmap, side: number): HTMLCanvasElement => {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  }
  return canvas
}

const asJpeg = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

/** Old browsers do not turn a picture upright, and some give back noise so that nobody is known by a canvas. */
const drawsAsSeen = (): boolean => {
  if (!('createImageBitmap' in globalThis) || !CSS.supports('image-orientation', 'from-image')) return false
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 4
  const pen = canvas.getContext('2d')
  if (!pen) return false
  pen.fillStyle = '#f00'
  pen.fillRect(0, 0, 4, 4)
  const { data } = pen.getImageData(0, 0, 4, 4)
  return data.every((value, index) => value === (index % 4 === 0 || index % 4 === 3 ? 255 : 0))
}
