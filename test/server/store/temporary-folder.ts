import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder that is gone when the file's tests are over, on the machine's disk unless another place is told. */
export function temporaryFolder(place = tmpdir()): string {
  const folder = mkdtempSync(join(place, 'lianxin-store-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
