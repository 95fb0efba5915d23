import type { FormWords } from '../form-words.ts'

export const form: FormWords = {
  tabs: { label: 'Submit or track', submit: 'Submit', track: 'Track' },
  demo: 'Demonstration · not a government site',
  optional: '(optional)',
  more: 'More (optional)',
  errorPrefix: 'Error: ',
  urgent: 'In an emergency, call directly',
  otherDoors: 'Lawsuits, petitions and accusations have their own channels',
  opinion: {
    label: 'What would you like to tell us?',
    hint: 'Say when and where it happened, what happened, and what you hope for. Do not include state secrets.',
    count: (used, most) => `${used} / ${most} characters`,
    over: (by) => `${by} characters too many`,
  },
  where: 'Where did it happen?',
  area: { choose: 'Choose one' },
  place: {
    label: 'Exact place',
    hint: (community) => `For example: the crossing outside the east gate of ${community}`,
  },
  category: {
    label: 'What is it about?',
    hint: 'Leave it open if you are not sure; our staff will sort it.',
    open: 'Not sure, leave it open',
    suggested: (name, by) => `Perhaps “${name}”, because you mentioned: ${by.join(', ')}`,
    take: 'Choose this one',
  },
  files: { label: 'Photos or files', choose: 'Choose photos or files' },
  submitterKind: {
    label: 'Who are you speaking for?',
    person: 'Myself',
    enterprise: 'An enterprise',
    organisation: 'An organisation',
  },
  name: { label: 'Your name', hint: 'Your opinion is accepted without it, too.' },
  contact: { label: 'Mobile number or e-mail', hint: 'Only for checking facts with you; staff see it masked.' },
  notice: {
    title: 'How we handle your information',
    intro: (handler) => `${handler} handles your information under its statutory duties.`,
    purpose: 'What for',
    kinds: 'Which information',
    recipients: 'Who receives it',
    retention: 'How long it is kept',
    rights: 'Your rights',
    reach: 'Where to find us',
  },
  boxes: {
    consentToPublish: {
      label: 'I agree that this matter and its reply may be published',
      hint: 'Names, contact details and other personal information are removed first. It is handled just the same without this.',
    },
    consentToSensitive: {
      label: 'It holds sensitive personal data, and I agree that you handle them',
      hint: 'Such as health, income, belief or whereabouts. You can take this back at any time.',
    },
    guardianConsents: {
      label: 'The person is under 14, and I agree as the guardian',
      hint: 'For the guardian to tick. You can take this back at any time.',
    },
    confidential: {
      label: 'Keep it confidential',
      hint: 'It then takes two members of staff to see your name and contact.',
    },
  },
  submit: 'Submit',
  sending: 'Submitting…',
  retry: 'Submit again',
  draft: {
    saved: (time) => `Draft saved (${time})`,
    about: 'The draft stays on this device for 7 days. On a shared computer, delete it when you are done.',
    unavailable:
      'This device cannot keep a draft: what you type is lost when the page closes. Please finish in one go.',
    restored: (when) => `Your draft from ${when} has been restored.`,
    unconfirmed: 'Your last submission was not confirmed. Submit it once more; it will not be registered twice.',
    remove: 'Delete draft',
    removed: 'Draft deleted',
  },
  unreachable: {
    title: 'The service could not be reached',
    action:
      'Everything you typed is still here. Check your connection and submit again; it will not be registered twice.',
  },
}
