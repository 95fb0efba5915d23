import { limits } from '#api-client/contract/limits.ts'
import { type Forms, note } from './form.ts'

const stationRoles = ['liaison', 'station-head'] as const

/** The forms of the station that holds a case; a body that was told of it gives some of them too. */
export const stationForms = {
  'confirm-referral': {
    main: true,
    theme: 'route',
    shows: 'opinion',
    fields: [{ ...note, name: 'receipt', optional: (_, { item }) => item.referral?.mode !== 'transfer' }],
  },
  'accept-hand-over': { main: true, theme: 'route', fields: [{ ...note, name: 'note', optional: true }] },
  'consent-to-ask': { main: true, theme: 'contact', fields: [{ ...note, name: 'note', optional: true }] },
  forward: {
    main: true,
    theme: 'route',
    shows: 'opinion',
    fields: [
      { kind: 'level', name: 'level' },
      { kind: 'category', name: 'category' },
      { kind: 'unit', name: 'proposedUnit' },
      { kind: 'subject', name: 'subject', optional: true },
      { ...note, name: 'note', optional: true },
    ],
  },
  'answer-on-spot': {
    main: true,
    theme: 'contact',
    shows: 'opinion',
    fields: [{ kind: 'text', ...limits.reply, name: 'answer', tall: true }],
  },
  'record-call': {
    main: ({ state }) => state === 'closed',
    theme: 'contact',
    fields: [
      { ...note, name: 'said' },
      { kind: 'solved', name: 'solved', optional: true },
      { kind: 'score', name: 'attitude', optional: true },
      { kind: 'score', name: 'speed', optional: true },
    ],
  },
  ask: {
    main: ({ relation, state }) => relation === 'station' && state === 'submitted',
    theme: 'contact',
    shows: 'opinion',
    fields: [{ ...note, name: 'question' }],
  },
  'reissue-code': { theme: 'contact', fields: [{ ...note, name: 'check' }] },
  'propose-referral': {
    theme: 'route',
    shows: 'opinion',
    fields: [
      { kind: 'channel', name: 'channel' },
      { ...note, name: 'ground' },
    ],
  },
  'transfer-station': {
    theme: 'route',
    fields: [
      { kind: 'station', name: 'station' },
      { ...note, name: 'reason' },
    ],
  },
  'hand-over': {
    theme: 'route',
    fields: [
      { kind: 'official', name: 'official', roles: stationRoles },
      { kind: 'day', name: 'until', range: 'from-today', optional: true },
      { ...note, name: 'reason' },
    ],
  },
  merge: {
    theme: 'joining',
    shows: 'opinion',
    fields: [
      { kind: 'case', name: 'target' },
      { ...note, name: 'reason' },
    ],
  },
  split: {
    theme: 'joining',
    shows: 'opinion',
    fields: [
      { kind: 'text', ...limits.opinion, name: 'matter', tall: true },
      { ...note, name: 'reason' },
    ],
  },
  unmerge: { theme: 'joining', fields: [{ ...note, name: 'reason' }] },
} as const satisfies Forms
