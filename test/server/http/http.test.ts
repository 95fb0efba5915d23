import { afterAll, beforeAll, describe, expect } from 'vitest'
import { openTown, type TownInProcess } from '../../journeys/town.ts'
import { bodies } from './bodies.ts'
import { fuzz } from './fuzz.ts'
import { idempotency } from './idempotency.ts'
import { origins } from './origins.ts'
import { problems } from './problems.ts'
import { refusedIsUnknown } from './refused-is-unknown.ts'
import { text } from './text.ts'
import { unknownFields } from './unknown-fields.ts'
import { wrongCodes } from './wrong-codes.ts'

// One town for all of them, since opening one takes longer than most of what is asked of it.
let town: TownInProcess
const opened = (): TownInProcess => town

beforeAll(async () => {
  town = await openTown()
}, 60_000)
afterAll(async () => {
  expect(town.faults).toEqual([])
  await town.close()
})

describe('keyed writes', () => idempotency(opened))
describe('bodies that cannot be read', () => bodies(opened))
describe('requests that cannot be served', () => problems(opened))
describe('fields that nobody may send', () => unknownFields(opened))
describe('what people write', () => text(opened))
describe('cross-origin requests', () => origins(opened))
describe('what may not be seen', () => refusedIsUnknown(opened))
describe('query codes', () => wrongCodes(opened))
describe('anything at all', () => fuzz(opened))
