import { expect, it } from 'vitest'
import { mobileOf } from '../../../server/notices/mobile.ts'

it.each([
  '13800000000',
  ' 138 0000 0000 ',
  '138-0000-0000',
  '+8613800000000',
  '+86 138 0000 0000',
  '008613800000000',
  '8613800000000',
  '１３８００００００００',
])('is a mobile number: %s', (contact) => {
  expect(mobileOf(contact)).toBe('13800000000')
})

it.each([
  '',
  '12800000000',
  '1380000000',
  '138000000000',
  '0371-12345678',
  '+1 202 555 0100',
  'wang@shili.example',
  '微信 13800000000',
  '13800000000，晚上打',
  '86138000000',
])('is none: %s', (contact) => {
  expect(mobileOf(contact)).toBeNull()
})
