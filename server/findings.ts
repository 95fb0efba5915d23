import type { Finding } from '#api-client/contract/reply-check.ts'
import type { CaseFile } from './case-file.ts'
import { particularsOf } from './particulars.ts'
import { checkReply } from './reply-check/check.ts'

/** What the reply check finds in the draft of a case; nothing where there is none, or its words are erased. */
export const findingsOf = ({ item, history }: CaseFile, today: string): Finding[] => {
  const drafted = history.find(({ seq }) => seq === item.draft?.seq)
  const reply = drafted?.texts.reply
  if (!item.draft || !drafted || !reply) return []
  const { name, contact, place } = particularsOf({ history })
  const facts = history.flatMap(({ kind, texts }) => (kind === 'facts-added' ? [texts.addition ?? ''] : []))
  const { replyClass, dueOn } = item.draft
  return checkReply({
    opinion: history[0]?.texts.opinion ?? '',
    facts,
    ...written('place', place),
    ...written('name', name),
    ...written('contact', contact),
    reply,
    replyClass,
    ...written('dueOn', dueOn),
    ...written('evidence', drafted.texts.evidence),
    ...written('ground', drafted.texts.ground),
    today,
  })
}

const written = <N extends string>(name: N, text: string | null | undefined): { [K in N]?: string } =>
  (text ? { [name]: text } : {}) as { [K in N]?: string }
