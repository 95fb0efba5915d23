import { describe, expect, it } from 'vitest'
import { fileNameOf, isMarkedSecret } from '../../../server/attachments/file-name.ts'

const jpeg = (name: string): string => fileNameOf(encodeURIComponent(name), 'image/jpeg')

describe('the name of a file', () => {
  it.each([
    ['三号楼楼道.png', '三号楼楼道.jpg'],
    ['IMG_0001.HEIC.JPG', 'IMG_0001.HEIC.jpg'],
    ['没有后缀', '没有后缀.jpg'],
    ['C:\\fakepath\\灯.webp', '灯.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['a/b/', '照片.jpg'],
    ['.jpg', '照片.jpg'],
    ['   ', '照片.jpg'],
    ['灯\u202egpj.exe', '灯gpj.jpg'],
    ['灯\u0000\r\nset-cookie: x=1.jpg', '灯set-cookie: x=1.jpg'],
    ['"引号";filename=x.jpg', '"引号";filename=x.jpg'],
    ['🏮灯笼.jpg', '🏮灯笼.jpg'],
  ])('keeps what can be kept and ends as what the file is: %j', (sent, kept) => {
    expect(jpeg(sent)).toBe(kept)
  })

  it('is cut where it is too long, between characters, and missing where it cannot be read', () => {
    expect([...jpeg(`${'🏮'.repeat(300)}.png`)]).toHaveLength(120)
    expect(jpeg('🏮'.repeat(300)).isWellFormed()).toBe(true)
    expect(fileNameOf('%E4%B8', 'image/jpeg')).toBe('照片.jpg')
    expect(fileNameOf(null, 'application/pdf')).toBe('文件.pdf')
    expect(fileNameOf(encodeURIComponent('通知.docx'), 'application/pdf')).toBe('通知.pdf')
  })
})

describe('a mark of secrecy in the name of a file', () => {
  it.each([
    '秘密.pdf',
    '机密文件.pdf',
    '绝密 方案.pdf',
    '秘密★1年.jpg',
    '【内部】名单.pdf',
    '（机密）拆迁名单.pdf',
    '拆迁方案-内部.pdf',
    '内部资料_2026.pdf',
    '秘密 拆迁方案.pdf',
    '方案（内部资料，注意保存）.pdf',
  ])('is seen: %s', (name) => {
    expect(isMarkedSecret(name)).toBe(true)
  })

  it.each([
    '小区内部道路.jpg',
    '商业秘密保护宣传栏.jpg',
    '秘密花园小区.jpg',
    '内部管理混乱.jpg',
    '楼道.jpg',
    '室内部分.jpg',
  ])('is not seen in ordinary words: %s', (name) => {
    expect(isMarkedSecret(name)).toBe(false)
  })
})
