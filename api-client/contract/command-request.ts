import * as z from 'zod/mini'
import { type Command, commandNames, commandSchema, moves } from './command.ts'
import { fieldIssues } from './issue.ts'
import type { Shape } from './moves/move.ts'
import { CommandName } from './names.ts'

/** A move with the version of the case its giver saw. */
export type CommandRequest = Command & { expectedVersion: number }

const versions = { expectedVersion: z.int().check(z.minimum(1)) }

type Envelope = { command: CommandName; expectedVersion: number }

const byName: z.ZodMiniType<Envelope, Envelope> = z.looseObject({ command: CommandName, ...versions })

/**
 * `{ command, expectedVersion, …what the command must carry }`; the command's own schema decides on the rest,
 * and unknown fields are refused.
 */
export const CommandRequest: z.ZodMiniType<CommandRequest, CommandRequest> = z.pipe(
  byName,
  z.transform((given: Envelope, context) => {
    const { expectedVersion, ...rest } = given
    const parsed = z.safeParse(commandSchema(given.command), rest)
    if (parsed.success) return { ...parsed.data, expectedVersion }
    for (const { path, code } of fieldIssues(parsed.error, rest)) {
      context.issues.push({ code: 'custom', message: code, path: [...path], input: rest })
    }
    return z.NEVER
  }),
) as unknown as z.ZodMiniType<CommandRequest, CommandRequest>

/** The same as one schema per command, for the API description. */
export const commandRequests = (): z.ZodMiniType => z.union(commandNames.map(requestOf))

const requestOf = (name: CommandName): z.ZodMiniType => {
  const { facts, texts, presents }: { facts: Shape; texts: Shape; presents: Shape } = moves[name]
  return z.strictObject({ command: z.literal(name), ...versions, ...facts, ...texts, ...presents })
}
