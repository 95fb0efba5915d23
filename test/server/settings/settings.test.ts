import { describe, expect, it } from 'vitest'
import { intentOf } from '../../../server/answers.ts'
import { serviceOf } from '../../../server/service.ts'
import { keepChange } from '../../../server/settings/keep-change.ts'
import { oldestSeconds, openSettings } from '../../../server/settings/settings.ts'
import { settableClock } from '../../town/clock.ts'
import { openedTown } from '../../town/opened.ts'

const opened = openedTown()

/** Another server on the town's store, with a clock of its own. */
const secondServer = async () => {
  const { store, settings } = opened().service
  const { now, setMoment } = settableClock()
  setMoment('2026-06-01T02:00:00.000Z')
  const own = await openSettings({ store, directory: settings.initial, now })
  return { service: serviceOf({ ...opened().service, settings: own, now }), setMoment }
}

const lengthen = (policy: string, length: number) =>
  keepChange(
    opened().service,
    {
      topic: 'policy',
      subject: policy,
      content: { length, unit: 'day' },
      reason: '试行',
      expectedVersion: 0,
      official: 'official-committee-a',
      intent: intentOf(policy, crypto.randomUUID(), {}),
      outbox: [],
    },
    () => null,
  )

const lengthOf = ({ directory }: { directory: ReturnType<typeof opened>['service']['directory'] }, policy: string) =>
  directory.terms.policies.get(policy)?.length

describe('what one server changes', () => {
  it('holds at once for itself, and for another by its next look some seconds later', async () => {
    const other = await secondServer()
    await lengthen('needs-info', 11)

    expect(lengthOf(opened().service, 'needs-info')).toBe(11)
    other.setMoment(`2026-06-01T02:00:0${oldestSeconds - 1}.999Z`)
    await other.service.settings.fresh()
    expect(lengthOf(other.service, 'needs-info')).toBe(10)
    other.setMoment(`2026-06-01T02:00:0${oldestSeconds}.000Z`)
    await other.service.settings.fresh()
    expect(lengthOf(other.service, 'needs-info')).toBe(11)
  })

  it('is seen although the other clock was set back', async () => {
    const other = await secondServer()
    await lengthen('promise-check', 11)
    other.setMoment('2026-05-01T02:00:00.000Z')
    await other.service.settings.fresh()
    expect(lengthOf(other.service, 'promise-check')).toBe(11)
  })

  it('is what a server that starts later begins with', async () => {
    await lengthen('unmerge', 12)
    expect(lengthOf((await secondServer()).service, 'unmerge')).toBe(12)
    expect(opened().service.settings.initial.terms.policies.get('unmerge')?.length).toBe(10)
  })

  it('is read once however many ask for it at once', async () => {
    const { store, settings } = opened().service
    let looks = 0
    const counted = {
      settingChanges: (region: number, after: number) => {
        looks += 1
        return store.settingChanges(region, after)
      },
    }
    const { now, setMoment } = settableClock()
    setMoment('2026-06-01T02:00:00.000Z')
    const own = await openSettings({ store: counted, directory: settings.initial, now })
    setMoment('2026-06-01T03:00:00.000Z')
    await Promise.all(Array.from({ length: 20 }, () => own.fresh()))
    expect(looks).toBe(2)
  })

  it('is looked for again after a look that failed', async () => {
    const { store, settings } = opened().service
    let isDown = false
    const flaky = {
      settingChanges: (region: number, after: number) =>
        isDown ? Promise.reject(new Error('down')) : store.settingChanges(region, after),
    }
    const { now, setMoment } = settableClock()
    setMoment('2026-06-01T02:00:00.000Z')
    const own = await openSettings({ store: flaky, directory: settings.initial, now })
    await lengthen('reopen', 31)
    setMoment('2026-06-01T03:00:00.000Z')
    isDown = true
    await expect(own.fresh()).rejects.toThrow('down')
    isDown = false
    await own.fresh()
    expect(own.inForce.directory.terms.policies.get('reopen')?.length).toBe(31)
  })
})
