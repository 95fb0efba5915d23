import { describe } from 'vitest'
import { openedTown } from '../../town/opened.ts'
import { idempotency } from './idempotency.ts'
import { text } from './text.ts'

const opened = openedTown()

describe('keyed writes', () => idempotency(opened))
describe('what people write', () => text(opened))
