/** What is kept of the tree is not what was signed, or not whole: nothing is signed until a person has looked into it. */
export class LedgerBroken extends Error {
  override name = 'LedgerBroken'
}
