import type * as z from 'zod/mini'

/** One refused field: the path to it and a code that `words` can say. */
export type FieldIssue = { path: readonly PropertyKey[]; code: string }

/** What was wrong with `input`, field by field. */
export const fieldIssues = (error: z.core.$ZodError, input: unknown): FieldIssue[] =>
  error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...issue.path, key], code: 'unknown-field' }))
    return [{ path: issue.path, code: codeOf(issue, input) }]
  })

const codeOf = (issue: z.core.$ZodIssue, input: unknown): string => {
  if (valueAt(input, issue.path) === undefined) return 'missing'
  return /^[a-z][a-z-]*$/.test(issue.message) ? issue.message : 'invalid'
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    input,
  )
