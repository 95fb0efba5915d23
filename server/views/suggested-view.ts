import type { Case } from '#api-client/contract/case.ts'
import type { CommandName } from '#api-client/contract/command.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
import { mayRead } from '../access.ts'
import type { CaseFile } from '../case-file.ts'
import type { Actor } from '../domain/actor.ts'
import { mayNot } from '../domain/decide.ts'
import type { World } from '../domain/decision.ts'
import type { Service } from '../service.ts'
import type { Suggestion } from '../triage/model.ts'

type Proposed = NonNullable<Case['proposed']>

/** The moves a suggestion helps with. */
const helped: readonly CommandName[] = ['forward', 'propose-referral', 'assign']

/** What the case looks like, for a reader who may read the opinion and make a move of grading now; else undefined. */
export const suggestionFor = async (
  { triage }: Service,
  file: CaseFile,
  { relation, actor, world }: { relation: Relation; actor: Actor; world: World },
): Promise<Suggestion | undefined> => {
  const opinion = file.history[0]?.texts.opinion
  if (!opinion || actor.role === 'resident' || !mayRead.matter.includes(relation)) return undefined
  if (helped.every((command) => mayNot(file.item, command, actor, world) !== null)) return undefined
  return triage.suggest(opinion, file.item.area)
}

/** The suggestion as an official sees it. What an official has graded already is not suggested again. */
export const suggestedView = (
  { item }: CaseFile,
  suggestion: Suggestion,
  { directory }: World,
): Pick<Proposed, 'category' | 'level' | 'unit' | 'referral' | 'urgent' | 'words'> => {
  const { categories, level, units, referral, urgent, urgentWords } = suggestion
  const [first] = categories
  const unit = units.find((id) => !item.excluded.includes(id))
  const channel = directory.channels.find(({ id }) => id === referral?.channel)
  const graded = item.level !== undefined
  return {
    ...(graded || !first ? {} : { category: first.part, level: level.level }),
    ...(unit === undefined ? {} : { unit }),
    ...(referral && channel ? { referral: { channel: channel.id, name: channel.name, words: referral.words } } : {}),
    ...(urgent ? { urgent } : {}),
    words: { category: graded ? [] : (first?.words ?? []), level: graded ? [] : level.words, urgent: [...urgentWords] },
  }
}
