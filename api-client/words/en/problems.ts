import type { ProblemCode } from '../../problems.ts'

/** What is wrong with one field, by the code the schema gives. */
export const issues: Record<string, string> = {
  missing: 'Please fill this in',
  'too-short': 'Too short: please say a little more',
  'too-long': 'Too long: please shorten it',
  unreadable: 'Contains characters that cannot be kept: please remove them',
  'not-a-case-number': 'The receipt number is not right: please check it',
  'not-a-query-code': 'The query code is not right: please check its 16 digits',
  'not-a-category': 'Not a known category',
  'not-an-id': 'Not a known choice',
  'not-a-day': 'Not a date',
  'unknown-field': 'Not a known field: take it out',
  invalid: 'Not filled in correctly',
}

/** Every way the service says no: what happened, and what to do now. What was typed is kept in every case. */
export const problems: Record<ProblemCode, { title: string; action: string }> = {
  'unreadable-body': { title: 'The request could not be read', action: 'Reload the page and try again.' },
  'key-missing': { title: 'The request lacks its idempotency key', action: 'Reload the page and try again.' },
  'not-signed-in': {
    title: 'Your session has ended',
    action: 'Sign in or enter the query code again; what you typed is kept.',
  },
  'wrong-code': {
    title: 'Receipt number and query code do not match',
    action: 'Check the number and the 16 digits on your receipt.',
  },
  'wrong-token': {
    title: 'The sign-in token is not right',
    action: 'Check the token printed when the service started.',
  },
  'not-allowed': { title: 'Your role may not take this step', action: 'Leave it to someone who may.' },
  'origin-not-allowed': {
    title: 'This web page may not use this form',
    action: "Use the organisation's published page.",
  },
  'not-found': { title: 'Not found', action: 'Check the address or the number.' },
  'method-not-allowed': { title: 'This kind of request is not supported', action: 'See the API description.' },
  'version-conflict': {
    title: 'This case has just changed',
    action: 'Look at the change, then decide; what you typed is kept.',
  },
  'not-now': { title: 'This step is not possible at this stage', action: 'Reload to see the present stage.' },
  'not-your-turn': { title: 'Another body has this case now', action: 'Wait until it comes to you.' },
  'not-your-step': { title: 'It is not your turn to sign yet', action: 'Wait for the earlier signatures.' },
  'no-draft': { title: 'There is no draft reply yet', action: 'The clerk drafts it first.' },
  'asked-twice': { title: 'The resident has been asked twice already', action: 'Go on with what is known.' },
  'hold-used-up': { title: 'The clock has been held for half the term', action: 'Go on with what is known.' },
  'already-asked': { title: "A question is waiting for the station's consent", action: 'Wait for the station.' },
  'no-question': { title: 'No question is waiting for consent', action: 'Reload to see the present stage.' },
  'already-reported-up': { title: 'It has been reported up already', action: 'Wait for the city committee.' },
  'not-yet-due': { title: 'The time has not come yet', action: 'It happens by itself when due.' },
  'already-reminded': { title: 'A reminder was sent already', action: 'It is not repeated.' },
  'too-large': { title: 'The content is too large', action: 'Shorten it and send again.' },
  'wrong-media-type': { title: 'This format is not supported', action: 'Send JSON.' },
  'invalid-request': {
    title: 'Some fields need a change',
    action: 'Change what is marked and send again; what you typed is kept.',
  },
  'key-reused': {
    title: 'The same key was used for other content',
    action: 'What was sent before may have arrived: look it up before you send anything else.',
  },
  'unknown-unit': { title: 'There is no such unit', action: 'Choose one from the list.' },
  'unknown-category': { title: 'There is no such category', action: 'Choose one from the list.' },
  'unknown-policy': { title: 'There is no such term', action: 'Choose one from the list.' },
  'unknown-area': { title: 'Choose the town or street', action: 'Choose where it happened from the list.' },
  'unknown-deputy': { title: 'There is no such deputy', action: 'Tell the station instead.' },
  'unknown-official': { title: 'There is no such person in this unit', action: 'Choose one from the list.' },
  'outside-area': { title: 'That unit is outside this area', action: 'Report it up; the city committee assigns it.' },
  'outside-branch': { title: 'That unit is outside this branch', action: 'Choose a unit of this branch.' },
  'letter-only': { title: 'That unit is written to by letter only', action: 'Choose “By letter”.' },
  'not-by-letter': { title: 'That unit is assigned to, not written to', action: 'Choose another mode.' },
  'reason-missing': { title: 'A longer term needs a reason', action: 'Give the reason.' },
  'date-past': { title: 'The promised date is past', action: 'Give a date after today.' },
  'assisting-not-single': {
    title: 'One unit alone has no assisting units',
    action: 'Choose another mode, or take the assisting units out.',
  },
  'not-offered': { title: 'This step is not offered yet', action: 'See the documentation.' },
  'too-many-codes': { title: 'Too many wrong codes', action: 'Try again later; the right code still works then.' },
  fault: { title: 'Something went wrong on our side', action: 'What you typed is kept; try again later.' },
  unavailable: { title: 'The service is busy', action: 'What you typed is kept; try again later.' },
}
