import { earlierAnswer, type Intent, type Refusal, refuse } from '../answers.ts'
import type { Service } from '../service.ts'
import type { Append } from '../store/store.ts'
import type { Contents, Topic } from './change.ts'
import type { InForce } from './settings.ts'

/** A change that somebody who may make it asks for. */
export type IntendedChange<T extends Topic> = {
  topic: T
  subject: string
  content: Contents[T]
  reason: string
  expectedVersion: number
  official: string
  intent: Intent
  /** What the change sets off. */
  outbox: Append['outbox']
}

/**
 * Keeps a change once and lets this server work by it.
 * @param view what is answered, of the settings as they are after the change
 */
export const keepChange = async <T extends Topic, Answer>(
  service: Service,
  { intent, ...change }: IntendedChange<T>,
  view: (after: InForce) => Answer,
): Promise<Answer | Refusal> => {
  const asAnswer = (answer: string): Answer => JSON.parse(answer) as Answer
  const earlier = await earlierAnswer(service, intent, asAnswer)
  if (earlier) return earlier
  const { store, settings, now } = service
  await settings.refresh()
  const at = now().toISOString()
  const content = JSON.stringify(change.content)
  const planned = { ...change, content, version: change.expectedVersion + 1, revision: 0, changedAt: at }
  const answer = JSON.stringify(view(settings.after(planned)))
  const outcome = await store.changeSetting({
    ...change,
    region: settings.initial.region,
    content,
    at,
    idempotency: { ...intent, answer },
  })
  await settings.refresh()
  switch (outcome.kind) {
    case 'changed':
      return asAnswer(answer)
    case 'replayed':
      return asAnswer(outcome.answer)
    case 'key-reused':
      return refuse('key-reused')
    case 'version-conflict':
      return refuse('setting-changed')
  }
}
