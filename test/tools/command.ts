import { execFile } from 'node:child_process'

export interface CommandOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
  /** Milliseconds after which the command is stopped. */
  timeout?: number
}

/** Runs a program to its end and answers what it wrote; throws with its last lines when it fails. */
export function run(program: string, args: string[], options: CommandOptions = {}): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  execFile(program, args, { maxBuffer: 2 ** 26, ...options }, (error, stdout, stderr) => {
    if (!error) return resolve(stdout)
    const lastLines = `${stdout}${stderr}`.trimEnd().split('\n').slice(-15).join('\n')
    reject(new Error(`${program} ${args.join(' ')} failed:\n${lastLines || error.message}`, { cause: error }))
  })
  return promise
}
