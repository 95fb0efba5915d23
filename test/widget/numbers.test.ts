import { describe, expect, it } from 'vitest'
import { caseNumber, queryCode, receiptText } from '#api-client'
import { readNumbers, typedInto } from '../../widget/tracker/numbers.ts'

const number = caseNumber('SL', '2611', '7K3M9Q')
const code = queryCode('123456789012345')
const empty = { caseNumber: '', queryCode: '' }

describe('number and code', () => {
  it('pasted together into either field fill both', () => {
    const pasted = receiptText(number, code)
    expect(typedInto(empty, { caseNumber: pasted })).toEqual({ caseNumber: number, queryCode: code })
    expect(typedInto(empty, { queryCode: `回执号 ${number}\n查询码 ${code}` })).toEqual({
      caseNumber: number,
      queryCode: code,
    })
  })

  it('typed one by one stay where they are typed', () => {
    expect(typedInto(empty, { caseNumber: number })).toEqual({ caseNumber: number, queryCode: '' })
    expect(typedInto({ caseNumber: number, queryCode: '' }, { queryCode: '1' })).toEqual({
      caseNumber: number,
      queryCode: '1',
    })
  })

  it('are read in any case and grouping', () => {
    const typed = {
      caseNumber: ` ${number.toLowerCase().replace('-', ' ')} `,
      queryCode: `${code.slice(0, 4)}-${code.slice(4)}`,
    }
    expect(readNumbers(typed)).toEqual({ numbers: { caseNumber: number, queryCode: code }, issues: [] })
  })

  it('are asked for where missing, and said to be wrong where a character is', () => {
    expect(readNumbers(empty).issues).toEqual([
      { field: 'caseNumber', code: 'missing' },
      { field: 'queryCode', code: 'missing' },
    ])
    const wrong = { caseNumber: number.replace('7', '8'), queryCode: code.replace('1', '2') }
    expect(readNumbers(wrong).issues).toEqual([
      { field: 'caseNumber', code: 'wrong' },
      { field: 'queryCode', code: 'wrong' },
    ])
  })
})
