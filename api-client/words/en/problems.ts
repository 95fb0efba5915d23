import type { ProblemCode } from '../../problems.ts'
import { residentProblems } from './resident-problems.ts'

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
  'secret-mark': 'carries a mark of state secrets or internal papers; take it out',
  'unknown-field': 'Not a known field: take it out',
  invalid: 'Not filled in correctly',
  expired: 'No longer good: please get a new one',
  used: 'Used already: please get a new one',
}

/** Every way the service says no: what happened, and what to do now. What was typed is kept in every case. */
export const problems: Record<ProblemCode, { title: string; action: string }> = {
  ...residentProblems,
  'unreadable-body': { title: 'The request could not be read', action: 'Reload the page and try again.' },
  'key-missing': { title: 'The request lacks its idempotency key', action: 'Reload the page and try again.' },
  'wrong-token': {
    title: 'The sign-in token is not right',
    action: 'Check the token printed when the service started.',
  },
  'method-not-allowed': { title: 'This kind of request is not supported', action: 'See the API description.' },
  'setting-changed': {
    title: 'This setting has just been changed',
    action: 'Look at the change, then decide; what you typed is kept.',
  },
  'not-your-turn': { title: 'Another body has this case now', action: 'Wait until it comes to you.' },
  'not-your-step': { title: 'It is not your turn to sign yet', action: 'Wait for the earlier signatures.' },
  'no-draft': { title: 'There is no draft reply yet', action: 'The clerk drafts it first.' },
  'asked-twice': { title: 'The resident has been asked twice already', action: 'Go on with what is known.' },
  'hold-used-up': { title: 'The clock has been held for half the term', action: 'Go on with what is known.' },
  'already-asked': { title: 'This was asked for already', action: 'Wait until it is settled.' },
  'no-question': { title: 'No question is waiting for consent', action: 'Reload to see the present stage.' },
  'already-reported-up': { title: 'It has been reported up already', action: 'Wait for the city committee.' },
  'not-yet-due': { title: 'The time has not come yet', action: 'It happens by itself when due.' },
  'already-reminded': { title: 'A reminder was sent already', action: 'It is not repeated.' },
  'wrong-media-type': { title: 'This format is not supported', action: 'Send JSON.' },
  'unknown-unit': { title: 'There is no such unit', action: 'Choose one from the list.' },
  'unknown-policy': { title: 'There is no such term', action: 'Choose one from the list.' },
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
  'beyond-law': {
    title: 'The law sets this term; it may not be changed like this',
    action: "Keep the law's unit: a duty may only be given less time, a right only more.",
  },
  'follows-another-term': { title: 'This term is half of another', action: 'Change the term it follows.' },
  'outside-year': { title: 'A day lies outside this year', action: 'Enter it in the year it belongs to.' },
  'day-twice': { title: 'A day is named twice, or both as off and as worked', action: 'Check it against the notice.' },
  'not-a-rest-day': {
    title: 'A make-up workday is a working day anyway',
    action: 'Make-up workdays are Saturdays or Sundays: check them against the notice.',
  },
  'holiday-missing': {
    title: 'New Year, Labour Day or National Day is missing',
    action: "Enter all the days off of the year's notice.",
  },
  'no-referral': { title: 'No referral waits for confirmation', action: 'Refresh and look again.' },
  'same-person': {
    title: 'Proposing and confirming takes two people',
    action: 'Ask the station head, or another member of the committee, to confirm.',
  },
  'second-round': { title: 'This is the second round: this step is over', action: 'Go on with handling it again.' },
  'no-hand-over': { title: 'No hand-over waits to be accepted', action: 'Refresh and look again.' },
  'not-the-recipient': { title: 'This is not handed over to you', action: 'The person or station named accepts it.' },
  'already-major': { title: 'It is marked as urgent already', action: 'The duty leader can see it.' },
  'return-settled': { title: 'Two returns were settled: the result binds', action: 'Handle it as it was settled.' },
  'nothing-asked': { title: 'Nothing was asked that waits for this', action: 'Refresh and look again.' },
  'not-extendable': {
    title: "This term can't be extended",
    action: 'Handle it in time, or turn to the body that assigned it.',
  },
  'assists-missing': {
    title: "A unit's part is still missing",
    action: 'Release it when every unit has given its part.',
  },
  'already-assisted': {
    title: 'Your unit has given its opinion already',
    action: 'Add a note if there is more to say.',
  },
  'rung-not-reached': {
    title: "This rung of the ladder isn't reached yet",
    action: 'Skip the rungs before it, with a reason.',
  },
  'already-skipped': { title: 'A supervision letter can be signed already', action: 'Sign it.' },
  'already-issued': { title: 'The supervision letter was issued already', action: 'See the timeline.' },
  'already-named': { title: 'It was named already', action: 'See the timeline.' },
  'no-ladder': { title: 'A matter handled by letter has no ladder', action: 'Write another letter.' },
  'not-convened': { title: 'The assessment has not met yet', action: 'Convene it first; conclude after the meeting.' },
  'already-raised': { title: 'It was raised already', action: 'See the timeline.' },
  'nothing-to-reveal': {
    title: 'The resident left neither name nor contact',
    action: 'Reach the resident through the tracking page.',
  },
  'two-people': {
    title: 'This case is confidential: it takes two people to see who wrote',
    action: 'Use “Ask to see the contact”; a colleague of your organisation or one above it decides.',
  },
  'already-revealed': { title: 'The contact is shown already', action: 'See above; it is masked again by itself.' },
  'no-reveal-asked': { title: 'Nobody waits for this decision', action: 'Reload to see the present stage.' },
  restricted: {
    title: 'The personal data of this case is restricted',
    action: 'Meanwhile it is neither shown nor published.',
  },
  'not-restricted': {
    title: 'It has to be restricted before it is erased',
    action: 'Let another person restrict it first, then decide on erasing it.',
  },
  'no-consent': {
    title: 'The resident has not consented to publication',
    action: 'Without consent it stays unpublished.',
  },
  'reply-blocked': {
    title: 'The reply holds something that must not go out',
    action: 'See what the reply check found and mend it.',
  },
  'reply-unexplained': {
    title: 'The reply check found something to explain',
    action: 'Return it, or say in the note why it goes out all the same.',
  },
  'unknown-channel': { title: 'There is no such channel', action: 'Choose one from the list.' },
  'channel-mode': {
    title: "This channel isn't reached that way",
    action: 'Choose inform or transfer as the list says.',
  },
  'receipt-missing': {
    title: 'A transfer needs the receipt',
    action: 'Write who took it, when, and under which number.',
  },
  'unknown-subject': { title: 'There is no such deputy, station, body or unit', action: 'Choose one from the list.' },
  'outside-channel': {
    title: 'A matter about the committee goes to an outside channel',
    action: 'Propose a referral instead.',
  },
  'is-subject': { title: 'The opinion is about this very unit', action: 'It may not handle it: choose another.' },
  'unknown-target': { title: 'There is no case with this number', action: 'Check the number of the case to join.' },
  'target-closed': { title: 'The case to join is closed', action: 'Choose one that is open.' },
  'unknown-station': {
    title: "There is no such station, or it can't take it",
    action: 'Choose another station from the list.',
  },
  'unit-twice': { title: 'A unit is named twice', action: 'Check the lead and the assisting units.' },
  'extension-too-long': { title: 'An extension at most doubles the term', action: 'Choose an earlier day.' },
  'outcome-missing': { title: 'Closing needs an outcome', action: 'Choose one.' },
  'date-future': { title: 'The day is in the future', action: 'Check the day.' },
  'paper-missing': {
    title: 'A chain signed on paper needs its date and where the sheet is kept',
    action: 'Fill in both; the clerk enters it.',
  },
  'not-delegable': {
    title: "This reply can't be signed by delegation",
    action: 'The head signs complex matters and second rounds in person.',
  },
  'not-offered': { title: 'This step is not offered yet', action: 'See the documentation.' },
}
