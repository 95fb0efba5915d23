import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Runs `task` while no other process on this machine runs one under the same name.
 * The lock is a socket in Linux's abstract namespace: the kernel takes it back however its holder ends.
 */
export async function alone<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
  const address = `\0lianxin-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  const holder = await take(address)
  try {
    return await task()
  } finally {
    await new Promise((done) => holder.close(done))
  }
}

async function take(address: string): Promise<Server> {
  for (;;) {
    const holder = await listen(address)
    if (holder) return holder
    await pause(250)
  }
}

function listen(address: string): Promise<Server | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Server | undefined>()
  const server = createServer().unref()
  server.once('error', (error: NodeJS.ErrnoException) =>
    error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
  )
  server.listen(address, () => resolve(server))
  return promise
}
