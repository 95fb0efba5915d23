import type { Finding, FindingCode, FindingSeverity } from '#api-client/contract/reply-check.ts'

/** What may not leave the house, and what is only good advice; everything else may go, by whoever explains it. */
const severities: Partial<Record<FindingCode, FindingSeverity>> = {
  'personal-data': 'blocks',
  'state-secret-mark': 'blocks',
  'no-contact': 'advise',
}

/** A finding with the severity of its code. */
export const finding = (code: FindingCode, where: Pick<Finding, 'excerpt' | 'demand'> = {}): Finding => ({
  code,
  severity: severities[code] ?? 'explain',
  ...where,
})
