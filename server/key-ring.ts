/** A key that wraps case keys, and since when it is known; what it wrapped names its generation. */
export type WrappingKey = { generation: number; key: Buffer; madeAt: string }

/** All servers have read a new key by then: each looks at the file every minute. */
const knownEverywhereAfterMs = 3 * 60_000

const generationBytes = 4

/** The wrapping keys of the secrets file; the newest wraps, every one of them unwraps. */
export class KeyRing {
  #keys: readonly WrappingKey[]

  constructor(keys: readonly WrappingKey[]) {
    this.#keys = keys
  }

  /** Takes what the file holds now. */
  replace(keys: readonly WrappingKey[]): void {
    this.#keys = keys
  }

  get generations(): number[] {
    return this.#keys.map(({ generation }) => generation)
  }

  /** The newest key that every server knows; the first where none is that old. */
  current(now: Date = new Date()): WrappingKey {
    const known = this.#keys.filter(({ madeAt }) => now.getTime() - Date.parse(madeAt) >= knownEverywhereAfterMs)
    const [oldest] = this.#keys
    const key = known.at(-1) ?? oldest
    if (!key) throw new Error('secrets.json holds no wrapping key')
    return key
  }

  /** The key of a generation; throws where the file holds it no more. */
  of(generation: number): Buffer {
    const found = this.#keys.find((one) => one.generation === generation)
    if (!found) throw new Error(`the wrapping key of generation ${generation} is not in secrets.json`)
    return found.key
  }
}

/** Puts the generation before what was wrapped. */
export const withGeneration = (generation: number, wrapped: Buffer): Buffer => {
  const head = Buffer.alloc(generationBytes)
  head.writeUInt32BE(generation)
  return Buffer.concat([head, wrapped])
}

/** The generation that a wrapped key names, and what was wrapped. */
export const apart = (bytes: Uint8Array): { generation: number; wrapped: Buffer } => {
  const whole = Buffer.from(bytes)
  return { generation: whole.readUInt32BE(0), wrapped: whole.subarray(generationBytes) }
}
