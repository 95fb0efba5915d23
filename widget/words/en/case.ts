import {
  events,
  handledAgain,
  issues,
  outcomes,
  residentProblems,
  residentStates,
  roles,
  scores,
  solved,
  unanswered,
} from '#api-client/words/en.ts'
import type { CaseWords } from '../case-words.ts'
import { files } from './files.ts'
import { form } from './form.ts'
import { moves } from './moves.ts'

const marked = 'carries a mark of state secrets or of internal papers; take that part out'
const unreadable = 'contains characters that cannot be kept; delete them and try again'

const expectedOn = (on: string, provisional: boolean): string =>
  provisional ? `expected by ${on} (may shift once that year’s holidays are announced)` : `expected by ${on}`

export const caseWords: CaseWords = {
  events,
  handledAgain,
  issues,
  outcomes,
  problems: residentProblems,
  residentStates,
  roles,
  scores,
  solved,
  unanswered,
  proving: 'A short calculation that keeps abuse away is running, please wait.',
  callStation: (station, phone) => `Or phone the ${station}: ${phone}.`,
  similar: (count) =>
    `${count === 1 ? 'One similar opinion was' : `${count} similar opinions were`} received lately. You can still send yours: they are handled together, and you get your own answer.`,
  otherDoor: (door, by) =>
    `You mentioned “${by.join(', ')}”: ${door} may be the better place for this. You can still submit it here.`,
  errorPrefix: form.errorPrefix,
  errorsTitle: 'There is something to correct',
  opinionIssues: {
    opinion: {
      missing: 'Tell us what happened',
      'too-short': 'This is too short: please say more',
      'too-long': 'This is over the limit: please shorten it',
      unreadable: `Your text ${unreadable}`,
      'secret-mark': `Your text ${marked}`,
    },
    area: { missing: 'Choose the township or street where it happened' },
    place: {
      'too-long': 'The place must be 200 characters or fewer',
      unreadable: `The place ${unreadable}`,
      'secret-mark': `The place ${marked}`,
    },
    category: { unknown: 'Choose a category from the list, or leave it open' },
    files: { 'too-long': 'Too many files: remove some' },
    name: {
      'too-long': 'The name must be 50 characters or fewer',
      unreadable: `The name ${unreadable}`,
      'secret-mark': `The name ${marked}`,
    },
    contact: {
      'too-long': 'The contact must be 100 characters or fewer',
      unreadable: `The contact ${unreadable}`,
      'secret-mark': `The contact ${marked}`,
    },
  },
  optional: form.optional,
  files,
  receipt: {
    title: 'Your opinion has been received',
    keep: 'Keep the case number and the query code. You need both to follow, to add something and to rate.',
    later:
      'Your previous submission had arrived after all, and was registered as it was then. What you changed afterwards is not in it; you can add it under “Track”:',
    caseNumber: 'Case number',
    queryCode: 'Query code',
    once: 'The query code is shown only this once: copy or print it now.',
    copy: 'Copy number and code',
    copied: 'Copied',
    selected: 'Copying was not allowed: select the numbers above and copy them by hand',
    print: 'Print the receipt',
    next: 'What happens next',
    station: (station, by) => `${station} reads it and passes it on by ${by}.`,
    handling:
      'The congress body assigns it to a responsible unit. If we need something from you, we ask under “Track”.',
    expected: (on, provisional) => `You get a reply, ${expectedOn(on, provisional)}.`,
    follow: 'Track it now',
    another: 'Submit another opinion',
    safe: {
      title: 'Keep a record of your own',
      text: 'Nobody can say later that you did not write, or change what you wrote. The file holds all of it: keep it to yourself.',
      save: 'Save the file',
      show: 'Show the code',
      hide: 'Hide the code',
      code: 'It says at which place your opinion was registered and who signed for it; none of your words are in it.',
      missing:
        'The file is not to be had at the moment; your opinion is registered. You can check it later under “Track”.',
      how: 'How to check it',
    },
  },
  signIn: {
    title: 'Track progress',
    hint: 'You can paste both numbers of the receipt together into either field.',
    caseNumber: 'Case number',
    caseNumberHint: 'For example: SL2611-7K3M9QN',
    queryCode: 'Query code',
    queryCodeHint: '16 digits',
    open: 'Track',
    opening: 'Looking it up…',
    ended:
      'For your safety the session ended after 30 minutes. Enter the query code once more; what you typed is still here.',
    tryAgainAt: (time) => `Please try again after ${time}.`,
    missing: { caseNumber: 'Enter the case number', queryCode: 'Enter the query code' },
    wrong: {
      caseNumber: 'This is not a case number: please check it',
      queryCode: 'This is not a query code: please check the 16 digits',
    },
  },
  follow: {
    caseNumber: 'Case number',
    refreshed: (time) => `Updated ${time}`,
    stale: 'The service cannot be reached at the moment. You see what was there last; we keep trying.',
    news: (state, events) => `Something has just changed: ${events.join(', ')}. Now: ${state}.`,
    leave: 'Leave',
    closedAs: (outcome) => `Closed · ${outcome}`,
    promisedOn: (on) => `Promised by ${on}`,
    turnYours: (by) => (by ? `It is your turn, by ${by}.` : 'It is your turn.'),
    turnTheirs: (organisation, by) =>
      by ? `It is with ${organisation}; this step is due by ${by}.` : `It is with ${organisation}.`,
    turnNobody: 'This matter is closed.',
    turnJoined: 'The reply will appear here, for you to rate as well.',
    turnJoinedReply: 'There is a reply. Please read it and rate it.',
    turnReferred: 'It is for the authority named below.',
    joinedAs: (state) => `Joined to the same matter · ${state}`,
    joinedNews: (state) => `Something has just changed. Now: ${state}.`,
    joined: {
      title: 'Others told us the same',
      text: 'Both matters are handled together. You get the same reply, and you rate it for yourself.',
    },
    returnRound: (state, round) => `${state} (attempt ${round})`,
    referral: {
      title: (channel) => `Please turn to: ${channel}`,
      inform: 'By law this is for them to decide. We cannot act for them: please contact them yourself.',
      transfer: 'By law this is for them to decide. We have passed your opinion on to them.',
      call: (shortCode) => `Call ${shortCode}`,
      when: 'What they are there for:',
    },
    parts: {
      split: 'You told us of more than one matter. These are handled on their own, with the same query code:',
      partOf: 'This matter was taken out of another opinion of yours, with the same query code:',
      open: 'Open',
    },
    submitted: 'Submitted',
    expected: 'Reply',
    expectedOn,
    station: 'Liaison station',
    unit: 'Responsible unit',
    assignedBy: 'Assigned by',
    assisting: 'Assisting units',
    separate: 'Units that answer on their own',
    extension: {
      label: 'More time',
      asked: (until) => `The unit asks for time until ${until}; this is being decided.`,
      granted: (until) => `Granted until ${until}.`,
      refused: 'Not granted; the first due date stands.',
      reason: (reason) => `The unit’s reason: ${reason}`,
    },
    promise: {
      label: 'Promise',
      by: (on) => `by ${on}`,
      checked: 'the day has come; it is being checked',
      proved: 'the unit says it is kept; please confirm',
      kept: 'you confirmed that it was kept',
    },
    yourOpinion: 'What you told us',
    place: 'Place',
    erased: 'Erased under the rules',
    question: 'We need something from you',
    reply: 'The reply to you',
    replyClasses: {
      A: 'Solved, or mostly so',
      B: 'Being solved, and planned',
      C: 'To be solved later, when conditions allow',
      D: 'Noted',
    },
    evidence: 'What was done',
    ground: 'Ground and reasons',
    dueOn: 'Promised for',
    data: 'My data: who looked, consents, correct, take along, erase',
    timeline: 'Progress',
    you: 'You',
    to: (units) => `Responsible: ${units}`,
    by: (on) => `Due: ${on}`,
    until: (on) => `Time asked for until: ${on}`,
    meetingOn: (on) => `Meeting on: ${on}`,
    passedTo: (station) => `Passed to: ${station}`,
    attitude: (score) => `treatment: ${score}`,
    speed: (score) => `speed: ${score}`,
    measured: (before, actual, target, unit) =>
      `${before} ${unit} before → ${actual} ${unit} now (aim: ${target} ${unit})`,
    settled: {
      reveal: { granted: 'Agreed', refused: 'Not agreed' },
      return: { granted: 'Agreed: another unit is being found', refused: 'Not agreed: the unit keeps it' },
      extension: { granted: 'Granted', refused: 'Not granted' },
    },
    texts: { nextChannel: 'Where you can turn next:', receipt: 'Their receipt:' },
  },
  check: {
    title: 'Check',
    busy: 'Checking whether these records were changed…',
    passed: (count) =>
      count === 1 ? 'Checked: this record was not changed.' : `Checked: these ${count} records were not changed.`,
    first:
      'Your own device compared words, times and order. It has remembered the whole register as it is now and will notice if anyone changes it.',
    since: (when) =>
      `Your own device compared words, times and order, and the register goes on from what this device saw on ${when}.`,
    failed: 'The check failed: the records here are not those that were kept.',
    action:
      'Save the evidence first, keep it with your receipt, and take it to the higher congress or to someone you trust.',
    unavailable: 'The service can’t show what is needed for a check at the moment. Your matter is not affected.',
    unreachable: 'The service can’t be reached; nothing was checked.',
    save: 'Save the evidence',
    again: 'Check again',
    how: 'How to check it yourself',
  },
  moves,
}
