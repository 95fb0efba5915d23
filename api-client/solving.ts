import { sha256 } from '@noble/hashes/sha2.js'
import type { Challenge } from './contract/proof.ts'

const sliceMs = 8
const between = 32
const counterBytes = 4

/** How a challenge is solved: a signal to give up by, and what happens between two slices of work. */
export type Solving = { signal?: AbortSignal | undefined; rest?: () => Promise<void> }

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * Solves a challenge and gives what the header `Proof-Of-Work` carries. It works in slices of eight milliseconds, so
 * that whatever else runs in the same thread goes on; plain JavaScript, since pages without TLS have no `crypto.subtle`.
 * Rejects with the signal's reason where it is aborted.
 */
export const solve = async (challenge: Challenge, { signal, rest: pause = rest }: Solving = {}): Promise<string> => {
  const { salt, nonce, keyPrefix } = challenge.parameters
  const start = bytesOf(salt + nonce)
  const wanted = bytesOf(keyPrefix)
  const input = new Uint8Array(start.length + counterBytes)
  input.set(start)
  const view = new DataView(input.buffer)
  let sliceEnd = performance.now() + sliceMs
  for (let counter = 0; counter < 2 ** 32; counter += 1) {
    view.setUint32(start.length, counter)
    const key = sha256(input)
    if (wanted.every((byte, index) => byte === key[index])) return proofOf(challenge, counter, key)
    if (counter % between === 0 && performance.now() >= sliceEnd) {
      await pause()
      if (signal?.aborted) throw signal.reason ?? new Error('aborted')
      sliceEnd = performance.now() + sliceMs
    }
  }
  throw new Error('the challenge has no solution')
}

const proofOf = (challenge: Challenge, counter: number, key: Uint8Array): string =>
  btoa(JSON.stringify({ challenge, solution: { counter, derivedKey: hexOf(key) } }))

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16))

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
