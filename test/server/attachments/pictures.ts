import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** What must be found nowhere once a picture was redrawn. */
export const canaries = [
  'CANARY-EXIF',
  'CANARY-GPS-SERIAL',
  'CANARY-XMP',
  'CANARY-IPTC',
  'CANARY-COM',
  'CANARY-TAIL',
  'CANARY-TEXT',
]

/** A picture with colours that a redrawing must keep: red left above, green right above, blue left below. */
export const quarters = (width = 160, height = 120): Sharp => {
  const raw = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const place = (y * width + x) * 3
      raw[place + (y < height / 2 ? (x < width / 2 ? 0 : 1) : x < width / 2 ? 2 : 0)] = 200
    }
  return sharp(raw, { raw: { width, height, channels: 3 } })
}

const gps = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '34/1 23/1 5678/100',
  GPSLongitudeRef: 'E',
  GPSLongitude: '113/1 44/1 4321/100',
  GPSMapDatum: 'CANARY-GPS-SERIAL',
}
const xmp =
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="CANARY-XMP"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'

/** The same with everything in it that tells of its owner, as a phone or an editor writes it. */
export const telling = (picture: Sharp): Sharp =>
  picture
    .withExif({ IFD0: { Artist: 'CANARY-EXIF', Make: 'CANARY-EXIF', Model: 'CANARY-EXIF' }, IFD3: gps })
    .withXmp(xmp)

/** A marker segment right after the start of a JPEG. */
export const withSegment = (jpeg: Buffer, marker: number, content: string | Buffer): Buffer => {
  const body = Buffer.from(content)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.byteLength + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.of(0xff, marker), length, body, jpeg.subarray(2)])
}

/** A comment, and an IPTC record as photo editors write it. */
export const withComments = (jpeg: Buffer): Buffer => {
  const record = Buffer.concat([Buffer.of(0x1c, 2, 120, 0, 11), Buffer.from('CANARY-IPTC')])
  const iptc = Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    Buffer.from('8BIM'),
    Buffer.of(4, 4, 0, 0, 0, 0, 0, record.byteLength),
    record,
  ])
  return withSegment(withSegment(jpeg, 0xed, iptc), 0xfe, '<?php /* CANARY-COM */ ?>')
}

const chunk = (type: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.byteLength)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/** A PNG of one bit a pixel, all white, of any size it says. */
export const paperPng = (width: number, height: number, rows = height): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * rows))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** A chunk right after the header of a PNG. */
export const withChunk = (png: Buffer, type: string, content: Buffer): Buffer =>
  Buffer.concat([png.subarray(0, 33), chunk(type, content), png.subarray(33)])

/** A text that unpacks to megabytes. */
export const textBomb = (megabytes: number): Buffer =>
  Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(megabytes * 2 ** 20, 32))])

export const pdf = (content = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n${content}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )
