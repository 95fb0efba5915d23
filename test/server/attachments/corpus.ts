import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import type { ProblemCode } from '#api-client'
import { paperPng, pdf, quarters, telling, textBomb, withChunk, withComments, withSegment } from './pictures.ts'

/** What a file is, what it says it is, and what must become of it. */
export type Sample = {
  name: string
  bytes: Buffer
  claim: string
  becomes: 'image/jpeg' | 'application/pdf' | ProblemCode
}

const text = (content: string): Buffer => Buffer.from(content)
const hex = (content: string, tail = 64): Buffer => Buffer.concat([Buffer.from(content, 'hex'), Buffer.alloc(tail)])
const zip = Buffer.concat([hex('504b0304140000000800', 20), text('CANARY-TAIL'), hex('504b0506', 18)])

const jpegs = async (): Promise<[string, Buffer][]> => {
  const jpeg = await quarters().jpeg().toBuffer()
  const turned = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map(
      async (orientation): Promise<[string, Buffer]> => [
        `turned ${orientation}`,
        await quarters().withMetadata({ orientation }).jpeg().toBuffer(),
      ],
    ),
  )
  return [
    ['plain', jpeg],
    ['progressive', await quarters().jpeg({ progressive: true }).toBuffer()],
    ['grey', await quarters().greyscale().jpeg().toBuffer()],
    ['in CMYK', await quarters().toColourspace('cmyk').jpeg().toBuffer()],
    ['with a colour profile', await quarters().withIccProfile('p3').jpeg().toBuffer()],
    ['with EXIF, GPS and XMP', await telling(quarters()).jpeg().toBuffer()],
    ['with comment and IPTC', withComments(jpeg)],
    ['with PHP in a comment', withSegment(jpeg, 0xfe, '<?php system($_GET["CANARY-COM"]); ?>')],
    ['with a script behind its end', Buffer.concat([jpeg, text('<script>alert("CANARY-TAIL")</script>')])],
    ['with a ZIP behind its end', Buffer.concat([jpeg, zip])],
    ['two in a row', Buffer.concat([jpeg, await telling(quarters()).jpeg().toBuffer()])],
    ['of one pixel', await quarters(2, 2).resize(1, 1).jpeg().toBuffer()],
    [
      'of a panorama',
      await sharp({ create: { width: 16_000, height: 1000, channels: 3, background: '#369' } })
        .jpeg()
        .toBuffer(),
    ],
    [
      'of 25 megapixels',
      await sharp({ create: { width: 5000, height: 5000, channels: 3, background: '#963' } })
        .jpeg()
        .toBuffer(),
    ],
    ...turned,
  ]
}

const pngs = async (): Promise<[string, Buffer][]> => {
  const png = await quarters().png().toBuffer()
  return [
    ['plain', png],
    ['of 16 bits', await quarters().toColourspace('rgb16').png().toBuffer()],
    ['with a palette', await quarters().png({ palette: true }).toBuffer()],
    ['interlaced', await quarters().png({ progressive: true }).toBuffer()],
    ['see-through', await quarters().ensureAlpha(0.3).png().toBuffer()],
    ['of one bit', paperPng(200, 100)],
    ['with a text', withChunk(png, 'tEXt', text('Author\0CANARY-TEXT'))],
    ['with an international text', withChunk(png, 'iTXt', text('XML:com.adobe.xmp\0\0\0\0\0CANARY-XMP'))],
    ['with EXIF, GPS and XMP', await telling(quarters()).png().toBuffer()],
    ['with a script behind its end', Buffer.concat([png, text('<script>CANARY-TAIL</script>')])],
    ['with an unknown chunk', withChunk(png, 'laLa', text('CANARY-TEXT'))],
  ]
}

const webps = async (): Promise<[string, Buffer][]> => [
  ['lossy', await quarters().webp().toBuffer()],
  ['lossless', await quarters().webp({ lossless: true }).toBuffer()],
  ['see-through', await quarters().ensureAlpha(0.3).webp().toBuffer()],
  ['with EXIF, GPS and XMP', await telling(quarters()).webp().toBuffer()],
  [
    'moving',
    await sharp(Buffer.alloc(40 * 80 * 3, 90), { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } })
      .webp({ loop: 0 })
      .toBuffer(),
  ],
]

const pixelBombs = (jpeg: Buffer, webp: Buffer): [string, Buffer, ProblemCode][] => {
  const wideJpeg = Buffer.from(jpeg)
  const frame = wideJpeg.indexOf(Buffer.of(0xff, 0xc0))
  wideJpeg.writeUInt16BE(65_000, frame + 5)
  wideJpeg.writeUInt16BE(65_000, frame + 7)
  const wideWebp = Buffer.from(webp)
  wideWebp.writeUInt16LE(16_000, wideWebp.indexOf(Buffer.of(0x9d, 0x01, 0x2a)) + 3)
  wideWebp.writeUInt16LE(16_000, wideWebp.indexOf(Buffer.of(0x9d, 0x01, 0x2a)) + 5)
  return [
    ['PNG of 2.5 gigapixels in a few bytes', paperPng(50_000, 50_000, 100), 'picture-too-large'],
    ['PNG of 400 megapixels, whole', paperPng(20_000, 20_000), 'picture-too-large'],
    ['PNG just over the limit', paperPng(5001, 5000), 'picture-too-large'],
    ['PNG wider than any', paperPng(2 ** 31 - 1, 1, 0), 'file-unreadable'],
    ['PNG without width', paperPng(0, 10), 'file-unreadable'],
    ['JPEG of 4 gigapixels', wideJpeg, 'picture-too-large'],
    ['WebP of 256 megapixels', wideWebp, 'picture-too-large'],
  ]
}

const damaged = async (jpeg: Buffer, png: Buffer, webp: Buffer): Promise<[string, Buffer, ProblemCode][]> => {
  const flipped = Buffer.from(png)
  const middle = flipped.indexOf('IDAT') + 10
  flipped[middle] = (flipped[middle] ?? 0) ^ 0xff
  return [
    ['half a JPEG', jpeg.subarray(0, jpeg.byteLength / 2), 'file-unreadable'],
    ['JPEG without its last bytes', jpeg.subarray(0, -40), 'file-unreadable'],
    ['start of a JPEG', jpeg.subarray(0, 20), 'file-unreadable'],
    ['half a PNG', png.subarray(0, png.byteLength / 2), 'file-unreadable'],
    ['header of a PNG', png.subarray(0, 33), 'file-unreadable'],
    ['PNG with a wrong sum', flipped, 'file-unreadable'],
    ['half a WebP', webp.subarray(0, webp.byteLength / 2), 'file-unreadable'],
    ['half a PDF', pdf('x'.repeat(4000)).subarray(0, 2000), 'file-unreadable'],
    ['PDF with a kilobyte behind its end', Buffer.concat([pdf(), randomBytes(2000)]), 'file-unreadable'],
  ]
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

const others = async (jpeg: Buffer): Promise<[string, Buffer][]> => [
  ['HTML', text('<!doctype html><script>alert(1)</script>')],
  ['HTML behind the mark of a JPEG', text('\u00ff\u00d8\u00ff<html><script>alert(1)</script>')],
  ['SVG', text(svg)],
  ['SVG with a prologue', text(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${svg}`)],
  ['SVG, packed', gzipSync(svg)],
  ['XML', text('<?xml version="1.0"?><a/>')],
  ['GIF', await quarters().gif().toBuffer()],
  ['GIF that is JavaScript', text('GIF89a/*\0\0\0\0\0\0\0\0*/=1;alert(1);//')],
  ['TIFF', await quarters().tiff().toBuffer()],
  ['AVIF', await quarters(64, 64).avif({ effort: 0 }).toBuffer()],
  ['HEIC', Buffer.concat([hex('00000018', 0), text('ftypheic'), hex('00000000', 0), text('mif1heic'), hex('', 64)])],
  ['JPEG 2000', hex('0000000c6a5020200d0a870a00000014667479706a703220')],
  ['JPEG XL', hex('ff0a')],
  ['BMP', hex('424d46000000000000003600000028000000')],
  ['ICO', hex('00000100010010100000010020')],
  ['PSD', hex('38425053000100000000000000030000')],
  ['moving PNG', withChunk(await quarters().png().toBuffer(), 'acTL', hex('0000000100000000', 0))],
  ['ZIP', zip],
  ['ZIP before a JPEG', Buffer.concat([zip, jpeg])],
  ['Word', Buffer.concat([hex('504b030414000600080000002100', 12), text('[Content_Types].xml'), hex('', 64)])],
  ['RAR', hex('526172211a0700')],
  ['7z', hex('377abcaf271c')],
  ['gzip', gzipSync('text')],
  ['ELF', hex('7f454c460201010000000000')],
  ['Windows program', hex('4d5a90000300000004000000')],
  ['WebAssembly', hex('0061736d01000000')],
  ['shell script', text('#!/bin/sh\nrm -rf /\n')],
  ['PHP', text('<?php phpinfo();')],
  ['JavaScript', text('alert(1)')],
  ['PostScript', text('%!PS-Adobe-3.0\n')],
  ['RTF', text('{\\rtf1\\ansi}')],
  ['MP4', Buffer.concat([hex('00000018', 0), text('ftypmp42'), hex('', 64)])],
  ['MP3', hex('4944330300000000')],
  ['RIFF that is sound', Buffer.concat([text('RIFF'), hex('24000000', 0), text('WAVEfmt '), hex('', 64)])],
  ['PDF behind other bytes', Buffer.concat([text('<html>'), pdf()])],
  ['zeros', Buffer.alloc(4096)],
  ['random bytes', Buffer.concat([Buffer.of(1, 2, 3), randomBytes(4096)])],
]

/** Made by code, so that nobody has to trust what lies checked in. */
export const corpus = async (): Promise<Sample[]> => {
  const [jpeg, png] = [await quarters().jpeg().toBuffer(), await quarters().png().toBuffer()]
  const webp = await quarters().webp().toBuffer()
  const kept =
    (kind: string, claim: string) =>
    ([name, bytes]: [string, Buffer]): Sample => ({
      name: `${kind} ${name}`,
      bytes,
      claim,
      becomes: 'image/jpeg',
    })
  const refused = ([name, bytes, becomes]: [string, Buffer, ProblemCode]): Sample => ({
    name,
    bytes,
    claim: 'image/jpeg',
    becomes,
  })
  return [
    ...(await jpegs()).map(kept('JPEG', 'image/jpeg')),
    ...(await pngs()).map(kept('PNG', 'image/png')),
    ...(await webps()).map(kept('WebP', 'image/webp')),
    kept('JPEG', 'text/html')(['that says it is HTML', jpeg]),
    kept('PNG', 'application/pdf')(['that says it is PDF', png]),
    kept('WebP', '')(['that says nothing', webp]),
    { name: 'PDF', bytes: pdf(), claim: 'application/pdf', becomes: 'application/pdf' },
    { name: 'PDF that says it is JPEG', bytes: pdf(), claim: 'image/jpeg', becomes: 'application/pdf' },
    {
      name: 'PDF with a script',
      bytes: pdf('3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'),
      claim: '',
      becomes: 'application/pdf',
    },
    ...pixelBombs(jpeg, webp).map(refused),
    ...(await damaged(jpeg, png, webp)).map(refused),
    kept('PNG', 'image/png')(['with a text that unpacks to 200 megabytes', withChunk(png, 'zTXt', textBomb(200))]),
    ...(await others(jpeg)).map(([name, bytes]) => refused([name, bytes, 'file-not-accepted'])),
    refused(['nothing', Buffer.alloc(0), 'file-empty']),
    refused(['a JPEG of more than 8 MiB', Buffer.concat([jpeg, Buffer.alloc(8 * 2 ** 20)]), 'file-too-large']),
  ]
}
