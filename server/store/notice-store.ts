import { type Database, statement } from './database.ts'

/** How a try to tell a resident ended; `trying` is one whose end is not known. */
export type NoticeResult = 'trying' | 'sent' | 'failed' | 'refused' | 'outdated' | 'no-contact' | 'call'

/** One try. `maskedNumber` is null where no number was opened. */
export type NoticeTry = {
  noticeId: string
  attempt: number
  caseNumber: string
  /** The event that is told of. */
  seq: number
  template: string
  language: string
  maskedNumber: string | null
  triedAt: string
  result: NoticeResult
}

/** A call that a station owes a resident, about one event. */
export type OwedCall = { caseNumber: string; seq: number; reason: string; owedOn: string }

/** What was told to residents, and whom to phone. */
export type NoticeStore = {
  /** Every try of a notice, first to last. */
  noticeTries(region: number, noticeId: string): Promise<NoticeTry[]>
  /** Keeps a try; the end of one that is kept already takes the place of `trying`. */
  keepNoticeTry(region: number, notice: NoticeTry): Promise<void>
  /** Text messages sent about a case since a moment. */
  countSentNotices(region: number, caseNumber: string, since: string): Promise<number>
  /** Text messages tried in the region since a moment. */
  countNoticeTries(region: number, since: string): Promise<number>
  /** Keeps that a call is owed; one about the same event is kept once. */
  oweCall(region: number, call: { caseId: string; seq: number; reason: string; owedOn: string }): Promise<void>
  /** Calls that a station came to owe from the first to the last day, the longest owed first. */
  owedCalls(query: { region: number; station: string; from: string; to: string; limit: number }): Promise<OwedCall[]>
}

const tryColumns = `notice_id as "noticeId", attempt, case_number as "caseNumber", seq, template, language,
  masked_number as "maskedNumber", tried_at as "triedAt", result`

const noticeTries = statement<NoticeTry>(
  'notice-tries',
  `select ${tryColumns} from notice_log where region = $1 and notice_id = $2 order by attempt`,
)

const keepNoticeTry = statement(
  'keep-notice-try',
  `insert into notice_log
    (region, notice_id, attempt, case_number, seq, template, language, masked_number, tried_at, result)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (region, notice_id, attempt) do update set result = excluded.result`,
)

const countSentNotices = statement<{ count: number }>(
  'count-sent-notices',
  `select count(*) as count from notice_log
  where region = $1 and case_number = $2 and tried_at >= $3 and result = 'sent'`,
)

const countNoticeTries = statement<{ count: number }>(
  'count-notice-tries',
  `select count(*) as count from notice_log
  where region = $1 and tried_at >= $2 and result in ('trying', 'sent', 'failed', 'refused')`,
)

const oweCall = statement(
  'owe-call',
  'insert into call_owed (region, case_id, seq, reason, owed_on) values ($1, $2, $3, $4, $5) on conflict do nothing',
)

const owedCalls = statement<OwedCall>(
  'owed-calls',
  `select file.case_number as "caseNumber", owed.seq, owed.reason, owed.owed_on as "owedOn"
  from call_owed owed
  join case_file file on file.region = $1 and file.case_id = owed.case_id
  where owed.region = $1 and file.station = $2 and owed.owed_on between $3 and $4
  order by owed.owed_on, file.case_number, owed.seq
  limit $5`,
)

/** The notices of a migrated database. */
export const createNoticeStore = (database: Database): NoticeStore => ({
  noticeTries: (region, noticeId) => database.query(noticeTries, [region, noticeId]),
  async keepNoticeTry(region, notice) {
    const { noticeId, attempt, caseNumber, seq, template, language, maskedNumber, triedAt, result } = notice
    const place = [region, noticeId, attempt, caseNumber, seq]
    await database.query(keepNoticeTry, [...place, template, language, maskedNumber, triedAt, result])
  },
  async countSentNotices(region, caseNumber, since) {
    const [row] = await database.query(countSentNotices, [region, caseNumber, since])
    return row?.count ?? 0
  },
  async countNoticeTries(region, since) {
    const [row] = await database.query(countNoticeTries, [region, since])
    return row?.count ?? 0
  },
  async oweCall(region, { caseId, seq, reason, owedOn }) {
    await database.query(oweCall, [region, caseId, seq, reason, owedOn])
  },
  owedCalls: ({ region, station, from, to, limit }) => database.query(owedCalls, [region, station, from, to, limit]),
})
