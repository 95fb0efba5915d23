import type { CallReason } from '#api-client/contract/call-list.ts'
import { dayAt, startOf } from '#api-client/working-days.ts'
import { type CaseFile, loadCase } from '../case-file.ts'
import { maskContact } from '../masks.ts'
import { particularsOf } from '../particulars.ts'
import type { Service } from '../service.ts'
import type { NoticeResult } from '../store/notice-store.ts'
import { named } from '../views/naming.ts'
import { mobileOf } from './mobile.ts'
import { mostTries, nextMorning, noticesPerDay, triedAgainAt } from './pace.ts'
import { isStill, languageOf, messageText } from './templates.ts'
import type { WaitingNotice } from './waiting-notices.ts'

/** What became of a notice: it is over, or it waits until a moment. */
export type Delivered = { done: true } | { done: false; availableAt: Date }

type Telling = { id: string; notice: WaitingNotice; file: CaseFile; attempt: number; contact: string | null }

const over: Delivered = { done: true }

/**
 * Tells a resident what an event says: by text message where there is a mobile number, else by the station's call
 * list. The number is opened here and nowhere else, and what is kept of it is masked. A notice that was told, by
 * whichever server, is not told again.
 */
export const deliverNotice = async (service: Service, id: string, notice: WaitingNotice): Promise<Delivered> => {
  const { store, directory } = service
  const tries = await store.noticeTries(directory.region, id)
  if (tries.some(({ result }) => isFinal(result))) return over
  const file = await loadCase(service, notice.caseNumber)
  if (!file) return over
  const contact = particularsOf(file).contact ?? null
  const telling = { id, notice, file, attempt: tries.length + 1, contact }
  if (!isStill(notice.template, file.item)) return end(service, telling, 'outdated')
  return tell(service, telling)
}

const isFinal = (result: NoticeResult): boolean => result !== 'trying' && result !== 'failed'

const tell = async (service: Service, telling: Telling): Promise<Delivered> => {
  const { sms } = service
  const { contact, notice, attempt } = telling
  if (contact === null) return end(service, telling, 'no-contact')
  if (notice.template === 'call-back') return phone(service, telling, 'withdrawn')
  if (notice.template === 'reminder') await oweCall(service, telling, 'unrated')
  const mobile = mobileOf(contact)
  if (mobile === null) return phone(service, telling, 'no-mobile')
  if (!sms) return phone(service, telling, 'sms-off')
  if (attempt > mostTries) return phone(service, telling, 'sms-failed')
  if (await isToldEnough(service, notice.caseNumber)) return { done: false, availableAt: nextMorning(service.now()) }
  return write(service, telling, { sms, mobile })
}

const isToldEnough = async ({ store, directory, now }: Service, caseNumber: string): Promise<boolean> => {
  const today = startOf(dayAt(now().toISOString()))
  return (await store.countSentNotices(directory.region, caseNumber, today)) >= noticesPerDay
}

/** The try is kept before the message leaves, so that a number of tries holds over a sudden end. */
const write = async (
  service: Service,
  telling: Telling,
  { sms, mobile }: { sms: NonNullable<Service['sms']>; mobile: string },
): Promise<Delivered> => {
  const { id, notice, file, attempt } = telling
  const { template, caseNumber } = notice
  if (template === 'call-back') return over
  await keep(service, telling, 'trying')
  const sender = named(service.directory, file.item.station).name
  const text = messageText(template, { language: languageIn(file), sender, caseNumber })
  const outcome = await sms.send({ id, to: mobile, text })
  if (outcome.kind === 'accepted') return end(service, telling, 'sent')
  if (outcome.kind === 'refused' || attempt >= mostTries) {
    await oweCall(service, telling, 'sms-failed')
    return end(service, telling, outcome.kind)
  }
  await keep(service, telling, 'failed')
  return { done: false, availableAt: triedAgainAt(attempt, service.now(), outcome.retryAfterSeconds) }
}

/** Leaves it to a person. */
const phone = async (service: Service, telling: Telling, reason: CallReason): Promise<Delivered> => {
  await oweCall(service, telling, reason)
  return end(service, telling, 'call')
}

const oweCall = ({ store, directory, now }: Service, { notice, file }: Telling, reason: CallReason): Promise<void> =>
  store.oweCall(directory.region, {
    caseId: file.caseId,
    seq: notice.seq,
    reason,
    owedOn: dayAt(now().toISOString()),
  })

const end = async (service: Service, telling: Telling, result: NoticeResult): Promise<Delivered> => {
  await keep(service, telling, result)
  return over
}

const keep = (
  { store, directory, now }: Service,
  { id, notice, file, attempt, contact }: Telling,
  result: NoticeResult,
): Promise<void> =>
  store.keepNoticeTry(directory.region, {
    noticeId: id,
    attempt,
    ...notice,
    language: languageIn(file),
    maskedNumber: contact === null ? null : maskContact(mobileOf(contact) ?? contact),
    triedAt: now().toISOString(),
    result,
  })

const languageIn = ({ history }: CaseFile) => languageOf(history[0]?.texts.opinion ?? null)
