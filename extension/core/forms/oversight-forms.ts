import { limits } from '#api-client/contract/limits.ts'
import { type Forms, is, note } from './form.ts'

/** The forms of deputies and overseers, and of moves about a case rather than of it; the rare ones last. */
export const oversightForms = {
  rate: {
    main: true,
    theme: 'oversight',
    shows: 'reply',
    fields: [
      { kind: 'solved', name: 'solved' },
      { kind: 'score', name: 'attitude' },
      { kind: 'score', name: 'speed' },
      { ...note, min: 1, name: 'comment', optional: true },
    ],
  },
  'confirm-result': {
    main: true,
    theme: 'oversight',
    shows: 'reply',
    fields: [
      { kind: 'kept', name: 'kept' },
      { ...note, min: 1, name: 'comment', optional: true },
    ],
  },
  inquire: { theme: 'oversight', fields: [{ ...note, name: 'question' }] },
  raise: { theme: 'oversight', shows: 'opinion', fields: [{ ...note, name: 'reason' }] },
  'flag-major': { theme: 'oversight', fields: [{ ...note, name: 'urgency' }] },
  note: {
    main: ({ relation, state }) => relation === 'deputy' && state === 'submitted',
    theme: 'record',
    fields: [
      { kind: 'audience', name: 'audience' },
      { ...note, name: 'note' },
    ],
  },
  redact: {
    theme: 'protect',
    fields: [
      { ...note, name: 'ground' },
      { kind: 'text', ...limits.opinion, name: 'published', tall: true },
    ],
  },
  hide: { theme: 'protect', fields: [{ ...note, name: 'ground' }] },
  'settle-reveal': {
    main: true,
    theme: 'contact',
    fields: [
      { kind: 'granted', name: 'granted' },
      { ...note, min: 1, name: 'reason', when: is('granted', 'no') },
    ],
  },
  'reveal-contact': { theme: 'contact', fields: [{ ...note, name: 'reason' }] },
  'ask-reveal': { theme: 'contact', fields: [{ ...note, name: 'reason' }] },
  erase: { theme: 'protect', fields: [{ ...note, name: 'decision' }] },
  restrict: { theme: 'protect', fields: [{ ...note, name: 'ground' }] },
  reopen: { theme: 'protect', fields: [{ ...note, name: 'reason' }] },
} as const satisfies Forms
