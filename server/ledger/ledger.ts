import { openCheckpoint } from '#api-client/ledger/checkpoint.ts'
import { inclusionText } from '#api-client/ledger/inclusion.ts'
import { isConsistent, type Tree } from '#api-client/ledger/tree.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { LedgerBroken } from './broken.ts'
import { nameOf, spanHash } from './hashing.ts'
import { type Signer, signerOf } from './signing.ts'
import { consistencySpans, inclusionSpans, piecesOf, type Span, wholeOf } from './spans.ts'

/** The region's log as others may check it. All of it reads what appends have kept; only checkpoints are written. */
export type Ledger = {
  /** The key that verifies the log's checkpoints. */
  verifierKey(): Promise<string>
  /** The number of leaves now. */
  size(): Promise<number>
  /** The signed tree of a size that the log has reached. Throws `LedgerBroken` where it must not be signed. */
  checkpoint(size: number): Promise<string>
  /** The proof that a leaf stands in the tree of a size (C2SP tlog-proof). */
  inclusion(leaf: { index: number; hash: Uint8Array }, size: number): Promise<string>
  /** The hashes that show that one tree is the beginning of another (RFC 6962, section 2.1.2). */
  consistency(older: number, newer: number): Promise<Uint8Array[]>
}

type Parts = { store: LedgerStore; region: number; name: string; seed: Uint8Array }
type Signed = Tree & { note: string }

export const openLedger = ({ store, region, name, seed }: Parts): Ledger => {
  let opening: Promise<Signer> | undefined
  let last: Signed | undefined
  const underway = new Map<number, Promise<Signed>>()

  const signer = (): Promise<Signer> => {
    opening ??= store.claimLedgerName(name).then(
      (kept) => signerOf(`${kept}/${region}`, seed),
      (error: unknown) => {
        opening = undefined
        throw error
      },
    )
    return opening
  }

  /** The largest tree that was signed, by this server or another. */
  const lastSigned = async ({ key }: Signer): Promise<Signed | undefined> => {
    if (last) return last
    const note = await store.lastCheckpoint(region)
    const tree = note === null ? null : openCheckpoint(note, key)
    if (note !== null && !tree) throw new LedgerBroken('the last kept checkpoint is not one of this key')
    if (note !== null && tree) last ??= { ...tree, note }
    return last
  }

  const hashesOf = async (spans: readonly Span[]): Promise<Uint8Array[]> => {
    const addresses = spans.flatMap(piecesOf)
    const hashes = addresses.length > 0 ? await store.ledgerNodes(region, addresses) : []
    const nodes = new Map(addresses.flatMap((address, nth) => (hashes[nth] ? [[nameOf(address), hashes[nth]]] : [])))
    return spans.map((span) => spanHash(span, nodes))
  }

  /** The tree of a size, which must be the beginning of what was signed last, or that of it. */
  const soundTree = async (size: number, signed: Tree = { size: 0, root: new Uint8Array() }): Promise<Tree> => {
    const [older, newer] = [Math.min(size, signed.size), Math.max(size, signed.size)]
    const [root = new Uint8Array(), ...path] = await hashesOf([...wholeOf(size), ...consistencySpans(older, newer)])
    const tree = { size, root }
    const isSound = signed.size < size ? isConsistent(signed, tree, path) : isConsistent(tree, signed, path)
    if (!isSound && signed.size > 0)
      throw new LedgerBroken(`the tree of size ${size} does not fit the signed one of ${signed.size}`)
    return tree
  }

  /** One signing at a time of a size, however many ask for it. */
  const sign = (size: number): Promise<Signed> => {
    const signing = underway.get(size) ?? signAnew(size).finally(() => underway.delete(size))
    underway.set(size, signing)
    return signing
  }

  const signAnew = async (size: number): Promise<Signed> => {
    const own = await signer()
    const signed = await lastSigned(own)
    if (signed?.size === size) return signed
    const tree = await soundTree(size, signed)
    const kept = await store.keepCheckpoint(region, { size, note: own.signed(tree) })
    const before = openCheckpoint(kept, own.key)
    if (!before || !isConsistent(before, tree, [])) throw new LedgerBroken(`another tree of size ${size} was signed`)
    const checkpoint = { ...tree, note: kept }
    if (!last || last.size < size) last = checkpoint
    return checkpoint
  }

  return {
    verifierKey: async () => (await signer()).keyText,
    size: () => store.ledgerSize(region),
    checkpoint: async (size) => (await sign(size)).note,
    inclusion: async ({ index, hash: leaf }, size) => {
      const [{ note: checkpoint }, path] = await Promise.all([sign(size), hashesOf(inclusionSpans(index, size))])
      return inclusionText({ leaf, index, path, checkpoint })
    },
    consistency: (older, newer) => hashesOf(consistencySpans(older, newer)),
  }
}
