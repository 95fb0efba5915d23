import { describe } from 'vitest'
import { openedTown } from '../../town/opened.ts'
import { refusedIsUnknown } from './refused-is-unknown.ts'
import { wrongCodes } from './wrong-codes.ts'

const opened = openedTown()

describe('what may not be seen', () => refusedIsUnknown(opened))
describe('query codes', () => wrongCodes(opened))
