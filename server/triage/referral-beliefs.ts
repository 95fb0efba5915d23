import { ReferralKind } from './start-data.ts'

type Believed = readonly [concepts: string, weight: number]

/** What a concept, or two of them together, say for a kind before any example is seen. */
const believed: Record<ReferralKind | 'stays', readonly Believed[]> = {
  stays: [
    ['place-of', 2],
    ['perhaps', 0.8],
    ['past', 0.5],
    ['wish', 1],
    ['company', 0.8],
    ['public-service', 0.8],
  ],
  emergency: [
    ['gas+gas-out', 3],
    ['gas-out+public-service', 1.2],
    ['gas-out+now', 1],
    ['medical', 1],
    ['medical+now', 1],
    ['suicide', 1.5],
    ['violence', 1.2],
    ['violence+now', 1],
    ['missing+child', 1],
    ['scam-now', 1.5],
    ['trapped+child', 1],
    ['water', 1],
    ['fire', 0.4],
    ['fire+now', 1],
    ['crash+medical', 1],
  ],
  'private-dispute': [
    ['lend+deny', 1.5],
    ['lend', 0.4],
    ['kin+lend', 0.8],
    ['acquaintance+lend', 0.8],
    ['breakup', 0.7],
    ['spouse+breakup', 1],
    ['kin+breakup', 0.8],
    ['kin+estate', 0.8],
    ['elders', 0.6],
    ['kin+elders', 1],
    ['neighbour+encroach', 1.2],
    ['neighbour+compensate', 0.8],
    ['damage+compensate', 0.6],
    ['acquaintance+tenancy', 1],
    ['partnership', 0.7],
    ['slander', 0.7],
    ['plea-private', 0.4],
  ],
  litigation: [
    ['court', 0.6],
    ['court+unfair', 1],
    ['court+court-stuck', 1],
    ['court+plea-court', 1],
    ['criminal', 1],
    ['criminal+plea-court', 1],
  ],
  petition: [
    ['petition', 1],
    ['petition+petition-step', 1],
    ['old-claim+petition-step', 0.6],
  ],
  accusation: [
    ['graft', 0.6],
    ['official+graft', 1.5],
    ['official+favoured', 1],
    ['official+public-asset', 0.4],
    ['gang', 1.2],
    ['police+graft', 1],
  ],
}

const scale = 1.2
const classes = ['stays', ...ReferralKind.options] as const

/** The beliefs by feature name, as the model takes them; most texts stay. */
export const beliefs: ReadonlyMap<string, ReadonlyMap<number, number>> = new Map([
  ['always', new Map([[0, 1]])],
  ...classes.flatMap((kind, index) =>
    believed[kind].map(([concepts, weight]): [string, Map<number, number>] => [
      `c:${concepts.split('+').sort().join('+')}`,
      new Map([[index, weight * scale]]),
    ]),
  ),
])

/** Doors by what a text speaks of; the first that holds is taken. */
const doors: Record<ReferralKind, readonly (readonly [channel: string, ...concepts: string[]])[]> = {
  emergency: [
    ['channel-110', 'suicide'],
    ['channel-110', 'violence'],
    ['channel-110', 'scam-now'],
    ['channel-119', 'gas-out'],
    ['channel-119', 'trapped'],
    ['channel-119', 'water'],
    ['channel-120', 'medical'],
    ['channel-119', 'fire'],
    ['channel-110'],
  ],
  accusation: [['channel-12337', 'gang'], ['channel-12337', 'police', 'graft'], ['channel-12388']],
  litigation: [['channel-12309', 'criminal'], ['channel-12368']],
  petition: [['channel-petition']],
  'private-dispute': [['channel-12348']],
}

/** The channel of `channels.json` that a kind of matter goes to, by what the text speaks of. */
export const channelOf = (kind: ReferralKind, concepts: ReadonlySet<string>): string => {
  const door = doors[kind].find(([, ...needed]) => needed.every((concept) => concepts.has(concept)))
  return door?.[0] ?? 'channel-12345'
}
