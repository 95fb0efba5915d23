import { describe } from 'vitest'
import { openedTown } from '../../town/opened.ts'
import { bodies } from './bodies.ts'
import { fuzz } from './fuzz.ts'
import { origins } from './origins.ts'
import { problems } from './problems.ts'
import { unknownFields } from './unknown-fields.ts'

const opened = openedTown()

describe('bodies that cannot be read', () => bodies(opened))
describe('requests that cannot be served', () => problems(opened))
describe('fields that nobody may send', () => unknownFields(opened))
describe('cross-origin requests', () => origins(opened))
describe('anything at all', () => fuzz(opened))
