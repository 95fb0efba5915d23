/** A fresh idempotency key: 128 random bits in hexadecimal. `randomUUID` is missing on plain-http pages. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
