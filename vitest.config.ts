import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const postgres = '**/*.pg.test.ts'
/** Tests that start and stop whole servers, and a quarter of the town: slow, and jealous of the processor. */
const slow = ['test/server/process/**/*.test.ts', 'test/journeys/quarter.test.ts']
/** The embedded store's first start takes seconds; with this it is made once for all tests. */
const storeReady = 'test/town/store-setup.ts'
/** One processor is left to the main thread, where there are more than two. */
const maxWorkers = Math.max(2, availableParallelism() - 1)
const fast = ['server', 'widget', 'journeys', 'repository', 'tools'].map((room) => `test/${room}/**/*.test.{ts,tsx}`)
/** Rooms that keep nothing between two calls, so that their tests may share one worker's modules. */
const pure = ['api-client', 'server/domain'].map((room) => `test/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: fast,
          exclude: [postgres, ...slow, ...pure],
          globalSetup: storeReady,
          isolate: false,
          maxWorkers,
          testTimeout: 15_000,
          hookTimeout: 60_000,
        },
      },
      {
        // A browser's extension interface stands ready, in memory, where a test imports wxt/browser.
        plugins: [WxtVitest()],
        test: {
          name: 'fast-extension',
          include: ['test/extension/**/*.test.{ts,tsx}'],
          globalSetup: storeReady,
          isolate: false,
          maxWorkers,
          testTimeout: 15_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'fast-pure',
          include: pure,
          isolate: false,
          maxWorkers,
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: [`test/${postgres}`],
          globalSetup: 'test/tools/postgres-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts', ...slow],
          globalSetup: storeReady,
          fileParallelism: false,
          exclude: [postgres],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: storeReady,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
