import { deliverNotice } from '../notices/delivery.ts'
import { byDay, noticesPerMinute } from '../notices/pace.ts'
import { residentNotice, type WaitingNotice } from '../notices/waiting-notices.ts'
import type { Service } from '../service.ts'

const minuteMs = 60_000
const batch = 50
/** Longer than a batch of messages can take: a gateway may be silent for ten seconds on each. */
const leaseSeconds = 600

/**
 * Tells residents what is due, by day, as fast as the region's limit allows; gives how many notices were looked at.
 * Several servers may run it at once: a notice is leased to one of them.
 * @param stopping leaves what is not begun to the next round
 */
export const runNotices = async (service: Service, stopping?: AbortSignal): Promise<number> => {
  const { store, directory, now } = service
  const { region } = directory
  const at = now()
  if (byDay(at).getTime() > at.getTime()) return 0
  const lastMinute = new Date(at.getTime() - minuteMs).toISOString()
  const free = noticesPerMinute - (await store.countNoticeTries(region, lastMinute))
  if (free <= 0) return 0
  const due = await store.claimOutbox({
    region,
    now: at.toISOString(),
    leaseSeconds,
    limit: Math.min(batch, free),
    topics: [residentNotice],
  })
  for (const { id, payload } of due) {
    if (stopping?.aborted) {
      await store.postponeOutbox(region, id, at.toISOString())
      continue
    }
    const delivered = await deliverNotice(service, id, JSON.parse(payload) as WaitingNotice)
    if (delivered.done) await store.finishOutbox(region, id)
    else await store.postponeOutbox(region, id, delivered.availableAt.toISOString())
  }
  return due.length
}
