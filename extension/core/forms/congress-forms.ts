import { limits } from '#api-client/contract/limits.ts'
import type { Values } from '../drafts.ts'
import { type Forms, hasBlocking, is, needsNoWord, note } from './form.ts'

const withOthers = ({ mode }: Values): boolean => mode === 'lead' || mode === 'separate'

/** The forms of congress bodies and committees. */
export const congressForms = {
  'settle-return': {
    main: true,
    theme: 'time',
    fields: [
      { kind: 'granted', name: 'granted' },
      { ...note, name: 'reason' },
    ],
  },
  'settle-extension': {
    main: true,
    theme: 'time',
    fields: [
      { kind: 'granted', name: 'granted' },
      { ...note, name: 'reason' },
    ],
  },
  assign: {
    main: true,
    theme: 'route',
    shows: 'opinion',
    fields: [
      { kind: 'unit', name: 'leadUnit' },
      { kind: 'mode', name: 'mode' },
      { kind: 'units', name: 'assistingUnits', max: 8, optional: true, when: withOthers },
      { kind: 'policy', name: 'policy' },
      { ...note, name: 'reason', optional: true },
      { ...note, name: 'note', optional: true },
    ],
  },
  'report-up': { main: true, theme: 'route', fields: [{ ...note, name: 'reason' }] },
  release: {
    main: true,
    theme: 'record',
    shows: 'reply',
    blocked: hasBlocking,
    fields: [{ ...note, name: 'note', optional: (_, { item }) => needsNoWord(item) }],
  },
  'return-reply': { main: true, theme: 'record', shows: 'reply', fields: [{ ...note, name: 'missing' }] },
  conclude: {
    main: true,
    theme: 'oversight',
    shows: 'reply',
    fields: [
      { kind: 'conclusion', name: 'to' },
      { kind: 'outcome', name: 'outcome', when: is('to', 'closed') },
      { ...note, name: 'decision' },
      { ...note, name: 'nextChannel', optional: true },
    ],
  },
  convene: {
    main: true,
    theme: 'oversight',
    fields: [
      { kind: 'day', name: 'meetingOn', range: 'from-today' },
      { ...note, name: 'invited' },
    ],
  },
  'issue-supervision': {
    main: true,
    theme: 'oversight',
    fields: [
      { kind: 'line', ...limits.title, name: 'letterNumber' },
      { ...note, name: 'letter', tall: true },
    ],
  },
  'name-unit': {
    main: true,
    theme: 'oversight',
    fields: [
      { kind: 'day', name: 'decidedOn', range: 'until-today' },
      { kind: 'line', ...limits.title, name: 'meeting' },
      { ...note, name: 'decision' },
    ],
  },
  'raise-above': { theme: 'route', fields: [{ ...note, name: 'reason' }] },
  'skip-rung': { theme: 'oversight', fields: [{ ...note, name: 'reason' }] },
} as const satisfies Forms
