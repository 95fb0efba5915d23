import { describe } from 'vitest'
import { openTown } from '../town/in-process.ts'
import { openedTown } from '../town/opened.ts'
import { inbox } from './sight/inbox.ts'
import { narrowSight } from './sight/narrow-sight.ts'
import { sweep } from './sight/sweep.ts'
import { visibility } from './sight/visibility.ts'

const opened = openedTown(openTown)

describe('who sees what', () => visibility(opened))
describe('what is told beside a case', () => narrowSight(opened))
describe('lists of cases', () => inbox(opened))
describe('everything that is said to anybody', () => sweep(opened))
