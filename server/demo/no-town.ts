import type { Directory } from '../domain/directory.ts'

/** A directory without people or bodies: what a server has before a town is loaded. */
export const noTown: Directory = {
  region: 0,
  casePrefix: 'XX',
  committee: { id: 'none', name: { zh: '', en: '' } },
  chairCouncil: { id: 'none', name: { zh: '', en: '' } },
  specialCommittees: [],
  areas: new Map(),
  bodies: new Map(),
  stations: new Map(),
  deputies: new Map(),
  units: new Map(),
  officials: new Map(),
  categories: [],
  pages: new Map(),
  terms: { policies: new Map(), bySubordination: new Map(), byCategory: new Map(), byLevel: new Map() },
  channels: [],
}
