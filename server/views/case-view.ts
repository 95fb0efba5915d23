import type { Attachment } from '#api-client/contract/attachment.ts'
import type { Case, Reply } from '#api-client/contract/case.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
import { type Field, mayRead } from '../access.ts'
import type { Beside } from '../beside.ts'
import { type CaseFile, filesIn, type HistoryEvent } from '../case-file.ts'
import type { Actor } from '../domain/actor.ts'
import { commandsFor, mayNot } from '../domain/decide.ts'
import type { World } from '../domain/decision.ts'
import { type CaseState, type Draft, turnOf } from '../domain/state.ts'
import { lightOf, usualPolicy } from '../domain/terms.ts'
import { particularsOf } from '../particulars.ts'
import type { Suggestion } from '../triage/model.ts'
import { identityView, protectionView } from './identity-view.ts'
import { named, namedCategory } from './naming.ts'
import { progressView } from './progress-view.ts'
import { suggestedView } from './suggested-view.ts'
import { letterOf } from './supervision-letter.ts'
import { timelineOf } from './timeline.ts'

/** Who reads, and what lies beside the case. */
export type Sight = Beside & { relation: Relation; actor: Actor; suggestion?: Suggestion }

/** A case as one reader may see it; what the policy table does not grant is left out. */
export const caseView = (file: CaseFile, sight: Sight): Case => {
  const { item } = file
  const { relation, actor, world } = sight
  const { directory } = world
  const when = <View>(field: Field, view: () => View): View | undefined =>
    mayRead[field].includes(relation) ? view() : undefined
  return {
    caseNumber: file.caseNumber,
    version: item.version,
    relation,
    state: item.state,
    round: item.round,
    outcome: item.outcome ?? null,
    submittedAt: item.submittedAt,
    expectedOn: item.expectedOn,
    provisional: item.provisional,
    major: item.major,
    visibility: item.visibility,
    turn: turnView(item, world),
    station: named(directory, item.station),
    area: named(directory, item.area),
    ...(item.deputy ? { deputy: named(directory, item.deputy) } : {}),
    ...(item.assignment && !item.assignment.awaitsDispatch
      ? { leadUnit: named(directory, item.assignment.leadUnit) }
      : {}),
    ...(item.category ? { category: namedCategory(directory, item.category) } : {}),
    ...when('light', () => lightView(item, world)),
    ...when('grading', () => gradingView(item)),
    ...when('matter', () => matterView(file)),
    ...when('attachments', () => ({ attachments: filesView(file) })),
    ...identityView(file, sight),
    ...protectionView(file, sight),
    ...replyView(sight.joined?.item.reply ? sight.joined : file, sight),
    ...findingsView(item, sight),
    ...progressView(file, sight),
    ...proposals(file, sight),
    timeline: timelineOf(file, { relation, actor, directory, today: world.today }),
    commands: commandsFor(item, actor, world),
  }
}

const turnView = (item: CaseState, { directory }: World): Case['turn'] => {
  const holder = turnOf(item, directory)
  if (holder === null) return null
  return { holder: holder === 'resident' ? holder : named(directory, holder), dueOn: item.turnDueOn ?? null }
}

/** Lights belong to officials' turns; a letter's clock is advisory and shows none. */
const lightView = (item: CaseState, { calendar, today, directory }: World): Pick<Case, 'light' | 'unitDueOn'> => {
  const { turnStartedOn: startedOn, turnDueOn: dueOn } = item
  const hasLight = dueOn && turnOf(item, directory) !== 'resident' && item.assignment?.mode !== 'letter'
  return {
    ...(hasLight ? { light: lightOf({ startedOn, dueOn, today }, calendar) } : {}),
    ...(item.unitClock ? { unitDueOn: item.unitClock.dueOn } : {}),
  }
}

const gradingView = ({ level }: CaseState): Pick<Case, 'level'> => (level === undefined ? {} : { level })

const filesView = ({ history, files }: CaseFile): Attachment[] =>
  history.flatMap((event) =>
    filesIn(event).map(({ id, type, size }) => {
      const details = files.get(id)
      return { id, type, size, name: details?.name ?? null, seq: event.seq, small: details?.small ?? false }
    }),
  )

const matterView = (file: CaseFile): Pick<Case, 'opinion' | 'place'> => {
  const { place } = particularsOf(file)
  return { opinion: file.history[0]?.texts.opinion ?? null, ...(place === undefined ? {} : { place }) }
}

/** The draft for the unit, the signed reply for those who check it, the released one for everyone. */
const replyView = (file: CaseFile, { relation, world }: Sight): { reply?: Reply } => {
  const { item, history } = file
  const field: Field = item.draft ? (item.state === 'replied' ? 'signed-reply' : 'draft') : 'released-reply'
  const shown = mayRead[field].includes(relation) ? (item.draft ?? item.reply) : item.reply
  const drafted = history.find(({ seq }) => seq === shown?.seq)
  if (!shown || !drafted) return {}
  const steps = world.directory.units.get(item.assignment?.leadUnit ?? '')?.signOffSteps ?? shown.signed
  return { reply: { ...replyTexts(drafted), ...draftFacts(shown), steps, released: shown === item.reply } }
}

const replyTexts = ({ texts: written }: HistoryEvent): Pick<Reply, 'reply' | 'evidence' | 'ground'> => ({
  reply: written.reply ?? null,
  ...('evidence' in written ? { evidence: written.evidence ?? null } : {}),
  ...('ground' in written ? { ground: written.ground ?? null } : {}),
})

const draftFacts = ({ replyClass, dueOn, signed }: Draft): Pick<Reply, 'replyClass' | 'dueOn' | 'signed'> => ({
  replyClass,
  signed,
  ...(dueOn ? { dueOn } : {}),
})

/** Whoever may read the draft may read what the check found in it. */
const findingsView = ({ draft, state }: CaseState, { relation, findings }: Sight): Pick<Case, 'findings'> =>
  draft && mayRead[state === 'replied' ? 'signed-reply' : 'draft'].includes(relation) ? { findings: [...findings] } : {}

/** What the next mover will most likely choose. */
const proposals = (file: CaseFile, { relation, world, actor, suggestion }: Sight): Pick<Case, 'proposed'> => {
  const { item } = file
  if (relation === 'resident') return {}
  const letter = mayNot(item, 'issue-supervision', actor, world) === null ? letterOf(file, world) : undefined
  const proposed = {
    ...(suggestion ? suggestedView(file, suggestion, world) : {}),
    ...(letter ? { letter } : {}),
  }
  const unit = item.proposedUnit
  if (!unit) return Object.keys(proposed).length > 0 ? { proposed } : {}
  const subordination = world.directory.units.get(unit)?.subordination
  const policy = usualPolicy(world.directory.terms, {
    ...(subordination ? { subordination } : {}),
    category: item.category,
    level: item.level,
  })
  return { proposed: { ...proposed, unit, policy } }
}
