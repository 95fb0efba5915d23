import type { AssignmentMode, Case, Directory, Named, Official, ReferralChannel, Role, Unit } from '#api-client'
import type { Values } from './drafts.ts'
import type { Situation } from './forms/form.ts'
import type { FormName } from './move-forms.ts'

/**
 * The units that a move can name: a body assigns inside the area of the case, a branch office inside its branch and
 * to itself, a committee to the city's units; who returns a case names another unit; a station proposes any (rows
 * 8–10 and 13 of the life of a case).
 */
export const unitsFor = (command: FormName, { item, directory }: Situation): readonly Unit[] => {
  const { official, units } = directory
  if (command === 'assign' && official.role === 'body') {
    return units.filter(({ area }) => area && area === item.area?.id)
  }
  if (command === 'assign') return units.filter(({ subordination }) => subordination !== 'town')
  if (command === 'ask-return') return units.filter(({ id }) => id !== official.organisation.id)
  if (command !== 'dispatch') return units
  const branch = units.find(({ id }) => id === official.organisation.id)?.branch
  return units.filter((unit) => unit.branch === branch && unit.subordination !== 'town')
}

/** The modes a unit can be assigned in: by letter alone where it is written to, never by letter otherwise. */
export const modesFor = (unit: Unit | undefined): readonly AssignmentMode[] => {
  if (!unit) return ['single', 'lead', 'separate', 'letter']
  return unit.byLetter ? ['letter'] : ['single', 'lead', 'separate']
}

/** Keeps the mode possible for the lead unit; call it after the lead unit changed. */
export const withMode = (values: Values, { units }: Directory): Values => {
  const modes = modesFor(units.find(({ id }) => id === values.leadUnit))
  return modes.some((mode) => mode === values.mode) || !modes[0] ? values : { ...values, mode: modes[0] }
}

/** Who a note may be told to: beyond the officials only by the unit that is handling the case. */
export const audiencesFor = ({ relation, state }: Case): readonly ('internal' | 'public')[] =>
  relation === 'unit' && state === 'handling' ? ['internal', 'public'] : ['internal']

/** The people of the own organisation who hold one of the posts, oneself first. */
export const peopleFor = (roles: readonly Role[], { official: me, colleagues }: Directory): readonly Official[] =>
  [me, ...colleagues.filter(({ id }) => id !== me.id)].filter(({ role }) => roles.includes(role))

/** The stations that can take a case over: every other one. */
export const stationsFor = ({ item, directory }: Situation): readonly Named[] =>
  directory.stations.filter(({ id }) => id !== item.station.id)

/** Who an opinion can be about, by what they are. */
export const subjectsOf = ({ units, stations, bodies, deputies }: Directory) =>
  ({ units, stations, bodies, deputies }) satisfies Record<string, readonly Named[]>
export type SubjectKind = keyof ReturnType<typeof subjectsOf>

export const channelOf = (id: unknown, { channels }: Directory): ReferralChannel | undefined =>
  channels.find((channel) => channel.id === id)
