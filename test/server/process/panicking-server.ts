import { makeLogUnsyncable } from '../../faults/unsyncable-log.ts'

// The server as it is, and a signal that lets its embedded engine panic at the next commit.
process.on('SIGUSR2', () => {
  makeLogUnsyncable(process.env.DATA_DIR ?? '')
  console.log('the log is cut off')
})

await import('../../../server/main.ts')
