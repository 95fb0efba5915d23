import { expect, test as it } from 'vitest'
import type { Official, Unit } from '#api-client'
import { groupOfficials } from '../../extension/core/official-search.ts'
import { searchUnits } from '../../extension/core/unit-search.ts'

const unit = (id: string, zh: string, en: string, subordination: Unit['subordination']): Unit => ({
  id,
  name: { zh, en },
  branch: 'government',
  subordination,
  signOffSteps: 1,
  byLetter: false,
  dispatches: false,
})
const units = [
  unit('housing', '住房和城乡建设局', 'Housing Bureau', 'own'),
  unit('power', '供电公司', 'Power Company', 'utility'),
  unit('transport', '交通运输局', 'Transport Bureau', 'own'),
]
const found = (typed: string, keep?: string[]) =>
  searchUnits(units, typed, keep).flatMap((group) => group.units.map(({ id }) => id))

it('units are found by any part of either name, in any case', () => {
  expect(found('交通')).toEqual(['transport'])
  expect(found('BUREAU hous')).toEqual(['housing'])
  expect(found('没有')).toEqual([])
})

it('units stand in groups', () => {
  expect(searchUnits(units, '').map(({ subordination }) => subordination)).toEqual(['own', 'utility'])
})

it('what is chosen stays while one looks for more', () => {
  expect(found('交通', ['power'])).toEqual(['power', 'transport'])
})

it('officials are grouped by organisation and found by name or organisation', () => {
  const at = (id: string, zh: string) => ({ id, name: { zh, en: id } })
  const official = (id: string, zh: string, organisation: Official['organisation']): Official => ({
    id,
    name: { zh, en: id },
    role: 'unit-clerk',
    organisation,
  })
  const housing = at('housing', '住建局')
  const officials = [
    official('a', '甲', housing),
    official('b', '乙', at('transport', '交通局')),
    official('c', '丙', housing),
  ]
  expect(groupOfficials(officials, '').map(({ people }) => people.map(({ id }) => id))).toEqual([['a', 'c'], ['b']])
  expect(groupOfficials(officials, '住建 丙').map(({ people }) => people.map(({ id }) => id))).toEqual([['c']])
})
