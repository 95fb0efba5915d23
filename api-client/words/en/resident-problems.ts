import type { ProblemCode } from '../../problems.ts'

/** What a resident may be told; every other refusal answers something that only officials send. */
export const residentProblems = {
  'not-signed-in': {
    title: 'Your session has ended',
    action: 'Sign in or enter the query code again; what you typed is kept.',
  },
  'wrong-code': {
    title: 'Receipt number and query code do not match',
    action: 'Check the number and the 16 digits on your receipt.',
  },
  'not-allowed': { title: 'Your role may not take this step', action: 'Leave it to someone who may.' },
  'origin-not-allowed': {
    title: 'This web page may not use this form',
    action: "Use the organisation's published page.",
  },
  'not-found': { title: 'Not found', action: 'Check the address or the number.' },
  'version-conflict': {
    title: 'This case has just changed',
    action: 'Look at the change, then decide; what you typed is kept.',
  },
  'not-now': { title: 'This step is not possible at this stage', action: 'Reload to see the present stage.' },
  'too-large': { title: 'The content is too large', action: 'Shorten it and send again.' },
  'file-too-large': { title: 'The file is too big', action: 'Choose one of at most 8 MB.' },
  'file-not-accepted': {
    title: 'This kind of file is not accepted',
    action: 'Choose a photo (JPEG, PNG or WebP) or a PDF.',
  },
  'file-empty': { title: 'The file is empty', action: 'Choose another one.' },
  'file-unreadable': { title: 'The file is damaged', action: 'Open it to check, then choose it again or another one.' },
  'file-marked-secret': {
    title: 'The file is marked as secret or internal',
    action: 'Papers marked as state secrets or as internal may not be sent over the internet: leave it out.',
  },
  'picture-too-large': {
    title: 'The picture has too many pixels',
    action: 'Choose one of at most 25 million pixels, or a screenshot of it.',
  },
  'too-many-files': { title: 'There are too many files', action: 'Take some out and send again.' },
  'unknown-upload': {
    title: 'A file is no longer there',
    action: 'Files wait two hours to be submitted. Choose it again and submit.',
  },
  'invalid-request': {
    title: 'Some fields need a change',
    action: 'Change what is marked and send again; what you typed is kept.',
  },
  'key-reused': {
    title: 'The same key was used for other content',
    action: 'What was sent before may have arrived: look it up before you send anything else.',
  },
  'unknown-category': { title: 'There is no such category', action: 'Choose one from the list.' },
  'unknown-area': { title: 'Choose the town or street', action: 'Choose where it happened from the list.' },
  'unknown-deputy': { title: 'There is no such deputy', action: 'Tell the station instead.' },
  'already-objected': {
    title: 'An objection was made already',
    action: 'There is one objection; the outcome will be told.',
  },
  'window-over': { title: 'The time for this is over', action: 'See which steps are open now.' },
  'already-rated': { title: 'It was rated already', action: 'A rating can be corrected once within the period.' },
  'not-rated': { title: 'It was not rated yet', action: 'Rate it first.' },
  'already-corrected': { title: 'The rating was corrected once already', action: 'Both ratings are kept.' },
  'proof-needed': {
    title: 'Proof of work is missing or no longer good',
    action: 'Send it again: a new one is made by itself; what you typed is kept.',
  },
  'case-limit': {
    title: 'So much was added to this case today that it is enough for now',
    action: 'What you typed is kept; send it later, or tell the station.',
  },
  'page-limit': {
    title: 'This page receives very many opinions just now',
    action: 'What you typed is kept; send it later, or tell the station.',
  },
  'station-limit': {
    title: 'This station receives very many opinions just now',
    action: 'What you typed is kept; send it later, or tell the station.',
  },
  'too-many-codes': { title: 'Too many wrong codes', action: 'Try again later; the right code still works then.' },
  fault: { title: 'Something went wrong on our side', action: 'What you typed is kept; try again later.' },
  unavailable: { title: 'The service is busy', action: 'What you typed is kept; try again later.' },
  erased: {
    title: 'The content of this case was erased under the rules',
    action: 'Only the proof of what happened is kept.',
  },
  'secret-mark': {
    title: 'It carries a mark of state secrets or of internal papers and was not taken',
    action:
      'Take that part out and send again; what you typed is still here. Do not pass such content over the internet: hand it over in person, or turn to the local office for the protection of state secrets.',
  },
} satisfies Partial<Record<ProblemCode, { title: string; action: string }>>
