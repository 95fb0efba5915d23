import type { CaseWords } from '../case-words.ts'

/** What a resident's moves say. */
export const moves: CaseWords['moves'] = {
  send: 'Send',
  sending: 'Sending…',
  done: 'Sent',
  choose: 'Choose one',
  also: 'You can also',
  can: 'What you can do',
  answer: { label: 'Your answer', hint: 'Once you answer, the matter goes on.' },
  addFacts: {
    label: 'Add something',
    hint: 'Something new came to mind, or something changed? Write it here.',
    ask: 'What you want to add',
  },
  rate: {
    title: 'Please rate it',
    solved: 'Has it been solved?',
    attitude: 'How were you treated?',
    speed: 'How quick was it?',
    comment: 'Anything else',
    first: 'If it has not been solved, it is handled again.',
    again: 'If it has still not been solved, the people’s congress convenes an assessment and tells you what it finds.',
    last: 'This matter has been assessed. Your rating is kept as you give it, and closes the matter.',
    joined: 'The reply was given to the matter yours has joined. If yours has not been solved, it goes on by itself.',
  },
  correct: {
    label: 'Correct your rating',
    hint: 'A slip, or a change of mind? You can correct it once while ratings are taken. Both are kept, and the later one counts.',
    before: 'Your rating so far: ',
  },
  confirm: {
    title: 'Was the promise kept?',
    said: (unit) => `${unit} says that it was:`,
    ask: 'What do you find?',
    yes: 'It was kept',
    no: 'It was not kept',
    comment: 'Anything else',
    next: 'If it was kept, the matter is solved. If not, it goes back to the unit, which has half the time.',
  },
  object: {
    referred: {
      label: 'Object to the referral',
      hint: 'If you think that it should be handled here, you can object once within ten days. The congress body then decides anew: it assigns it to a unit, or refers it again and says why.',
      ask: 'Why it should be handled here',
    },
    merged: {
      label: 'It is not the same matter',
      hint: 'You can object once within ten days. Your opinion is then handled by itself at once, and is not joined to another again.',
      ask: 'What is different',
    },
  },
  reopen: {
    label: 'Something new: handle it again',
    hint: 'Within thirty days of closing: if the problem has come back or there is a new fact, write it here. It is then handled again.',
    ask: 'What is new',
  },
  consent: {
    label: 'Agree to publishing',
    hint: 'Without your name, contact and other personal details, your opinion and the reply may be published to help others with the same problem. Whether you agree makes no difference to the handling, and you can take it back at any time.',
    press: 'I agree',
  },
  withdrawConsent: {
    label: 'Take back your consent to publishing',
    hint: 'You agreed to publishing without personal details. Once taken back, nothing more is published and what was published is taken down. The handling goes on as before.',
    press: 'Take it back',
  },
  withdraw: {
    label: 'Withdraw this matter',
    hint: 'Once withdrawn it is no longer handled. If it was already assigned, the liaison station contacts you first.',
    ask: 'Why you withdraw it',
    sure: 'Withdraw it for good? This cannot be undone.',
    confirm: 'Yes, withdraw',
    cancel: 'No, keep it',
  },
  changed: 'Something has just changed:',
  notOffered: 'This step is no longer possible. What you wrote is still below for you to copy.',
  arrivedBefore:
    'Your previous submission had arrived after all; see the progress below. What you changed since is still here for you to send.',
  unreachable: {
    title: 'The service could not be reached',
    action: 'What you typed is still here. Check your connection and send again; it will not be registered twice.',
  },
}
