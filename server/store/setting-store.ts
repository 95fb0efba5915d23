import { type Database, statement } from './database.ts'
import type { Append, Idempotency, KeptAnswer } from './store.ts'

/** One change of a setting as it is kept; `content` is the setting's own text, opaque to the store. */
export type SettingChange = {
  /** Counts all changes of a region, from 1. */
  revision: number
  topic: string
  subject: string
  /** Counts the changes of one subject, from 1. */
  version: number
  content: string
  reason: string
  official: string
  changedAt: string
}

/** One change with what it sets off, in one transaction; `at` is an ISO instant. */
export type NewSetting = {
  region: number
  topic: string
  subject: string
  /** Version the writer decided on; 0 where nothing was changed yet. */
  expectedVersion: number
  content: string
  reason: string
  official: string
  at: string
  idempotency: Idempotency
  outbox: Append['outbox']
}

export type SettingOutcome = { kind: 'changed' } | { kind: 'version-conflict'; version: number } | KeptAnswer

/** What the committee sets; rows are added and never changed. */
export type SettingStore = {
  changeSetting(write: NewSetting): Promise<SettingOutcome>
  /** The changes after a revision, oldest first; 0 gives all. */
  settingChanges(region: number, after: number): Promise<SettingChange[]>
}

const changeSetting = statement<{ outcome: SettingOutcome }>(
  'change-setting',
  'select change_setting($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as outcome',
)

const settingChanges = statement<SettingChange>(
  'setting-changes',
  `select revision, topic, subject, version, content, reason, official, changed_at as "changedAt"
  from setting_change
  where region = $1 and revision > $2
  order by revision`,
)

/** The settings of a migrated database. */
export const createSettingStore = (database: Database): SettingStore => ({
  async changeSetting({ idempotency, outbox, ...write }) {
    const [row] = await database.query(changeSetting, [
      write.region,
      write.topic,
      write.subject,
      write.expectedVersion,
      write.content,
      write.reason,
      write.official,
      write.at,
      idempotency.scope,
      idempotency.keyHash,
      idempotency.requestHash,
      idempotency.answer,
      JSON.stringify(outbox.map(({ availableAt, ...message }) => ({ ...message, available_at: availableAt }))),
    ])
    if (!row) throw new Error('change_setting gave no outcome')
    return row.outcome
  },
  settingChanges: (region, after) => database.query(settingChanges, [region, after]),
})
