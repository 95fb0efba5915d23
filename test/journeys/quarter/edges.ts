import type { CommandName } from '#api-client'
import { offers } from '#api-client/lifecycle.ts'
import { matrix } from '../../server/domain/matrix.ts'

/** One step that can be taken: from a state, by a command, to a state. */
export const edge = (from: string, command: string, to: string): string => `${stepFrom(from, command)} → ${to}`

/** A state and a command, wherever it leads. */
export const stepFrom = (from: string, command: string): string => `${from} ── ${command}`

/** Every step that the literal matrix allows to somebody. */
export const allowedEdges: ReadonlySet<string> = new Set(
  [...matrix].flatMap(([situation, rows]) => {
    const from = situation.split(',')[0] ?? ''
    return rows
      .filter(({ by }) => by.length > 0)
      .flatMap(({ move, to }) =>
        to.map((state) => edge(from, move.split(' (')[0] ?? move, state === 'stays' ? from : state)),
      )
  }),
)

/** True for a step that the table of moves knows; the matrix need not have a situation for each. */
export const isOffered = (from: string, command: CommandName, to: string): boolean =>
  offers[command]?.some(
    (offer) => offer.from.includes((from === 'none' ? null : from) as never) && offer.to.includes(to as never),
  ) ?? false
