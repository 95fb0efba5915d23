import { statement } from './database.ts'
import type { AppendOutcome, KeptAnswer, OutboxRow, Session, StoredRow } from './store.ts'

export const ping = statement('ping', 'select 1')

export const appendParameters = 16
const parameters = Array.from({ length: appendParameters }, (_, index) => `$${index + 1}`).join(', ')

/** What may stand against the append is asked first, in the same transaction: its volatile function is run once. */
export const appendCase = statement<{ outcome: AppendOutcome }>(
  'append-case',
  `select case when refusal is null
    then complete_append($1, take_uploads(append_case(${parameters}), $1, $2, $13))
    else refusal end as outcome
  from (select admit_case($1, $6, $7, $${appendParameters + 1}::json) as refusal) admission`,
)

export const eraseCase = statement<{ outcome: AppendOutcome }>(
  'erase-case',
  `select complete_append($1, erase_case(${parameters})) as outcome`,
)

export const findAnswer = statement<{ kept: KeptAnswer | null }>(
  'find-answer',
  'select kept_answer($1, $2, $3, $4) as kept',
)

/** A case as one snapshot; bytes are hexadecimal inside the lists. */
export type CaseSnapshot = {
  caseId: string
  caseNumber: string
  version: number
  wrappedKey: Uint8Array
  events: { seq: number; leafIndex: number; kind: string; canonical: string; leafHash: string }[]
  sealedTexts: { id: string; sealed: string }[]
  parties: { organisation: string; relation: string }[]
}

export const findCase = statement<CaseSnapshot>(
  'find-case',
  `select
    file.case_id as "caseId", file.case_number as "caseNumber", file.version, file.wrapped_key as "wrappedKey",
    (
      select json_agg(json_build_object(
        'seq', seq, 'leafIndex', leaf_index, 'kind', kind, 'canonical', canonical, 'leafHash', encode(leaf_hash, 'hex')
      ) order by seq)
      from event where event.region = $1 and event.case_id = file.case_id
    ) as events,
    (
      select coalesce(json_agg(json_build_object('id', text_id, 'sealed', encode(sealed, 'hex'))
        order by text_id), '[]')
      from sealed_text where sealed_text.region = $1 and sealed_text.case_id = file.case_id
    ) as "sealedTexts",
    (
      select coalesce(json_agg(json_build_object('organisation', organisation, 'relation', relation)
        order by organisation), '[]')
      from party where party.region = $1 and party.case_id = file.case_id
    ) as parties
  from case_number
  join case_file file on file.region = $1 and file.case_id = case_number.case_id
  where case_number.region = $1 and case_number.case_number = $2`,
)

export const joinedCases = statement<{ caseNumber: string }>(
  'joined-cases',
  'select case_number as "caseNumber" from case_file where region = $1 and merged_into = $2 order by last_leaf',
)

export const findCodeHash = statement<{ codeHash: string }>(
  'find-code-hash',
  'select code_hash as "codeHash" from case_number where region = $1 and case_number = $2',
)

export const listColumns = `
  file.case_id as "caseId", file.case_number as "caseNumber", file.version, file.last_leaf as "leafIndex",
  file.wrapped_key as "wrappedKey", file.state, file.station, file.body, file.lead_unit as "leadUnit", file.category,
  file.level, file.round, file.outcome, file.submitted_at as "submittedAt", file.turn,
  file.turn_started_on as "turnStartedOn", file.turn_due_on as "turnDueOn",
  file.unit_due_on as "unitDueOn", file.matter_text_id as "matterTextId",
  file.merged_into as "mergedInto", file.sealed, matter.sealed as matter`

export const joinMatter = `
  left join sealed_text matter
    on matter.region = $1 and matter.case_id = file.case_id and matter.text_id = file.matter_text_id`

export const changedInRegion = statement<StoredRow>(
  'changed-in-region',
  `select ${listColumns}, 'committee' as relation
  from case_file file ${joinMatter}
  where file.region = $1 and file.last_leaf > $2
  order by file.last_leaf
  limit $3`,
)

export const changedForParty = statement<StoredRow>(
  'changed-for-party',
  `select ${listColumns}, party.relation
  from party
  join case_file file on file.region = $1 and file.case_id = party.case_id ${joinMatter}
  where party.region = $1 and party.organisation = $4 and party.last_leaf > $2
  order by party.last_leaf
  limit $3`,
)

export const openCases = statement<{ caseNumber: string; leafIndex: number }>(
  'open-cases',
  `select case_number as "caseNumber", last_leaf as "leafIndex"
  from case_file
  where region = $1 and last_leaf > $2 and state <> 'closed'
  order by last_leaf
  limit $3`,
)

export const countWrongCodes = statement<{ times: number }>(
  'count-wrong-codes',
  `select coalesce(sum(times), 0) as times
  from wrong_code
  where region = $1 and case_number = $2 and given_at >= $3`,
)

export const findOldestWrongCode = statement<{ givenAt: string }>(
  'find-oldest-wrong-code',
  `select given_at as "givenAt" from wrong_code
  where region = $1 and case_number = $2 and given_at >= $3
  order by given_at
  limit 1`,
)

export const recordWrongCode = statement(
  'record-wrong-code',
  `insert into wrong_code (region, case_number, given_at, times) values ($1, $2, $3, 1)
  on conflict (region, case_number, given_at) do update set times = wrong_code.times + 1`,
)

export const forgetWrongCodes = statement('forget-wrong-codes', 'delete from wrong_code where given_at < $1')

export const openSession = statement(
  'open-session',
  'insert into session (token_hash, subject, kind, expires_at) values ($1, $2, $3, $4)',
)

export const findSession = statement<Session>(
  'find-session',
  'select subject, kind, expires_at as "expiresAt" from session where token_hash = $1 and expires_at > $2',
)

export const closeSession = statement('close-session', 'delete from session where token_hash = $1')

export const forgetSessions = statement('forget-sessions', 'delete from session where expires_at < $1')

/** The lease is the new time from which the row may be claimed again. */
export const claimOutbox = statement<OutboxRow>(
  'claim-outbox',
  `with due as (
    select id, available_at from outbox
    where region = $1 and available_at <= $2
      and ($5::json is null or topic in (select json_array_elements_text($5::json)))
    order by available_at, id
    limit $4
    for update skip locked
  ), claimed as (
    update outbox set available_at = $2::timestamptz + make_interval(secs => $3), attempts = attempts + 1
    from due
    where outbox.region = $1 and outbox.id = due.id
    returning outbox.id, topic, payload, attempts, due.available_at as due_at
  )
  select id, topic, payload, attempts from claimed order by due_at, id`,
)

export const wakingCases = statement<{ caseNumber: string }>(
  'waking-cases',
  `select payload::json ->> 'caseNumber' as "caseNumber"
  from outbox
  where region = $1 and topic = 'wake' and available_at <= $2
  group by 1
  order by min(available_at), 1`,
)

export const postponeOutbox = statement(
  'postpone-outbox',
  'update outbox set available_at = $3 where region = $1 and id = $2',
)

export const finishOutbox = statement('finish-outbox', 'delete from outbox where region = $1 and id = $2')

export const keepFingerprint = statement(
  'keep-fingerprint',
  `insert into meta (name, value) values ('secrets-fingerprint', $1) on conflict do nothing`,
)

export const findFingerprint = statement<{ value: string }>(
  'find-fingerprint',
  `select value from meta where name = 'secrets-fingerprint'`,
)
