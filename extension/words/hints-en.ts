import type { FormWords } from './form-words.ts'

/** What has to be known before a move is given: what follows from it, and who else has to act. */
export const moveHints: Pick<FormWords, 'hints' | 'fieldHints' | 'fieldHintsOf'> = {
  hints: {
    forward: 'The congress body then assigns within 2 working days.',
    assign: 'The term runs from today, not from sign-in.',
    dispatch: 'Dispatching does not restart the term.',
    'sign-in': 'Handling begins; the term has run since assignment.',
    'draft-reply': 'It then goes through sign-off; the head signs last. Answer every point the resident raised.',
    'sign-reply': 'Check the reply below. After the last signature it goes to the congress body.',
    release: 'The reply goes to the resident and the deputy. This does not publish it.',
    'consent-to-ask': 'The resident then sees the unit’s question; the unit’s clock is held meanwhile.',
    'send-back-draft': 'Signatures so far are void; the clerk revises the draft.',
    'return-reply': 'The unit goes on handling; its clock runs on.',
    ask: 'At most two questions per case. Ask everything at once.',
    'report-up': 'The city’s deputy affairs committee then assigns it.',
    'answer-on-spot': 'Only for what can be explained or solved at once. The resident reads it now and rates it.',
    'propose-referral':
      'Takes two people: you propose, the station head or another person of the deputy affairs committee confirms.',
    'confirm-referral':
      'Proposed by one, confirmed by another. The case then ends; the resident reads where to turn and may object.',
    merge: 'The case ends; the other one’s reply answers it, and its resident rates that. Can be undone for 10 days.',
    unmerge: 'It goes back to where it was.',
    split: 'The matter becomes a case of its own under the same query code, handled and answered apart.',
    'record-call': 'Write down what was said. A rating by telephone is counted apart and replaces nobody’s own rating.',
    'reissue-code':
      'Check who it is first. The new code is shown once, the old one is dead at once; this needs the server.',
    'flag-major':
      'The leader on duty sees it at once; the case is not published any more and the mark cannot be undone.',
    'transfer-station': 'It moves once the other station has accepted; until then it stays yours.',
    'hand-over': 'Takes two people: it counts once the other has accepted; until then the first contact stays.',
    'accept-hand-over': 'From then on you (or your station) answer for it to the end.',
    'raise-above': 'The case ends here; every year it is looked at again.',
    'settle-return':
      'Granted: another unit is found. Refused: the unit goes on. Days lost are charged to whoever was wrong; the second decision binds.',
    'settle-extension':
      'Not decided by the due date means refused. Granted moves the unit’s clock only, not what the resident was told.',
    'issue-supervision':
      'The system wrote the letter; check it, number it, sign it. The council of chairpersons can then see the case.',
    'skip-rung': 'For urgent cases: the letter may then be issued without waiting for reminders.',
    'name-unit': 'Naming takes a recorded decision: its day and meeting. Once per case.',
    convene: 'A second dissatisfied rating is assessed by the deputy affairs committee, which then concludes.',
    conclude: 'The conclusion binds the unit; a later rating does not change it.',
    reopen: 'The unit handles it again, or the congress body where there is none.',
    'ask-return': 'Once per unit; the clock runs on meanwhile. A unit may not pass a case on by itself.',
    'ask-extension': 'Once, at most twice the term in all; whoever assigned decides.',
    assist: 'It goes to the lead unit; in separate handling to the resident too, with the reply. It cannot be changed.',
    'prove-result': 'The resident is then asked to confirm within 10 days.',
    raise: 'Once it is your suggestion, you and the resident both rate the reply; the worse counts.',
    inquire: 'The unit has to answer you in time; one inquiry at a time.',
    'answer-inquiry': 'The answer goes to the deputy or committee that asked.',
    rate: 'You and the resident both rate; the worse counts.',
    'confirm-result': 'Your word is recorded; the resident decides.',
    hide: 'Only the parties and the authorities over it can then see it.',
    restrict: 'Personal data of the case is no longer shown, used or published; handling goes on.',
    'reveal-contact':
      'Name and contact are shown to you alone, for 15 minutes. The resident reads your organisation, role, reason and the time.',
    'ask-reveal':
      'This case is confidential and takes two people: you ask, and a colleague or an organisation above yours decides. The resident reads both.',
    'settle-reveal':
      'Once agreed, whoever asked sees name and contact for 15 minutes. The resident reads the decision.',
    erase:
      'This cannot be undone: texts, name, contact and key are destroyed; only the proof of what happened and this decision stay. Another person has to restrict it first.',
    redact: 'The resident agreed to publishing. Take out names, telephones, addresses and whatever tells who it is.',
  },
  fieldHints: {
    dueOn: 'On that day proof is due; resident and deputy confirm it.',
    evidence: 'Class A: what was done, when, and how it was checked.',
    ground: 'Say what stands in the way and how it is followed up.',
    assistingUnits: 'At most 8.',
    subject: 'Choose the unit, station, body or deputy it is about: they may neither see nor handle it.',
    receipt: 'Who received it, when, and under which number.',
    target: 'That case is then handled and answered for both.',
    matter: 'Only the one matter, in the resident’s own words.',
    check: 'For example: saw the receipt and the telephone.',
    until: 'Then the first contact is who it was; leave it empty to hand over for good.',
    delegation: 'Only where the head let you sign in writing: its day and ground. Your signature is then the last one.',
    paper: 'For example: bureau office, file 12 of 2026.',
    measured: 'Lets before and after be compared, for example: parking places, pcs, 0, 180, 192.',
    nextChannel: 'Where else the resident may turn.',
  },
  fieldHintsOf: {
    assign: { reason: 'Needed where the term is longer than the proposed one.' },
    release: { note: 'Where the reply check found something, say why it goes out all the same.' },
    'ask-extension': { until: 'After the unit’s due date.' },
    'propose-referral': { ground: 'Which point shows that it belongs there.' },
    hide: { ground: 'For example: private matters of others.' },
    restrict: { ground: 'For example: the resident asked for it.' },
    'reveal-contact': { reason: 'For example: to check the address and agree on a visit.' },
    'ask-reveal': { reason: 'For example: to check the address and agree on a visit.' },
    erase: {
      decision:
        'For example: the archive term is over; decided by the council on that day. No personal data: this text is kept.',
    },
    redact: { ground: 'For example: many have the same question.' },
  },
}
