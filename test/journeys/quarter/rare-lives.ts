const toStreet = ['liaison forward', 'body assign street']
const handled = [...toStreet, 'unit-clerk sign-in']
const signed = ['unit-clerk draft-reply A', 'unit-signer sign-reply', 'unit-head sign-reply']
const answered = [...handled, ...signed, 'body release']
const consents = ['? resident consent', '? resident withdraw-consent', '? resident consent']
const again = [...signed, 'body release']

const assessed = [...answered, 'resident rate dissatisfied', ...again, 'resident rate dissatisfied']

/**
 * Lives that chance seldom brings about, each by who does what, in which way. `wait` lets days pass; a step after `?`
 * is left out where it is not offered.
 */
export const rareLives: readonly (readonly string[])[] = [
  ['deputy raise', ...answered, 'resident rate satisfied', 'resident correct-rating satisfied'],
  ['deputy raise', ...answered, 'resident rate satisfied', 'resident correct-rating dissatisfied'],
  [...assessed, 'deputy raise', 'resident correct-rating dissatisfied'],
  [...assessed, 'resident correct-rating satisfied'],
  [
    ...assessed,
    ...consents,
    'resident add-facts',
    'station-head flag-major',
    'station-head hand-over',
    'station-head hide',
    'committee restrict',
    'liaison reissue-code',
    'resident withdraw',
  ],
  [
    ...handled,
    'unit-clerk draft-reply B',
    'unit-signer sign-reply',
    'unit-head sign-reply',
    'body release',
    'resident rate satisfied',
    'wait 8',
    'body skip-rung',
    'body issue-supervision',
    'chair-council name-unit',
    'unit-clerk prove-result',
    'resident confirm-result kept',
  ],
  [...assessed, 'committee convene', 'wait 2', 'committee conclude closed'],
  [...assessed, 'committee convene', 'wait 2', 'committee conclude handling'],
  [...answered, 'resident rate satisfied', 'resident correct-rating dissatisfied'],
  [...handled, 'unit-head ask-extension', 'unit-clerk ask', 'liaison consent-to-ask', 'body settle-extension granted'],
  [...toStreet, 'unit-head ask-extension', 'unit-head ask-return', 'body settle-extension refused'],
  [
    'liaison forward',
    'body report-up',
    'committee assign bureau',
    'unit-clerk sign-in',
    'unit-clerk draft-reply A',
    'unit-signer sign-reply',
    'unit-signer sign-reply',
    'unit-head sign-reply',
    'unit-clerk assist',
  ],
  [...answered, 'deputy inquire', 'unit-clerk answer-inquiry'],
  [...handled, 'deputy raise', ...signed],
  [
    ...handled,
    ...signed,
    'deputy raise',
    'resident add-facts',
    'liaison hide',
    'liaison reissue-code',
    'station-head hand-over',
    'resident withdraw',
  ],
  [...toStreet, 'unit-head ask-return', 'deputy raise', ...consents, 'liaison restrict', 'liaison hand-over'],
  [...toStreet, 'unit-head ask-return', 'body skip-rung', 'body merge', 'committee unmerge'],
  ['liaison ask-reveal', 'station-head settle-reveal granted', ...toStreet],
  ['liaison ask-reveal', 'station-head settle-reveal refused', ...toStreet],
  [
    'liaison reveal-contact',
    ...handled,
    'unit-clerk reveal-contact',
    ...signed,
    'body release',
    'resident rate satisfied',
    'liaison reveal-contact',
    'resident ask-erasure',
    'committee restrict',
    'committee erase',
  ],
  [...handled, ...consents, 'unit-clerk ask', 'liaison consent-to-ask', ...consents],
]
