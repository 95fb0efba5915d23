import { createHmac } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { Challenge, Proof } from '#api-client/contract/proof.ts'
import type { RouteName } from '#api-client/routes.ts'
import { type Refusal, refuse } from '../answers.ts'
import { counterFor, type Difficulty } from './difficulty.ts'

/** Long enough to write an opinion in; short, so that solutions cannot be hoarded. */
const goodForMs = 30 * 60_000
const longestProof = 2048

/** What a solution is good for: one call of a route on one page or case. */
export type Purpose = { route: RouteName; subject: string }

/** A solution that was right. It is good once: `nonce` is kept as spent until `until`. */
export type Solved = { nonce: string; until: string }

export type Proofs = {
  /** A challenge as hard as the load of the place asks for. */
  challenge: (purpose: Purpose, place: string) => Promise<Challenge>
  /** Refuses what is missing, damaged, spliced, expired or for another purpose; costs two HMACs. */
  check: (purpose: Purpose, given: string | undefined) => Promise<Solved | Refusal>
}

/** @param secret the same on every server, so that one checks what another gave out */
export const proofsOf = ({
  secret,
  difficulty,
  now,
}: {
  secret: Buffer
  difficulty: Difficulty
  now: () => Date
}): Proofs => {
  const keyFor = (use: string): string => createHmac('sha256', secret).update(use).digest('base64')
  const secrets = {
    hmacSignatureSecret: keyFor('signature of a challenge'),
    hmacKeySignatureSecret: keyFor('signature of a solution'),
  }
  return {
    challenge: async (purpose, place) => {
      const until = new Date(now().getTime() + goodForMs).toISOString()
      const challenge = await createChallenge({
        algorithm: 'SHA-256',
        cost: 1,
        counter: counterFor(difficulty(place)),
        data: { for: nameOf(purpose), until },
        deriveKey,
        ...secrets,
      })
      return Challenge.parse(challenge)
    },
    check: async (purpose, given) => {
      if (given === undefined) return needed('missing')
      const proof = read(given)
      if (!proof) return needed('invalid')
      const { verified } = await verifySolution({ ...proof, deriveKey, ...secrets })
      const { data, nonce } = proof.challenge.parameters
      if (!verified || data.for !== nameOf(purpose)) return needed('invalid')
      return data.until > now().toISOString() ? { nonce, until: data.until } : needed('expired')
    },
  }
}

/** Says what is wrong with the proof, so that whoever calls gets another challenge. */
export const needed = (code: 'missing' | 'invalid' | 'expired' | 'used'): Refusal =>
  refuse('proof-needed', { issues: [{ pointer: '/proof-of-work', code }] })

const nameOf = ({ route, subject }: Purpose): string => `${route} ${subject}`

const read = (given: string): Proof | null => {
  if (given.length > longestProof || !/^[A-Za-z0-9+/]+={0,2}$/.test(given)) return null
  try {
    return Proof.parse(JSON.parse(Buffer.from(given, 'base64').toString('utf8')))
  } catch {
    return null
  }
}
