/** Topic of the outbox: a new case waits to be made findable by its matter. */
export const unindexedCase = 'index-case'
