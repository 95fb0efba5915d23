import { openText, unwrapKey } from '../seal.ts'
import type { Service } from '../service.ts'
import type { Example } from './start-data.ts'

const latest = 2000

/**
 * What this city's officials decided: the opinions of the latest 2,000 cases that were forwarded, with the category and
 * level they were given. The texts are opened into memory only; one that is erased teaches nothing any more.
 */
export const examplesFromCases = async ({
  store,
  secrets,
  directory,
}: Pick<Service, 'store' | 'secrets' | 'directory'>): Promise<Example[]> => {
  const rows = await store.gradedMatters(directory.region, latest)
  return rows.flatMap(({ caseId, wrappedKey, matter, matterTextId, category, level }) => {
    if (!matter) return []
    const text = openText(matter, matterTextId, unwrapKey(wrappedKey, secrets.wrappingKeys, caseId))
    return [{ text, categories: [category], level, referral: null }]
  })
}
