import type { Command } from '#api-client/contract/command.ts'
import { forwardBy, propose, signIn, withdraw } from '../steps.ts'
import { goOn, type Story, storyOf } from '../story.ts'
import { opinion, people, resident, toGovernment, toTwoBureaus } from '../town.ts'
import { inBranch, inStreet, type Situation } from './situation.ts'

const { liaison, body, committee, office, housingClerk } = people

const left = { ...opinion, name: '王示例', contact: '13800000000' } as const
const contactLeft = storyOf(['2026-06-01', resident, left])
const confidential = storyOf(['2026-06-01', resident, { ...left, confidential: true }])
const reveal: Command<'reveal-contact'> = { command: 'reveal-contact', reason: '上门前核对地址。' }
const askReveal: Command<'ask-reveal'> = { command: 'ask-reveal', reason: '上门前核对地址。' }

const handled: Story = goOn(
  contactLeft,
  forwardBy('2026-06-02', liaison),
  ['2026-06-03', body, { command: 'report-up', reason: '超出本街道职权。' }],
  ['2026-06-04', committee, toGovernment],
  ['2026-06-05', office, toTwoBureaus],
  signIn('2026-06-08', housingClerk),
)
const restricted = goOn(contactLeft, withdraw('2026-06-02'), [
  '2026-06-03',
  committee,
  { command: 'restrict', ground: '反映人要求停止使用。' },
])
const erased = goOn(restricted, [
  '2026-06-04',
  people.committeeColleague,
  { command: 'erase', decision: '经研究，同意反映人的申请。' },
])

/** Who may see who wrote, and what is left after it was erased. */
export const identity: Record<string, Situation> = {
  'submitted, contact left': inStreet(contactLeft, '2026-06-01'),
  'submitted, contact revealed to the liaison officer': inStreet(
    goOn(contactLeft, ['2026-06-01', liaison, reveal]),
    '2026-06-01',
  ),
  'submitted, confidential': inStreet(confidential, '2026-06-01'),
  'submitted, confidential, the liaison officer asks': inStreet(
    goOn(confidential, ['2026-06-01', liaison, askReveal]),
    '2026-06-01',
  ),
  'submitted, confidential, the body asks': inStreet(goOn(confidential, ['2026-06-01', body, askReveal]), '2026-06-01'),
  'submitted, sealed, contact left': inStreet(
    goOn(contactLeft, propose('2026-06-01', liaison, 'channel-12388')),
    '2026-06-01',
  ),
  'handling, contact left': inBranch(handled, '2026-06-08'),
  'closed, contact left': inStreet(goOn(contactLeft, withdraw('2026-06-02')), '2026-06-03'),
  'closed, erasure asked': inStreet(
    goOn(contactLeft, withdraw('2026-06-02'), ['2026-06-02', resident, { command: 'ask-erasure' }]),
    '2026-06-03',
  ),
  'closed, restricted': inStreet(restricted, '2026-06-03'),
  'closed, erased': inStreet(erased, '2026-06-04'),
}
