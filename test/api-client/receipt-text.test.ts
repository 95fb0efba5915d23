import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseNumber } from '#api-client/case-number.ts'
import { formatQueryCode, queryCode } from '#api-client/query-code.ts'
import { parseReceiptText, receiptText } from '#api-client/receipt-text.ts'

const text = (from: string, length: number) =>
  fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((list) => list.join(''))
const receipts = fc.record({
  caseNumber: fc
    .tuple(text('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2), text('0123456789', 4), text('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 6))
    .map((parts) => caseNumber(...parts)),
  queryCode: text('0123456789', 15).map(queryCode),
})
type Receipt = { caseNumber: string; queryCode: string }

const pastings: [string, (receipt: Receipt) => string][] = [
  ['as it is written', ({ caseNumber: number, queryCode: code }) => receiptText(number, code)],
  ['without any spaces', ({ caseNumber: number, queryCode: code }) => number + code],
  [
    'without the hyphen, in small letters',
    ({ caseNumber: number, queryCode: code }) => `${number.replace('-', '').toLowerCase()} ${code}`,
  ],
  [
    'on two lines with their names',
    ({ caseNumber: number, queryCode: code }) => `回执号：${number}\r\n查询码：${formatQueryCode(code)}\r\n`,
  ],
  [
    'with their English names',
    ({ caseNumber: number, queryCode: code }) => `Receipt number: ${number}, query code: ${formatQueryCode(code)}`,
  ],
  [
    'with hyphens between the groups',
    ({ caseNumber: number, queryCode: code }) => `${number} ${formatQueryCode(code).replaceAll(' ', '-')}`,
  ],
  [
    'with full-width digits in the code',
    ({ caseNumber: number, queryCode: code }) =>
      `${number}　${code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}`,
  ],
  [
    'with the number in groups, too',
    ({ caseNumber: number, queryCode: code }) => `${number.replace(/(.{4})/g, '$1 ')} ${formatQueryCode(code)}`,
  ],
  ['with a full stop behind it', ({ caseNumber: number, queryCode: code }) => `${receiptText(number, code)}。`],
]

describe('a pasted receipt', () => {
  it.each(pastings)('is read %s', (_, paste) => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(parseReceiptText(paste(receipt))).toEqual(receipt)
      }),
    )
  })

  it('with one wrong digit in the code is not read', () => {
    fc.assert(
      fc.property(
        receipts,
        fc.nat(15),
        fc.integer({ min: 1, max: 9 }),
        ({ caseNumber: number, queryCode: code }, index, more) => {
          const wrong = code.slice(0, index) + ((Number(code[index]) + more) % 10) + code.slice(index + 1)
          expect(parseReceiptText(receiptText(number, wrong))).toBeNull()
        },
      ),
    )
  })

  it('is not read where one of the two is missing', () => {
    fc.assert(
      fc.property(receipts, ({ caseNumber: number, queryCode: code }) => {
        expect([parseReceiptText(number), parseReceiptText(code), parseReceiptText('')]).toEqual([null, null, null])
      }),
    )
  })

  it('gives valid parts or nothing, whatever is pasted, and at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'SL26 -—0123456789７号：'), maxLength: 400 }), (pasted) => {
        const found = parseReceiptText(pasted)
        expect(found && parseReceiptText(receiptText(found.caseNumber, found.queryCode))).toEqual(found)
      }),
    )
    const start = performance.now()
    parseReceiptText(`SL2611${' '.repeat(5000)}`)
    parseReceiptText(`SL2611-7K3M9QX${'1 '.repeat(5000)}x`)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
