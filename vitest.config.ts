import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const postgres = '**/*.pg.test.ts'
/** Tests that start and stop whole servers: slow, and jealous of the processor. */
const wholeProcesses = 'test/server/process/**/*.test.ts'
const fast = ['api-client', 'server', 'widget', 'journeys', 'repository', 'tools']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: fast.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
          exclude: [postgres, wholeProcesses],
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
          include: ['test/faults/**/*.test.ts', wholeProcesses],
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
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
