import { expect, it } from 'vitest'
import { audit } from '../../../server/ledger/audit/audit.ts'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'
import { pdf } from '../attachments/pictures.ts'
import { keyOf, receiptProof, shown } from './checked.ts'

const opened = openedTown()
const page = 'page-qingqiao'

it('what is erased leaves the ledger whole, every other proof valid, and to the resident the proof already held', async () => {
  const town = opened()
  const { anyone, official, resident, service } = town
  const key = await keyOf(town)
  const { id, token } = await anyone.uploadFile({
    params: { page },
    file: new Blob([new Uint8Array(pdf())]),
    name: '路口.pdf',
  })
  const receipt = await submit(town, page, { attachments: [{ id, token }] })
  const other = await submit(town, page, { opinion: '另一件事，路面坑洼不平，下雨积水。' })
  const { caseNumber } = receipt
  await official('official-liaison-a').give(caseNumber, { command: 'note', audience: 'internal', note: '已电话核实。' })
  await resident(receipt).give(caseNumber, { command: 'withdraw', reason: '已经修好。' })
  await resident(receipt).give(caseNumber, { command: 'ask-erasure' })
  await official('official-committee-a').give(caseNumber, { command: 'restrict', ground: '反映人申请，已经核实。' })
  const { findings: before, erased: none } = await audit(service)
  expect([before, none]).toEqual([[], 0])

  await official('official-committee-b').give(caseNumber, { command: 'erase', decision: '经研究，决定删除。' })

  const { findings, erased, texts } = await audit(service)
  expect(findings).toEqual([])
  expect(erased).toBeGreaterThan(4)
  expect(texts).toBeGreaterThan(erased)
  expect(shown(receiptProof(receipt), key).texts.get('name')).toBe('王示例')
  const kept = await resident(other).client.readProofs({ params: { caseNumber: other.caseNumber } })
  for (const proof of kept.proofs) expect(shown(proof, key).entry?.case).toBe(other.caseNumber)
  const { proofs } = await official('official-committee-a').client.readProofs({ params: { caseNumber } })
  const [first] = proofs.map((proof) => shown(proof, key))
  expect(first?.entry).toMatchObject({ seq: 1, kind: 'submitted' })
  expect(first?.texts.size).toBe(0)
  expect(JSON.stringify(proofs)).not.toContain('三号楼楼道灯')
})
