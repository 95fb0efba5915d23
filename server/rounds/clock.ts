import { besideOf } from '../beside.ts'
import { loadCase } from '../case-file.ts'
import { dueNow } from '../domain/agenda.ts'
import { scrubTopic } from '../keep.ts'
import type { Service } from '../service.ts'
import { giveByClock } from './by-clock.ts'
import { errandTopics, runErrand } from './errands.ts'
import { yearNotice } from './notice-wakes.ts'
import { recomputeDates } from './recompute.ts'

const batch = 50
const leaseSeconds = 60
const dayMs = 86_400_000
/** A submission that found an upload in time may take it yet. */
const uploadGraceMs = 600_000
/** More than a case can have to catch up with, so that a fault in a rule can't keep a round for ever. */
const mostAtOnce = 40

/**
 * Does what is due: each case whose moment has come is looked at once, whoever else is looking, since the wake is
 * leased and the command is keyed by the version it was decided on. After a standstill it does all of it, in the
 * order of time. Gives the number of messages worked off.
 */
export const runRound = async (service: Service): Promise<number> => {
  const { store, directory, now } = service
  await service.settings.fresh()
  const due = await store.claimOutbox({
    region: directory.region,
    now: now().toISOString(),
    leaseSeconds,
    limit: batch,
    topics: ['wake', yearNotice, scrubTopic, ...errandTopics],
  })
  // Once a round is enough, however much was erased.
  if (due.some(({ topic }) => topic === scrubTopic)) await store.scrub()
  for (const { id, topic, payload } of due) {
    if (topic === yearNotice) await recomputeDates(service)
    else if (topic === 'wake') await wake(service, (JSON.parse(payload) as { caseNumber: string }).caseNumber)
    else if (topic !== scrubTopic) await runErrand(service, { topic, payload })
    await store.finishOutbox(directory.region, id)
  }
  await store.forgetUploads(directory.region, new Date(now().getTime() - uploadGraceMs).toISOString())
  await store.sweep(new Date(now().getTime() - dayMs).toISOString())
  return due.length
}

/** Rounds until nothing is due any more, so that a standstill of a week is made up for at once. */
export const catchUp = async (service: Service, stopping: AbortSignal): Promise<void> => {
  while (!stopping.aborted && (await runRound(service)) > 0);
}

const wake = async (service: Service, caseNumber: string): Promise<void> => {
  for (let done = 0; done < mostAtOnce; done += 1) {
    const file = await loadCase(service, caseNumber)
    const command = file && dueNow(file.item, (await besideOf(service, file)).world)
    if (!command) return
    // Refused means that somebody else was quicker; the wake of their write goes on from there.
    if ('refused' in (await giveByClock(service, caseNumber, command))) return
  }
}
