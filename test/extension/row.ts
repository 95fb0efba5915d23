import type { InboxRow } from '#api-client'

const station = { id: 'station-qingqiao', name: { zh: '青桥站', en: 'Qingqiao station' } }

/** A row of the inbox, ordinary in everything that a test does not say. */
export const row = (caseNumber: string, differs: Partial<InboxRow> = {}): InboxRow => ({
  caseNumber,
  version: 1,
  leafIndex: 0,
  state: 'submitted',
  round: 1,
  outcome: null,
  submittedAt: '2026-11-20T01:00:00.000Z',
  matter: '路灯不亮',
  category: null,
  level: null,
  station,
  leadUnit: null,
  turnDueOn: '2026-11-26',
  unitDueOn: null,
  workingDaysLeft: 2,
  light: 'green',
  waitsForMe: false,
  ...differs,
})
