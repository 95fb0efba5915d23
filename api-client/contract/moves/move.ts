import type * as z from 'zod/mini'

export type Shape = Record<string, z.ZodMiniType>
type Empty = Record<never, z.ZodMiniType>

/**
 * One move of a case: the command that asks for it and the event that records it, one stem, one definition.
 * - `facts`: what the command must carry and the event keeps in clear; never personal text
 * - `texts`: what people wrote; the event holds their blinded values, the words lie sealed beside it
 * - `gives`: what the decision adds to the event
 * - `presents`: what the command shows at the door; neither decision nor event know of it
 */
export type Move<E extends string, F extends Shape, T extends Shape, G extends Shape, P extends Shape = Empty> = {
  event: E
  facts: F
  texts: T
  gives: G
  presents: P
}

export const move = <
  const E extends string,
  F extends Shape = Empty,
  T extends Shape = Empty,
  G extends Shape = Empty,
  P extends Shape = Empty,
>(
  event: E,
  { facts, texts, gives, presents }: { facts?: F; texts?: T; gives?: G; presents?: P } = {},
): Move<E, F, T, G, P> => ({
  event,
  facts: (facts ?? {}) as F,
  texts: (texts ?? {}) as T,
  gives: (gives ?? {}) as G,
  presents: (presents ?? {}) as P,
})
