import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EngineQuery } from '../../../server/store/embedded/engine.ts'
import { keepHouse } from '../../../server/store/embedded/housekeeping.ts'

const minute = 60_000
const hour = 60 * minute
const megabyte = 1024 * 1024

describe('the housekeeping of the embedded engine', () => {
  const done: string[] = []
  let logBytes = 0
  let staleTables: string | null = null
  let stop = () => {}

  const query = async ({ text }: EngineQuery) => {
    if (text.includes('pg_wal_lsn_diff')) return [{ bytes: logBytes }]
    if (text.includes('pg_stat_user_tables')) return [{ tables: staleTables }]
    done.push(text)
    return []
  }

  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00+08:00') })
    done.length = 0
    logBytes = 0
    staleTables = null
    stop = keepHouse(query)
  })
  afterEach(() => {
    stop()
    vi.useRealTimers()
  })

  it('leaves an idle engine alone', async () => {
    await vi.advanceTimersByTimeAsync(hour)

    expect(done).toEqual([])
  })

  it('makes a checkpoint five minutes after a write', async () => {
    await vi.advanceTimersByTimeAsync(hour)
    logBytes += 1
    await vi.advanceTimersByTimeAsync(4 * minute)
    expect(done).toEqual([])

    await vi.advanceTimersByTimeAsync(2 * minute)
    expect(done).toEqual(['checkpoint'])

    await vi.advanceTimersByTimeAsync(hour)
    expect(done).toEqual(['checkpoint'])
  })

  it('makes a checkpoint soon after 64 MB of log', async () => {
    await vi.advanceTimersByTimeAsync(minute)
    logBytes += 63 * megabyte
    await vi.advanceTimersByTimeAsync(minute)
    expect(done).toEqual([])

    logBytes += megabyte
    await vi.advanceTimersByTimeAsync(10_000)
    expect(done).toEqual(['checkpoint'])
  })

  it('refreshes the statistics of the tables that have changed', async () => {
    staleTables = 'event, party'
    await vi.advanceTimersByTimeAsync(5_000)
    staleTables = null
    await vi.advanceTimersByTimeAsync(minute)

    expect(done).toEqual(['analyze event, party'])
  })

  it('vacuums each night at three, Beijing time', async () => {
    await vi.advanceTimersByTimeAsync(17 * hour - 1)
    expect(done).toEqual([])

    await vi.advanceTimersByTimeAsync(1)
    expect(done).toEqual(['vacuum (analyze)'])

    await vi.advanceTimersByTimeAsync(48 * hour)
    expect(done).toEqual(Array(3).fill('vacuum (analyze)'))
  })

  it('does nothing once it is stopped', async () => {
    stop()
    logBytes += 64 * megabyte
    await vi.advanceTimersByTimeAsync(48 * hour)

    expect(done).toEqual([])
  })
})
