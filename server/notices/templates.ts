import type { Recorded } from '#api-client/contract/command.ts'
import type { Name } from '#api-client/contract/primitives.ts'
import type { CaseState } from '../domain/state.ts'

/** What a resident is told; `call-back` is never a message, a person says it. */
export const templates = [
  'accepted',
  'question',
  'reply',
  'joined-reply',
  'referred',
  'merged',
  'reminder',
  'closed',
  'extended',
  'promise',
  'call-back',
] as const
export type Template = (typeof templates)[number]

/** What an event has to tell the resident, if anything. */
export const templateOf = ({ kind, facts }: Recorded): Template | null => {
  switch (kind) {
    case 'forwarded':
      return 'accepted'
    case 'asked':
      return facts.awaitsConsent ? null : 'question'
    case 'consented-to-ask':
      return 'question'
    case 'released':
    case 'answered-on-spot':
      return 'reply'
    case 'referral-confirmed':
      return 'referred'
    case 'merged':
      return 'merged'
    case 'reminded':
      return facts.holder === 'resident' ? 'reminder' : null
    case 'lapsed':
    case 'raised-above':
      return 'closed'
    case 'concluded':
      return facts.to === 'closed' ? 'closed' : null
    case 'extension-settled':
      return facts.granted ? 'extended' : null
    case 'promise-checked':
      return 'promise'
    case 'withdrawn':
      return facts.callBack ? 'call-back' : null
    default:
      return null
  }
}

/** False where the case has gone on and the notice would only confuse. */
export const isStill = (template: Template, { state, merge, rating }: CaseState): boolean => {
  if (template === 'joined-reply') return merge !== undefined && rating === undefined
  if (template === 'accepted') return !['answered', 'assessing', 'closed'].includes(state)
  if (template === 'question') return state === 'needs-info'
  if (template === 'reply' || template === 'reminder') return state === 'answered'
  return true
}

type Texts = Record<Exclude<Template, 'call-back'>, string>

const zh: Texts = {
  accepted: '已受理并转交，请凭回执号和查询码查看进展。',
  question: '需要您补充情况，请凭回执号和查询码查看并回答。',
  reply: '已有答复，请凭回执号和查询码查看。',
  'joined-reply': '并入的事项已有答复，请凭回执号和查询码查看并评价。',
  referred: '已转有权处理的机关，请凭回执号和查询码查看。',
  merged: '已并入同类事项一并办理，请凭回执号和查询码查看。',
  reminder: '已有答复，还没有收到您的评价，请凭回执号和查询码查看。',
  closed: '已办结，请凭回执号和查询码查看。',
  extended: '办理期限已延长，请凭回执号和查询码查看。',
  promise: '承诺的期限已到，请凭回执号和查询码查看。',
}

const en: Texts = {
  accepted: 'has been accepted and passed on',
  question: 'needs something more from you',
  reply: 'has been answered',
  'joined-reply': 'was answered together with the one it joined',
  referred: 'has been referred to the authority in charge',
  merged: 'is now handled together with another on the same matter',
  reminder: 'has been answered and still waits for your rating',
  closed: 'has been closed',
  extended: 'has been given more time',
  promise: 'has reached the date that was promised',
}

/** The message: who writes, the number and the state; never content, place or name. */
export const messageText = (
  template: keyof Texts,
  { language, sender, caseNumber }: { language: keyof Name; sender: Name; caseNumber: string },
): string =>
  language === 'zh'
    ? `${sender.zh}：您反映的事项 ${caseNumber} ${zh[template]}`
    : `${sender.en}: your matter ${caseNumber} ${en[template]}. See it with your case number and query code.`

/** The language a resident is written to: English where the opinion holds letters and no Chinese, else Chinese. */
export const languageOf = (opinion: string | null): keyof Name =>
  opinion !== null && /\p{Script=Latin}/u.test(opinion) && !/\p{Script=Han}/u.test(opinion) ? 'en' : 'zh'
