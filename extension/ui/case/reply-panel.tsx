import type { Reply } from '#api-client'
import { dayWords } from '../../core/dates.ts'
import { language, words } from '../model/language.ts'

/** A reply, drafted or released, with how far its sign-off has come. */
export const ReplyPanel = ({ reply }: { reply: Reply }) => {
  const { reply: text, contract, item } = words.value
  return (
    <section class="reply">
      <h2>
        {text.title} <span class="tag">{reply.released ? text.released : text.draft}</span>
      </h2>
      <p class="reply-class">{contract.replyClasses[reply.replyClass]}</p>
      <p class="prose">{reply.reply ?? item.erased}</p>
      {reply.evidence && <Part name={text.evidence}>{reply.evidence}</Part>}
      {reply.ground && <Part name={text.ground}>{reply.ground}</Part>}
      {reply.dueOn && <Part name={text.promisedOn}>{dayWords(reply.dueOn, language.value)}</Part>}
      {!reply.released && <SignOff signed={reply.signed} steps={reply.steps} />}
    </section>
  )
}

const Part = ({ name, children }: { name: string; children: string }) => (
  <p class="prose">
    <strong>{name}</strong> {children}
  </p>
)

const SignOff = ({ signed, steps }: { signed: number; steps: number }) => (
  <p class="sign-off">
    <span class="sign-off-steps" aria-hidden="true">
      {Array.from({ length: steps }, (_, step) => (
        <span key={step} class={step < signed ? 'step step-signed' : 'step'} />
      ))}
    </span>
    {words.value.reply.signed(signed, steps)}
  </p>
)
