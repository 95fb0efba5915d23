import type { Calendar } from '#api-client/working-days.ts'
import { dayAt } from '#api-client/working-days.ts'
import { difficultyOf, type Effort, usualEffort } from './brakes/difficulty.ts'
import { type Limits, usualLimits } from './brakes/limits.ts'
import { type Locks, newLocks } from './brakes/locks.ts'
import { type Proofs, proofsOf } from './brakes/proofs.ts'
import type { World } from './domain/decision.ts'
import type { Directory } from './domain/directory.ts'
import { type Ledger, openLedger } from './ledger/ledger.ts'
import type { Live } from './live/live.ts'
import type { SmsGateway } from './notices/sms-gateway.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings/settings.ts'
import type { Store } from './store/store.ts'
import { openTriage, type Triage } from './triage/triage.ts'

/** Everything a request may need, handed in from the composition root. */
export type Service = {
  store: Store
  /** Tells those who follow a case that it changed. */
  live: Live
  /** Sends text messages, where there is a way to. */
  sms?: SmsGateway
  secrets: Secrets
  settings: Settings
  /** Gives out and checks proofs of work. */
  proofs: Proofs
  /** How much pages and stations take in. */
  limits: Limits
  /** Case numbers that no code may be tried at for now. */
  codeLocks: Locks
  /** What an opinion looks like. */
  triage: Triage
  /** The history as others may check it. */
  ledger: Ledger
  /** Told where something fails that is not the caller's to know. */
  onFault?: (fault: unknown) => void
  /** The region as its settings make it now. */
  readonly directory: Directory
  readonly calendar: Calendar
  /** True where demonstration officials may sign in. */
  demo: boolean
  /** The moment; tests set it. */
  now: () => Date
}

type Given = Omit<Service, 'directory' | 'calendar' | 'triage' | 'ledger' | 'proofs' | 'limits' | 'codeLocks'> & {
  /** What the ledger's logs are called by, with the region after it; only its first value ever counts. */
  ledgerName?: string
  /** How hard proofs of work are; the usual unless told. */
  effort?: Effort
  limits?: Limits
}

/** A service whose directory and calendar are always those of its settings. */
export const serviceOf = ({
  effort = usualEffort,
  limits = usualLimits,
  ledgerName = 'lianxin.example',
  ...parts
}: Given): Service => ({
  ...parts,
  limits,
  codeLocks: newLocks(),
  proofs: proofsOf({ secret: parts.secrets.proofKey, difficulty: difficultyOf(effort), now: parts.now }),
  ledger: openLedger({
    store: parts.store,
    region: parts.settings.inForce.directory.region,
    name: ledgerName,
    seed: parts.secrets.ledgerSeed,
  }),
  triage: openTriage(() => ({ ...parts, directory: parts.settings.inForce.directory })),
  get directory() {
    return parts.settings.inForce.directory
  },
  get calendar() {
    return parts.settings.inForce.calendar
  },
})

/** The world as a decision may know it at this moment. */
export const worldOf = ({ now, calendar, directory }: Service): World => {
  const at = now().toISOString()
  return { now: at, today: dayAt(at), calendar, directory }
}
