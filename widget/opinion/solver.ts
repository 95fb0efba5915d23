import type { Challenge } from '#api-client/contract/proof.ts'
import { solve } from '#api-client/solving.ts'

// This file is its own worker: loaded where there is no document, it solves what it is sent.
if (typeof document === 'undefined')
  addEventListener(
    'message',
    ({ data }: MessageEvent<Challenge>) => void solve(data).then((proof) => postMessage(proof)),
  )

type Solving = { signal?: AbortSignal | undefined }

/**
 * Solves a challenge beside the page where the browser allows it, else in slices between what the page does. A worker
 * needs the page's own origin: on other pages it would have to come from a blob, which their policies refuse and report.
 */
export const solveQuietly = async (challenge: Challenge, solving: Solving = {}): Promise<string> => {
  const worker = workerHere()
  if (!worker) return solve(challenge, solving)
  try {
    return await solveIn(worker, challenge, solving)
  } catch {
    return solve(challenge, solving)
  } finally {
    worker.terminate()
  }
}

const solveIn = (worker: Worker, challenge: Challenge, { signal }: Solving): Promise<string> =>
  new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data))
    worker.addEventListener('error', () => reject(new Error('the worker did not start')))
    signal?.addEventListener('abort', () => reject(signal.reason))
    worker.postMessage(challenge)
  })

type Policy = { createScriptURL: (url: string) => string }
type Policies = { createPolicy: (name: string, rules: Policy) => Policy }

/** Made once: a page may allow a name one policy and no more. */
let policy: Policy | undefined

/** Our own file in a worker, named by a policy where Trusted Types are asked for; null where that cannot be. */
const workerHere = (): Worker | null => {
  const own = import.meta.url
  if (new URL(own).origin !== location.origin) return null
  try {
    const { trustedTypes } = window as { trustedTypes?: Policies }
    policy ??= trustedTypes?.createPolicy('lianxin-solver', { createScriptURL: () => own })
    return new Worker(policy?.createScriptURL(own) ?? own, { type: 'module' })
  } catch {
    return null
  }
}
