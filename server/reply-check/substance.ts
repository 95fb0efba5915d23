import type { Finding } from '#api-client/contract/reply-check.ts'
import { type ClauseKind, isSubstance, kindOf } from './clause-kind.ts'
import { finding } from './finding.ts'
import { clausesOf, excerptOf, halfWidth, weightOf } from './text.ts'

type Clause = { text: string; kind: ClauseKind }

const clausesWithKind = (reply: string): Clause[] =>
  clausesOf(halfWidth(reply)).map((text) => ({ text, kind: kindOf(text) }))

const between = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/**
 * A reply that, apart from its courtesies, says less than its opinion deserves: 10 to 24 characters where it tells
 * of a deed or a rule, 20 to 40 where it does not; the longer the opinion, the more.
 */
export const tooShort = (reply: string, opinion: string): Finding[] => {
  const clauses = clausesWithKind(reply).filter(({ kind }) => kind !== 'courtesy')
  const asked = weightOf(opinion)
  const least = clauses.some(({ kind }) => isSubstance(kind)) ? between(asked / 12, 10, 24) : between(asked / 8, 20, 40)
  const said = clauses.reduce((sum, { text }) => sum + weightOf(text), 0)
  return said < least ? [finding('too-short', { excerpt: excerptOf(reply) })] : []
}

/** How much a reply may say in unknown words and still be hollow: the more phrases it has, the more. */
const plainAllowed = (hollow: number): number => Math.min(32, 8 + 6 * hollow)

/**
 * A reply that passes on, takes seriously and intends, and tells neither a deed nor a rule nor a reason. One that
 * says much in words this check does not know is let through.
 */
export const onlyPassedOn = (reply: string): { kind: ClauseKind; finding: Finding } | undefined => {
  const clauses = clausesWithKind(reply)
  const first = (sought: ClauseKind) => clauses.find(({ kind }) => kind === sought)
  const hollow = first('passed-on') ?? first('attitude') ?? first('vague')
  if (hollow === undefined || clauses.some(({ kind }) => isSubstance(kind))) return undefined
  const plain = clauses.reduce((sum, { text, kind }) => sum + (kind === 'plain' ? weightOf(text) : 0), 0)
  const phrases = clauses.filter(({ kind }) => kind === 'passed-on' || kind === 'attitude' || kind === 'vague').length
  if (plain > plainAllowed(phrases)) return undefined
  return { kind: hollow.kind, finding: finding('only-passed-on', { excerpt: excerptOf(hollow.text) }) }
}
