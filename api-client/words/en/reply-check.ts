import type { FindingCode, FindingSeverity } from '../../contract/reply-check.ts'

/** What the reply check found: what is wrong, and what to do. */
export const findings: Record<FindingCode, { title: string; action: string }> = {
  'personal-data': {
    title: 'The reply contains personal data',
    action:
      'Take out names, mobile, identity, card and plate numbers and home addresses; write “you”, and name places down to the community only.',
  },
  'state-secret-mark': {
    title: 'The reply bears a mark of secrecy or of an internal document',
    action: 'Check whether it may be made known. What may not does not belong in a reply; then take out the mark.',
  },
  'too-short': {
    title: 'The reply is too short',
    action: 'Say what was looked into, who acts, when, and with what result.',
  },
  'only-passed-on': {
    title: 'The reply only says that the matter was passed on or taken seriously',
    action: 'Say who did what and when; where there is no result yet, say by which day there will be an answer.',
  },
  'demand-unanswered': {
    title: 'One demand is not answered',
    action: 'Answer each demand; where one can’t be met, say why.',
  },
  'promise-without-date': { title: 'A promise without a date', action: 'Say by which day it will be done.' },
  'promise-date-differs': {
    title: 'The date in the text is not the promised date',
    action: 'Make the text and the promised date agree.',
  },
  'class-without-ground': {
    title: 'The class of the reply has no ground',
    action:
      'Class A: say what was done and what proves it. Classes C and D: give the reason itself, not only that conditions are lacking.',
  },
  'class-contradicts': {
    title: 'The class and the text contradict each other',
    action: 'Choose another class or mend the text: what is not done yet is not class A.',
  },
  'no-contact': {
    title: 'It does not say whom to turn to',
    action: 'Name the section in charge and its office telephone, or where to go with questions.',
  },
  'other-language': {
    title: 'The reply is not in Chinese, so most of it was not checked',
    action: 'Have someone read it who can: is each demand answered, and are date, ground and contact given?',
  },
}

/** What a finding means for the reply. */
export const findingSeverities: Record<FindingSeverity, string> = {
  blocks: 'must be mended',
  explain: 'mend it or say why',
  advise: 'advice',
}
