import { execFileSync, spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { chown, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type CommandOptions, run } from './command.ts'
import { type Located, locate } from './debian.ts'

const deadline = 60_000

/** The program of Debian's newest PostgreSQL, brought if need be. */
export async function postgresPath(): Promise<string> {
  return (await locatePostgres()).path
}

function locatePostgres(): Promise<Located> {
  return locate('postgresql', 'usr/lib/postgresql/*/bin/postgres')
}

/**
 * Starts a PostgreSQL of one's own, brought if need be, on a fresh cluster that listens only on a socket in its folder.
 * `url` names an empty database, `lianxin`, whose owner may make others; `stop` ends the server and removes its data,
 * which otherwise happens when this process exits.
 */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const program = await locatePostgres()
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-pg-'))
  const options = await ordinaryUser({ cwd: folder, env: { ...process.env, ...program.env } }, folder)
  const cluster = { bin: dirname(program.path), folder, data: join(folder, 'data'), options }
  const leave = () => {
    endNow(cluster)
    remove(folder)
  }
  process.once('exit', leave)
  const stop = async () => {
    process.off('exit', leave)
    await run(join(cluster.bin, 'pg_ctl'), ['stop', '--pgdata', cluster.data, '--mode=fast', '--wait'], options)
    remove(folder)
  }
  await startServer(cluster)
  return { url: `postgres://lianxin@localhost/lianxin?host=${encodeURIComponent(folder)}`, stop }
}

interface Cluster {
  bin: string
  folder: string
  data: string
  options: CommandOptions
}

/** PostgreSQL refuses to run as root; it then runs as `nobody`, to whom its folder is given. */
async function ordinaryUser(options: CommandOptions, folder: string): Promise<CommandOptions> {
  if (process.getuid?.() !== 0) return options
  const [uid, gid] = await Promise.all([run('id', ['-u', 'nobody']), run('id', ['-g', 'nobody'])])
  await chown(folder, Number(uid), Number(gid))
  return { ...options, uid: Number(uid), gid: Number(gid) }
}

async function startServer({ bin, folder, data, options }: Cluster): Promise<void> {
  const names = ['--username=lianxin', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']
  await run(join(bin, 'initdb'), ['--pgdata', data, ...names, '--no-sync'], options)
  const settings = ['-D', data, '-k', folder, '-c', 'listen_addresses=']
  const server = spawn(join(bin, 'postgres'), settings, { ...options, stdio: 'ignore' })
  const start = performance.now()
  for (;;) {
    const attempt = run(join(bin, 'createdb'), ['--host', folder, '--username=lianxin', 'lianxin'], options)
    const refusal = await attempt.then(
      () => undefined,
      (error: Error) => error,
    )
    if (!refusal) return
    if (server.exitCode !== null || performance.now() - start > deadline) throw refusal
    await pause(100)
  }
}

/** Ends the server, if it runs, before it answers; a process that exits can wait for nothing else. */
function endNow({ bin, data, options }: Cluster): void {
  try {
    const args = ['stop', '--pgdata', data, '--mode=immediate', '--wait', '--timeout=5']
    execFileSync(join(bin, 'pg_ctl'), args, { ...options, stdio: 'ignore' })
  } catch {
    // It does not run, or not any more.
  }
}

/** A server that ends removes files of its own at the same time, over which a first attempt may stumble. */
function remove(folder: string): void {
  for (let attempt = 1; existsSync(folder) && attempt <= 5; attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}
