import { afterAll, beforeAll, describe, expect } from 'vitest'
import { inbox } from './sight/inbox.ts'
import { narrowSight } from './sight/narrow-sight.ts'
import { visibility } from './sight/visibility.ts'
import { openTownWithDeputy } from './sight/walk.ts'
import type { TownInProcess } from './town.ts'

let town: TownInProcess
const opened = (): TownInProcess => town

beforeAll(async () => {
  town = await openTownWithDeputy()
}, 60_000)
afterAll(async () => {
  expect(town.faults).toEqual([])
  await town.close()
})

describe('who sees what', () => visibility(opened))
describe('what is told beside a case', () => narrowSight(opened))
describe('lists of cases', () => inbox(opened))
