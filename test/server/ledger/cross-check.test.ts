import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js'
import { RFC9162 } from '@transmute/rfc9162'
import { describe, expect, it } from 'vitest'
import { isSame } from '#api-client/ledger/bytes.ts'
import { isConsistent, leafHash, rootOfInclusion } from '#api-client/ledger/tree.ts'
import { grownTree, seeded } from './grown-tree.ts'

const random = seeded(20_261)
const below = (limit: number): number => Math.floor(random() * limit)

const entries = Array.from({ length: 1_500 }, (_, index) => `{"nr":${index},"text":"路灯${index}"}`)
const tree = grownTree(entries)

/** A proof that a leaf stands in a tree, with what it is checked against. */
type Inclusion = { entry: string; index: number; size: number; path: Uint8Array[]; root: Uint8Array }
/** A proof that one tree is the beginning of another. */
type Growth = { older: number; newer: number; path: Uint8Array[]; olderRoot: Uint8Array; newerRoot: Uint8Array }

const randomInclusion = (): Inclusion => {
  const size = 1 + below(entries.length)
  const index = below(size)
  return { entry: entries[index] ?? '', index, size, path: tree.inclusion(index, size), root: tree.root(size) }
}

const randomGrowth = (): Growth => {
  const newer = 2 + below(entries.length - 1)
  const older = 1 + below(newer - 1)
  const [olderRoot, newerRoot] = [tree.root(older), tree.root(newer)]
  return { older, newer, path: tree.consistency(older, newer), olderRoot, newerRoot }
}

const weTakeInclusion = ({ entry, index, size, path, root }: Inclusion): boolean => {
  const led = rootOfInclusion(leafHash(entry), index, size, path)
  return led !== null && isSame(led, root)
}

/** As sigstore checks that a signature stands in Rekor. */
const sigstoreTakes = ({ entry, index, size, path, root }: Inclusion): boolean => {
  const inclusionProof = { logIndex: String(index), hashes: path.map((hash) => Buffer.from(hash)) }
  const logged = { canonicalizedBody: Buffer.from(entry), inclusionProof }
  const checkpoint = { logSize: BigInt(size), logHash: Buffer.from(root) }
  try {
    verifyMerkleInclusion(logged as never, checkpoint as never)
    return true
  } catch {
    return false
  }
}

const weTakeGrowth = ({ older, newer, path, olderRoot, newerRoot }: Growth): boolean =>
  isConsistent({ size: older, root: olderRoot }, { size: newer, root: newerRoot }, path)

/** It leaves out step 2 of RFC 9162, section 2.1.4.2, which is done for it here: a complete older tree goes before. */
const transmuteTakes = async ({ older, newer, path, olderRoot, newerRoot }: Growth): Promise<boolean> => {
  const whole = Number.isInteger(Math.log2(older)) ? [olderRoot, ...path] : path
  const proof = { log_id: '', tree_size_1: older, tree_size_2: newer, consistency_path: whole }
  return RFC9162.verifyConsistencyProof(olderRoot, newerRoot, proof).catch(() => false)
}

const flipped = (bytes: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  const bit = below(copy.length * 8)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

/** The list with one bit of one of its hashes changed. */
const flippedIn = (hashes: readonly Uint8Array[]): Uint8Array[] => {
  const nth = below(hashes.length)
  return hashes.map((hash, index) => (index === nth ? flipped(hash) : hash))
}

describe('beside implementations of others', () => {
  it('our roots are the roots of RFC 9162', async () => {
    for (const size of [1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 200]) {
      const theirs = await RFC9162.treeHead(entries.slice(0, size).map((entry) => new TextEncoder().encode(entry)))
      expect([size, isSame(theirs, tree.root(size))]).toEqual([size, true])
    }
  })

  it('7,000 inclusion proofs that we make are taken by them and by us', () => {
    const taken = Array.from({ length: 7_000 }, randomInclusion).filter(
      (proof) => weTakeInclusion(proof) && sigstoreTakes(proof),
    )
    expect(taken).toHaveLength(7_000)
  })

  it('3,000 consistency proofs that we make are taken by them and by us', async () => {
    let taken = 0
    for (let times = 0; times < 3_000; times += 1) {
      const proof = randomGrowth()
      if (weTakeGrowth(proof) && (await transmuteTakes(proof))) taken += 1
    }
    expect(taken).toBe(3_000)
  })

  it('1,500 inclusion proofs with one bit changed are refused by both', () => {
    let refused = 0
    while (refused < 1_500) {
      const proof = randomInclusion()
      const inRoot = proof.path.length === 0 || below(8) === 0
      const mutant = inRoot ? { ...proof, root: flipped(proof.root) } : { ...proof, path: flippedIn(proof.path) }
      expect([weTakeInclusion(mutant), sigstoreTakes(mutant)]).toEqual([false, false])
      refused += 1
    }
  })

  it('500 consistency proofs with one bit changed are refused by both', async () => {
    for (let refused = 0; refused < 500; refused += 1) {
      const proof = randomGrowth()
      const mutant = below(8) === 0 ? { ...proof, newerRoot: flipped(proof.newerRoot) } : mutantPath(proof)
      expect([weTakeGrowth(mutant), await transmuteTakes(mutant)]).toEqual([false, false])
    }
  })
})

const mutantPath = (proof: Growth): Growth =>
  proof.path.length > 0 ? { ...proof, path: flippedIn(proof.path) } : { ...proof, olderRoot: flipped(proof.olderRoot) }

describe('a proof', () => {
  it('is refused with a hash too many, one too few, or for a place outside the tree', () => {
    const proof = { ...randomInclusion(), index: 700, size: 1_500, path: tree.inclusion(700, 1_500) }
    const whole = { ...proof, entry: entries[700] ?? '', root: tree.root(1_500) }
    expect(weTakeInclusion(whole)).toBe(true)
    expect(weTakeInclusion({ ...whole, path: whole.path.slice(1) })).toBe(false)
    expect(weTakeInclusion({ ...whole, path: whole.path.slice(0, -1) })).toBe(false)
    expect(weTakeInclusion({ ...whole, path: [...whole.path, tree.root(3)] })).toBe(false)
    expect(weTakeInclusion({ ...whole, index: 701 })).toBe(false)
    for (const index of [-1, 1_500, 0.5, Number.NaN]) expect(weTakeInclusion({ ...whole, index })).toBe(false)
  })

  it('of growth is refused where the newer tree is smaller, or the same with another root', () => {
    const [older, newer] = [
      { size: 9, root: tree.root(9) },
      { size: 12, root: tree.root(12) },
    ]
    const path = tree.consistency(9, 12)
    expect(isConsistent(older, newer, path)).toBe(true)
    expect(isConsistent(newer, older, path)).toBe(false)
    expect(isConsistent(older, { size: 9, root: tree.root(12) }, [])).toBe(false)
    expect(isConsistent(older, newer, [])).toBe(false)
    expect(isConsistent({ size: 0, root: tree.root(0) }, newer, [])).toBe(true)
    expect(isConsistent({ size: 0, root: tree.root(0) }, newer, path)).toBe(false)
  })
})
