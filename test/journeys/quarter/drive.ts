import { addDays } from '#api-client/working-days.ts'
import { besideOf } from '../../../server/beside.ts'
import { type CaseFile, loadCase } from '../../../server/case-file.ts'
import type { Desk, NumberAndCode } from '../../town/desks.ts'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { type Choice, choicesIn } from './choice.ts'
import { allowedEdges, edge, stepFrom } from './edges.ts'
import { dice } from './random.ts'
import { rareLives } from './rare-lives.ts'

/** A case of the quarter: the steps it is to begin with, and the state in which everybody forgets it for a while. */
type Followed = NumberAndCode & {
  script?: readonly string[]
  awayUntil?: string
  forgottenIn?: string | undefined
  forgottenUntil?: string
}

const pages = ['page-qingqiao', 'page-liuxi', 'page-housing', 'page-station-wangta', 'page-deputy-01'] as const
const states = [
  'submitted',
  'handling',
  'forwarded',
  'assigned',
  'return-asked',
  'replied',
  'closed',
  'answered',
  'needs-info',
  'assessing',
]
/** Commands that change little or end a case early; once their steps were seen they are given now and then. */
const asides = new Set(
  (
    'add-facts withdraw note hide restrict reissue-code flag-major consent withdraw-consent raise hand-over ' +
    'merge split transfer-station propose-referral redact skip-rung reopen object correct-rating unmerge ' +
    'reveal-contact ask-reveal settle-reveal correct-contact ask-erasure erase'
  ).split(' '),
)
const firstDay = '2026-10-01'
const dayBeforeNotice = '2026-12-20'
const noticeDay = '2026-12-21'
const lastDay = '2026-12-31'
const casesWanted = 200
const casesADay = 3
/** Long enough for every rung up to the supervision letter. */
const forgottenDays = 35

/**
 * A quarter of the town, day by day: opinions come in, everybody does something of what is offered to them, first what
 * nobody has done yet, and the clock does the rest. The same every time.
 */
export const driveQuarter = async (town: TownInProcess): Promise<NumberAndCode[]> => {
  const quarter = new Quarter(town)
  for (let today = firstDay; today <= lastDay; today = addDays(today, 1)) await quarter.live(today)
  return quarter.cases
}

class Quarter {
  readonly cases: Followed[] = []
  readonly #town: TownInProcess
  readonly #roll = dice(20_261_001)
  readonly #seen = new Set<string>()
  readonly #tried = new Map<string, number>()
  readonly #desks = new Map<string, Desk>()

  constructor(town: TownInProcess) {
    this.#town = town
  }

  async live(today: string): Promise<void> {
    this.#town.setDay(today)
    if (today === noticeDay) await enterNotice(this.#town)
    while ((await this.#town.round()) > 0);
    for (let index = 0; index < casesADay && this.cases.length < casesWanted; index += 1) await this.#comeIn()
    // Some have only just come in when the notice is entered.
    if (today === dayBeforeNotice) for (let index = 0; index < 3; index += 1) await this.#comeIn('submitted')
    for (const one of [...this.cases]) {
      for (let left = 1 + this.#roll(3); left > 0 && (await this.#goOn(one, today)); left -= 1);
    }
  }

  async #comeIn(forgotten?: string): Promise<void> {
    const index = this.cases.length
    const script = rareLives[index]
    const page = script ? 'page-qingqiao' : (pages[index % pages.length] ?? 'page-qingqiao')
    const { caseNumber, queryCode } = await submit(this.#town, page, {
      ...(page === 'page-housing' ? { area: 'qingqiao' } : {}),
      ...(page === 'page-qingqiao' ? { deputy: 'deputy-01' } : {}),
      ...(index % 50 === 30 ? { subject: 'station-qingqiao' } : {}),
      consentToPublish: index % 2 === 0,
      confidential: script?.[0] === 'liaison ask-reveal',
    })
    if (script) {
      this.cases.push({ caseNumber, queryCode, script })
      return
    }
    this.cases.push({
      caseNumber,
      queryCode,
      forgottenIn: forgotten ?? (index % 3 === 0 ? states[(index / 3) % states.length] : undefined),
    })
  }

  /** One step in a case; false where nobody does anything. */
  async #goOn(one: Followed, today: string): Promise<boolean> {
    const file = await loadCase(this.#town.service, one.caseNumber)
    if (!file || isForgotten(one, file, today) || (one.awayUntil ?? '') > today) return false
    const { world } = await besideOf(this.#town.service, file)
    const others = this.cases.filter(({ caseNumber }) => caseNumber !== one.caseNumber)
    const choices = choicesIn(file, world, others[this.#roll(others.length)]?.caseNumber)
    if (one.script?.length) return this.#follow(one, file, choices, today)
    const choice = this.#choose(choices, file.item.state)
    return choice ? this.#give(one, file, choice) : false
  }

  /** The next step of a script; one that is refused is tried again another day. */
  async #follow(one: Followed, file: CaseFile, choices: readonly Choice[], today: string): Promise<boolean> {
    const [next = '', ...rest] = one.script ?? []
    const [who, what] = next.split(' ')
    if (who === 'wait') {
      Object.assign(one, { script: rest, awayUntil: addDays(today, Number(what)) })
      return false
    }
    const choice = choices.find(({ actor, command, way }) =>
      [actor.role, command.command, way].join(' ').startsWith(next.replace('? ', '')),
    )
    if (!choice && who !== '?') throw new Error(`${one.caseNumber} is ${file.item.state} and can't go on with: ${next}`)
    const isDone = choice ? await this.#give(one, file, choice) : true
    if (isDone) one.script = rest
    return isDone
  }

  /** What nobody has done yet comes first, then what was done least in a case like this one. */
  #choose(choices: readonly Choice[], state: string): Choice | undefined {
    const times = ({ key }: Choice): number => this.#tried.get(key) ?? 0
    const fresh = choices.filter((choice) => times(choice) < 4 && this.#isNew(state, choice.command.command))
    const usual = choices.filter(({ command }) => !asides.has(command.command) || this.#roll(60) === 0)
    const pool = fresh.length > 0 ? fresh : this.#roll(3) === 0 ? usual : []
    const least = Math.min(...pool.map(times))
    const best = pool.filter((choice) => times(choice) === least)
    const chosen = best[this.#roll(best.length)]
    if (chosen) this.#tried.set(chosen.key, times(chosen) + 1)
    return chosen
  }

  #isNew(from: string, command: string): boolean {
    const prefix = `${stepFrom(from, command)} → `
    return [...allowedEdges].some((name) => name.startsWith(prefix) && !this.#seen.has(name))
  }

  async #give(one: Followed, { item }: CaseFile, { actor, command }: Choice): Promise<boolean> {
    const { caseNumber } = one
    const desk = this.#deskOf(one, actor)
    const body = { ...command, expectedVersion: item.version }
    const done = await desk.client
      .giveCommand({ params: { caseNumber }, key: crypto.randomUUID(), body })
      .catch((refusal: { problem?: object }) => {
        if (refusal.problem) return null
        throw refusal
      })
    if (!done) return false
    this.#seen.add(edge(item.state, command.command, done.state))
    if (done.queryCode) this.#replaceCode(one.queryCode, done.queryCode)
    if (command.command === 'split') await this.#followPart(one)
    return true
  }

  /** Somebody sits down once and comes back to the same desk. */
  #deskOf(one: Followed, actor: Choice['actor']): Desk {
    const name = 'official' in actor ? actor.official : `${one.caseNumber} ${one.queryCode}`
    const desk = this.#desks.get(name) ?? ('official' in actor ? this.#town.official(name) : this.#town.resident(one))
    this.#desks.set(name, desk)
    return desk
  }

  /** A code belongs to the submission, so to its parts as well. */
  #replaceCode(old: string, queryCode: string): void {
    for (const one of this.cases) if (one.queryCode === old) one.queryCode = queryCode
  }

  async #followPart({ caseNumber, queryCode }: Followed): Promise<void> {
    const file = await loadCase(this.#town.service, caseNumber)
    const split = file?.history.findLast(({ kind }) => kind === 'split')
    if (split?.kind === 'split') this.cases.push({ caseNumber: split.facts.part, queryCode })
  }
}

/** From the first day in its state on, for long enough that everything that lateness brings is brought. */
const isForgotten = (one: Followed, { item }: CaseFile, today: string): boolean => {
  if (one.forgottenIn === item.state) one.forgottenUntil ??= addDays(today, forgottenDays)
  return one.forgottenIn === item.state && one.forgottenUntil !== undefined && today < one.forgottenUntil
}

/** The State Council's notice for the next year, as the committee enters it. */
const enterNotice = async (town: TownInProcess): Promise<void> => {
  const { client } = town.official('official-committee-a')
  await client.enterNotice({
    params: { year: 2027 },
    key: crypto.randomUUID(),
    body: {
      off: ['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03'],
      work: [],
      notice: '国务院办公厅关于2027年部分节假日安排的通知（示例）',
      expectedVersion: 0,
    },
  })
}
