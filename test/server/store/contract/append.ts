import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Append } from '../../../../server/store/store.ts'
import { event, followUp, idempotency, leafHash, message, newRegion, row, submission } from '../sample-writes.ts'
import { countRows, type Subject } from './subject.ts'

export function appendContract(subject: () => Subject): void {
  const store = () => subject().store

  describe('a new case', () => {
    it('is found by its number as it was written', async () => {
      const write = submission(newRegion(), { events: [event('submitted'), event('categorised')] })

      expect(await store().append(write)).toEqual({ kind: 'appended', firstLeaf: 0 })

      expect(await store().findCase(write.region, write.caseNumber)).toEqual({
        caseId: write.caseId,
        caseNumber: write.caseNumber,
        version: 2,
        wrappedKey: write.opening?.wrappedKey,
        events: write.events.map((event, index) => ({ ...event, seq: index + 1, leafIndex: index })),
        sealedTexts: write.sealedTexts,
        parties: write.parties,
      })
    })

    it('keeps the canonical text to the byte, so that its leaf hash can be recomputed', async () => {
      const write = submission(newRegion())
      await store().append(write)

      const stored = await store().findCase(write.region, write.caseNumber)

      expect(stored?.events.map(({ canonical }) => leafHash(canonical))).toEqual(
        write.events.map(({ leafHash }) => leafHash),
      )
    })

    it('is unknown in another region', async () => {
      const write = submission(newRegion())
      await store().append(write)

      expect(await store().findCase(newRegion(), write.caseNumber)).toBeNull()
      expect(await store().findCodeHash(newRegion(), write.caseNumber)).toBeNull()
    })

    it('keeps the hash of its query code', async () => {
      const write = submission(newRegion())
      await store().append(write)

      expect(await store().findCodeHash(write.region, write.caseNumber)).toBe(write.opening?.codeHash)
      expect(await store().findCodeHash(write.region, 'XZ2611-none')).toBeNull()
    })

    it('may not take a number that is taken, and then leaves nothing behind', async () => {
      const first = submission(newRegion())
      await store().append(first)
      const before = await countRows(subject(), first.region)
      const second = submission(first.region, {
        caseNumber: first.caseNumber,
        idempotency: idempotency('another'),
        outbox: [message(randomUUID(), first.at)],
      })

      expect(await store().append(second)).toEqual({ kind: 'number-taken' })

      expect(await countRows(subject(), first.region)).toEqual(before)
      expect(await store().append({ ...second, caseNumber: 'XZ2611-free' })).toEqual({ kind: 'appended', firstLeaf: 1 })
    })

    it('may take a number that another region has', async () => {
      const first = submission(newRegion())
      const second = submission(newRegion(), { caseNumber: first.caseNumber })

      expect(await store().append(first)).toMatchObject({ kind: 'appended' })
      expect(await store().append(second)).toMatchObject({ kind: 'appended' })
    })

    it('needs an event', async () => {
      await expect(store().append(submission(newRegion(), { events: [] }))).rejects.toThrow('needs an event')
    })
  })

  describe('a write on a case', () => {
    it('continues its events and rewrites its row', async () => {
      const first = submission(newRegion())
      const matterTextId = randomUUID()
      const second = followUp(first, {
        events: [event('forwarded'), event('assigned')],
        sealedTexts: [{ id: matterTextId, sealed: new Uint8Array([5]) }],
        row: {
          ...row(matterTextId),
          state: 'assigned',
          leadUnit: 'unit-9',
          category: 'roads',
          level: 3,
          round: 2,
          outcome: 'solved',
          turn: null,
          turnDueOn: null,
          unitDueOn: '2026-12-31',
        },
      })
      await store().append(first)

      expect(await store().append(second)).toEqual({ kind: 'appended', firstLeaf: 1 })

      const stored = await store().findCase(first.region, first.caseNumber)
      expect(stored?.version).toBe(3)
      expect(stored?.events.map(({ seq, kind }) => [seq, kind])).toEqual([
        [1, 'submitted'],
        [2, 'forwarded'],
        [3, 'assigned'],
      ])
      const rows = await store().changedRows({ region: first.region, organisation: null, after: -1, limit: 10 })
      expect(rows).toEqual([
        {
          ...second.row,
          caseId: first.caseId,
          caseNumber: first.caseNumber,
          version: 3,
          leafIndex: 2,
          relation: 'committee',
          wrappedKey: first.opening?.wrappedKey,
          matter: new Uint8Array([5]),
        },
      ])
    })

    it('adds parties, changes a relation that has changed, and keeps who has left as having left', async () => {
      const first = submission(newRegion(), { parties: parties({ station: 'station', unit: 'assist' }) })
      await store().append(first)
      await store().append(followUp(first, { parties: parties({ unit: 'lead', body: 'body' }) }))

      const stored = await store().findCase(first.region, first.caseNumber)

      expect(stored?.parties).toEqual(parties({ body: 'body', station: 'left', unit: 'lead' }))
    })

    it('on an old version is told the version there is, and leaves nothing behind', async () => {
      const first = submission(newRegion())
      await store().append(first)
      await store().append(followUp(first))
      const before = await countRows(subject(), first.region)
      const late = followUp(first, {
        parties: parties({ late: 'lead' }),
        sealedTexts: [{ id: randomUUID(), sealed: new Uint8Array([1]) }],
        outbox: [message(randomUUID(), first.at)],
      })

      expect(await store().append(late)).toEqual({ kind: 'version-conflict', version: 2 })

      expect(await countRows(subject(), first.region)).toEqual(before)
      expect(await store().findAnswer(first.region, late.idempotency)).toBeNull()
      expect(await store().append({ ...late, expectedVersion: 2 })).toEqual({ kind: 'appended', firstLeaf: 2 })
    })

    it('on a case that is not there conflicts with version 0', async () => {
      const write = followUp(submission(newRegion()))

      expect(await store().append(write)).toEqual({ kind: 'version-conflict', version: 0 })
    })
  })

  describe('a write sent again', () => {
    it('gets the answer of the first time and writes nothing', async () => {
      const write = submission(newRegion())
      await store().append(submission(write.region))
      await store().append(write)
      const before = await countRows(subject(), write.region)
      const again = submission(write.region, { idempotency: { ...write.idempotency, answer: 'another answer' } })

      expect(await store().append(again)).toEqual({
        kind: 'replayed',
        answer: write.idempotency.answer,
        firstLeaf: 1,
        caseNumber: write.caseNumber,
      })
      expect(await countRows(subject(), write.region)).toEqual(before)
    })

    it('gets that answer also after the case has gone on', async () => {
      const first = submission(newRegion())
      const second = followUp(first)
      for (const write of [first, second, followUp(second)]) await store().append(write)

      expect(await store().append(second)).toMatchObject({ kind: 'replayed', firstLeaf: 1 })
    })

    it('with another body is refused', async () => {
      const write = submission(newRegion())
      await store().append(write)
      const before = await countRows(subject(), write.region)

      expect(await store().append(withOtherBody(write))).toEqual({ kind: 'key-reused' })
      expect(await countRows(subject(), write.region)).toEqual(before)
    })

    it('is known before anything is decided', async () => {
      const write = submission(newRegion())
      const find = ({ region, idempotency }: Append) => store().findAnswer(region, idempotency)
      expect(await find(write)).toBeNull()
      await store().append(write)

      const { caseNumber, idempotency } = write
      expect(await find(write)).toEqual({ kind: 'replayed', answer: idempotency.answer, firstLeaf: 0, caseNumber })
      expect(await find(withOtherBody(write))).toEqual({ kind: 'key-reused' })
      expect(await find({ ...write, idempotency: { ...idempotency, scope: 'elsewhere' } })).toBeNull()
      expect(await find({ ...write, region: newRegion() })).toBeNull()
    })
  })
}

const parties = (relations: Record<string, string>) =>
  Object.entries(relations).map(([organisation, relation]) => ({ organisation, relation }))

const withOtherBody = (write: Append): Append => ({
  ...write,
  idempotency: { ...write.idempotency, requestHash: new Uint8Array(32) },
})
