import * as z from 'zod/mini'
import { type Command, CommandName, commandSchema } from './command.ts'

/** A move with the version of the case its giver saw. */
export type CommandRequest = Command & { expectedVersion: number }

const versions = { expectedVersion: z.int().check(z.minimum(1)) }

type Envelope = { command: Command['command']; expectedVersion: number }

const byName: z.ZodMiniType<Envelope, Envelope> = z.looseObject({ command: CommandName, ...versions })

/**
 * `{ command, expectedVersion, …what the command must carry }`; the command's own schema decides on the rest,
 * and unknown fields are refused.
 */
export const CommandRequest: z.ZodMiniType<CommandRequest> = z.pipe(
  byName,
  z.transform((given: Envelope, context) => {
    const { expectedVersion, ...rest } = given
    const parsed = z.safeParse(commandSchema(given.command), rest)
    if (parsed.success) return { ...parsed.data, expectedVersion }
    for (const { path, message } of parsed.error.issues) {
      context.issues.push({ code: 'custom', message, path: [...path], input: rest })
    }
    return z.NEVER
  }),
) as unknown as z.ZodMiniType<CommandRequest>
