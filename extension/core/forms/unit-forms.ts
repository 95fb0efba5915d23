import type { Role } from '#api-client'
import { limits } from '#api-client/contract/limits.ts'
import { type Forms, hasBlocking, is, note, type Situation } from './form.ts'

const unitRoles: readonly Role[] = ['unit-clerk', 'unit-signer', 'unit-head']

/** The reviewer before the head may sign as the last one, where the head has said so in writing. */
const signsBeforeHead = ({ item, directory }: Situation): boolean =>
  directory.official.role === 'unit-signer' &&
  item.round === 1 &&
  directory.official.step === (item.reply?.steps ?? 0) - 1

/** A clerk signs nothing; the clerk enters a chain that signed on paper. */
const entersPaper = ({ directory }: Situation): boolean => directory.official.role === 'unit-clerk'

/** The forms of branch offices and handling units. */
export const unitForms = {
  dispatch: {
    main: true,
    theme: 'route',
    shows: 'opinion',
    fields: [
      { kind: 'unit', name: 'leadUnit' },
      { kind: 'units', name: 'assistingUnits', max: 8, optional: true },
      { ...note, name: 'note', optional: true },
    ],
  },
  'sign-in': { main: true, theme: 'record', fields: [{ kind: 'official', name: 'handler', roles: unitRoles }] },
  'answer-inquiry': { main: true, theme: 'contact', fields: [{ ...note, name: 'answer' }] },
  'draft-reply': {
    main: true,
    theme: 'record',
    shows: 'opinion',
    fields: [
      { kind: 'reply-class', name: 'replyClass' },
      { kind: 'text', name: 'reply', ...limits.reply, tall: true },
      { ...note, name: 'evidence', when: is('replyClass', 'A') },
      { kind: 'day', range: 'after-today', name: 'dueOn', when: is('replyClass', 'B') },
      { ...note, name: 'ground', when: ({ replyClass }) => replyClass === 'C' || replyClass === 'D' },
    ],
  },
  'sign-reply': {
    main: true,
    theme: 'record',
    shows: 'reply',
    blocked: hasBlocking,
    fields: [
      { ...note, name: 'delegation', optional: true, when: (_, situation) => signsBeforeHead(situation) },
      { kind: 'day', range: 'until-today', name: 'signedOn', when: (_, situation) => entersPaper(situation) },
      { ...note, name: 'paper', when: (_, situation) => entersPaper(situation) },
    ],
  },
  'send-back-draft': { main: true, theme: 'record', shows: 'reply', fields: [{ ...note, name: 'reason' }] },
  assist: { main: true, theme: 'record', shows: 'opinion', fields: [{ ...note, name: 'view' }] },
  'prove-result': {
    main: ({ promise }) => promise?.checked === true,
    theme: 'record',
    shows: 'reply',
    fields: [
      { ...note, name: 'proof' },
      { kind: 'measured', name: 'measured', optional: true },
    ],
  },
  'ask-extension': {
    theme: 'time',
    fields: [
      { kind: 'day', range: 'after-due', name: 'until' },
      { ...note, name: 'reason' },
    ],
  },
  'ask-return': {
    theme: 'time',
    shows: 'opinion',
    fields: [
      { kind: 'unit', name: 'proposedUnit' },
      { ...note, name: 'reason' },
    ],
  },
} as const satisfies Forms
