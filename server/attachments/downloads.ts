import type { Service } from '../service.ts'
import { type FileDetails, openPart, openSmall, partsOf } from './file-seal.ts'

/** A file on its way out. */
export type Download = { stream: ReadableStream<Uint8Array>; headers: Record<string, string> }

type Place = { caseId: string; id: string }

/** The whole file, opened part by part as it is sent; null where it is not kept. */
export const wholeFile = async (
  { store, directory }: Service,
  { caseId, id }: Place,
  details: FileDetails,
): Promise<Download | null> => {
  const read = async (part: number): Promise<Buffer | null> => {
    const sealed = await store.findFilePart(directory.region, caseId, id, part)
    return sealed && openPart(id, details, sealed, part)
  }
  const first = await read(0)
  if (!first) return null
  let part = 0
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const bytes = part === 0 ? first : await read(part)
      if (!bytes) throw new Error(`part ${part} of file ${id} is missing`)
      controller.enqueue(new Uint8Array(bytes))
      part += 1
      if (part === partsOf(details.size)) controller.close()
    },
  })
  return { stream, headers: headersOf(details.name, details.type, details.size) }
}

/** The small picture of a file, where there is one. */
export const smallPicture = async (
  { store, directory }: Service,
  { caseId, id }: Place,
  details: FileDetails,
): Promise<Download | null> => {
  const sealed = await store.findSmallPicture(directory.region, caseId, id)
  if (!sealed) return null
  const bytes = openSmall(id, details, sealed)
  const name = details.name.replace(/\.[^.]+$/, '.webp')
  return {
    stream: new Blob([new Uint8Array(bytes)]).stream(),
    headers: headersOf(name, 'image/webp', bytes.byteLength),
  }
}

/** To be saved and not shown, and where something shows it all the same, as an origin of its own that may do nothing. */
const headersOf = (name: string, type: string, size: number): Record<string, string> => ({
  'content-type': type,
  'content-length': String(size),
  'content-disposition': `attachment; filename="${type === 'application/pdf' ? 'file.pdf' : 'picture'}"; filename*=UTF-8''${encoded(name)}`,
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
})

/** RFC 8187: what `encodeURIComponent` leaves and a header may not have. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
