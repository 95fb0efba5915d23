import type { Case } from '#api-client'

/** A case as a resident reads it, with what a test is about put over it. */
export const sampleCase = (over: Partial<Case>): Case => ({
  caseNumber: 'SL2606-7K3M9QXC',
  version: 1,
  relation: 'resident',
  state: 'submitted',
  round: 1,
  outcome: null,
  submittedAt: '2026-06-01T02:00:00.000Z',
  expectedOn: '2026-06-17',
  provisional: false,
  major: false,
  visibility: 'private',
  turn: null,
  station: { id: 'station-qingqiao', name: { zh: '青桥联络站', en: 'Qingqiao Station' } },
  timeline: [],
  commands: [],
  ...over,
})
