const turns = new Map<string, Promise<unknown>>()

/** Runs work of the same name one after the other, in the order it came; other names do not wait. */
export const inTurn = async <Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> => {
  const mine = (turns.get(name) ?? Promise.resolve()).then(work, work)
  turns.set(name, mine)
  try {
    return await mine
  } finally {
    if (turns.get(name) === mine) turns.delete(name)
  }
}
