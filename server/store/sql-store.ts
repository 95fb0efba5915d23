import { appendValues } from './append-values.ts'
import { createAttachmentStore } from './attachment-store.ts'
import { createAuditStore } from './audit-store.ts'
import { createBrakeStore, forgetProofs, forgetUses } from './brake-store.ts'
import { createChangeStore } from './change-store.ts'
import type { Database } from './database.ts'
import { createGradedStore } from './graded-store.ts'
import { createGramStore } from './gram-store.ts'
import { createKeyStore } from './key-store.ts'
import { createLedgerStore } from './ledger-store.ts'
import { createNoticeStore } from './notice-store.ts'
import { createReadingStore } from './reading-store.ts'
import { createScrubStore } from './scrub.ts'
import { createSettingStore } from './setting-store.ts'
import * as sql from './statements.ts'
import type { Store, StoredCase } from './store.ts'

/** SQLSTATE of `take_uploads` where another case was first. */
const uploadTaken = 'LX008'

/** The store over a migrated database: one statement per question. */
export function createStore(database: Database): Store {
  return {
    ...createSettingStore(database),
    ...createNoticeStore(database),
    ...createChangeStore(database),
    ...createGramStore(database),
    ...createGradedStore(database),
    ...createAttachmentStore(database),
    ...createBrakeStore(database),
    ...createKeyStore(database),
    ...createReadingStore(database),
    ...createScrubStore(database),
    ...createLedgerStore(database),
    ...createAuditStore(database),

    async append(write) {
      const asked = write.erasing
        ? database.query(sql.eraseCase, appendValues(write).slice(0, sql.appendParameters))
        : database.query(sql.appendCase, appendValues(write))
      const [row] = await asked.catch((fault: unknown) => {
        if (fault instanceof Error && 'code' in fault && fault.code === uploadTaken)
          return [{ outcome: { kind: 'upload-taken' as const } }]
        throw fault
      })
      if (!row) throw new Error('append_case gave no outcome')
      return row.outcome
    },

    async findAnswer(region, { scope, keyHash, requestHash }) {
      const [row] = await database.query(sql.findAnswer, [region, scope, keyHash, requestHash])
      return row?.kept ?? null
    },

    async findCase(region, caseNumber) {
      const [snapshot] = await database.query(sql.findCase, [region, caseNumber])
      return snapshot ? asStoredCase(snapshot) : null
    },

    async joinedCases(region, target) {
      const rows = await database.query(sql.joinedCases, [region, target])
      return rows.map(({ caseNumber }) => caseNumber)
    },

    async findCodeHash(region, caseNumber) {
      const [row] = await database.query(sql.findCodeHash, [region, caseNumber])
      return row?.codeHash ?? null
    },

    changedRows({ region, organisation, after, limit }) {
      return organisation === null
        ? database.query(sql.changedInRegion, [region, after, limit])
        : database.query(sql.changedForParty, [region, after, limit, organisation])
    },

    openCases: ({ region, after, limit }) => database.query(sql.openCases, [region, after, limit]),

    async countWrongCodes(region, caseNumber, since) {
      const [row] = await database.query(sql.countWrongCodes, [region, caseNumber, since])
      return row?.times ?? 0
    },

    async findOldestWrongCode(region, caseNumber, since) {
      const [row] = await database.query(sql.findOldestWrongCode, [region, caseNumber, since])
      return row?.givenAt ?? null
    },

    async recordWrongCode(region, caseNumber, at) {
      await database.query(sql.recordWrongCode, [region, caseNumber, at])
    },

    async openSession(tokenHash, { subject, kind, expiresAt }) {
      await database.query(sql.openSession, [tokenHash, subject, kind, expiresAt])
    },

    async findSession(tokenHash, now) {
      const [session] = await database.query(sql.findSession, [tokenHash, now])
      return session ?? null
    },

    async closeSession(tokenHash) {
      await database.query(sql.closeSession, [tokenHash])
    },

    claimOutbox({ region, now, leaseSeconds, limit, topics }) {
      return database.query(sql.claimOutbox, [region, now, leaseSeconds, limit, topics ? JSON.stringify(topics) : null])
    },

    async postponeOutbox(region, id, availableAt) {
      await database.query(sql.postponeOutbox, [region, id, availableAt])
    },

    async wakingCases(region, now) {
      const rows = await database.query(sql.wakingCases, [region, now])
      return rows.map(({ caseNumber }) => caseNumber)
    },

    async finishOutbox(region, id) {
      await database.query(sql.finishOutbox, [region, id])
    },

    async sweep(before) {
      await database.query(sql.forgetWrongCodes, [before])
      await database.query(sql.forgetSessions, [before])
      await database.query(forgetUses, [before])
      await database.query(forgetProofs, [before])
    },

    async claimFingerprint(fingerprint) {
      await database.query(sql.keepFingerprint, [fingerprint])
      const [kept] = await database.query(sql.findFingerprint)
      if (!kept) throw new Error('the fingerprint was not kept')
      return kept.value
    },

    async ping() {
      await database.query(sql.ping)
    },

    failed: database.failed,
    close: () => database.close(),
  }
}

function asStoredCase(snapshot: sql.CaseSnapshot): StoredCase {
  return {
    ...snapshot,
    events: snapshot.events.map((event) => ({ ...event, leafHash: Uint8Array.fromHex(event.leafHash) })),
    sealedTexts: snapshot.sealedTexts.map(({ id, sealed }) => ({ id, sealed: Uint8Array.fromHex(sealed) })),
  }
}
