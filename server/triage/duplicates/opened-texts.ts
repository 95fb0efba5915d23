import { openText, unwrapKey } from '../../seal.ts'
import type { Secrets } from '../../secrets.ts'
import type { MatterRow } from '../../store/gram-store.ts'

/** What a case says, opened; null where it is erased, or where nothing was said of the place. */
export const openedTexts = (
  { caseId, wrappedKey, matter, matterTextId, place, placeTextId }: MatterRow,
  { wrappingKeys }: Secrets,
): { matter: string | null; place: string | null } => {
  const caseKey = unwrapKey(wrappedKey, wrappingKeys, caseId)
  return {
    matter: matter && openText(matter, matterTextId, caseKey),
    place: place && placeTextId && openText(place, placeTextId, caseKey),
  }
}
