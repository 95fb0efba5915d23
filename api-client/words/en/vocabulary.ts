import type {
  AssignmentMode,
  ConsentPurpose,
  Level,
  Light,
  Outcome,
  Relation,
  ReplyClass,
  Role,
  Solved,
  State,
  SubmitterKind,
  Visibility,
} from '../../contract/vocabulary.ts'

/** States as officials name them. */
export const states: Record<State, string> = {
  submitted: 'To accept',
  'needs-info': 'Waiting for resident',
  forwarded: 'To assign',
  assigned: 'To sign in',
  'return-asked': 'Return asked',
  handling: 'In hand',
  replied: 'Reply to check',
  answered: 'To be rated',
  assessing: 'Under assessment',
  closed: 'Closed',
}

/** States as a resident reads them. */
export const residentStates: Record<State, string> = {
  submitted: 'Received',
  'needs-info': 'We need something from you',
  forwarded: 'Passed on',
  assigned: 'Passed on',
  'return-asked': 'Finding the responsible unit',
  handling: 'Being handled',
  replied: 'Being handled',
  answered: 'Answered: please rate it',
  assessing: 'Being assessed',
  closed: 'Closed',
}

/** What a resident reads in the second round and later. */
export const handledAgain: string = 'Being handled again'

export const outcomes: Record<Outcome, string> = {
  solved: 'Solved',
  planned: 'Promised',
  'not-now': 'Not possible yet',
  noted: 'Noted',
  'answered-on-spot': 'Answered on the spot',
  referred: 'Referred to the competent authority',
  merged: 'Joined to the same matter',
  withdrawn: 'Withdrawn',
  'raised-above': 'Raised to a higher level',
}

export const roles: Record<Role, string> = {
  resident: 'Resident',
  deputy: 'Deputy',
  liaison: 'Station liaison officer',
  'station-head': 'Station head',
  body: 'Township presidium or street committee',
  committee: 'Deputy affairs committee',
  'special-committee': 'Special committee',
  'chair-council': 'Council of chairpersons',
  'branch-office': 'Branch office',
  'unit-clerk': 'Unit clerk',
  'unit-signer': 'Unit reviewer',
  'unit-head': 'Unit head',
  system: 'System',
}

export const relations: Record<Relation, string> = {
  resident: 'Resident',
  deputy: 'Deputy',
  station: 'Station that received it',
  body: 'Assigning body',
  committee: 'Deputy affairs committee',
  'branch-office': 'Branch office',
  unit: 'Responsible unit',
  'assisting-unit': 'Assisting unit',
  'special-committee': 'Special committee',
  'chair-council': 'Council of chairpersons',
}

export const replyClasses: Record<ReplyClass, string> = {
  A: 'A Solved or basically solved',
  B: 'B Being solved or planned',
  C: 'C Later, for lack of conditions',
  D: 'D Kept for reference',
}

export const levels: Record<Level, string> = {
  1: 'Ⅰ On the spot',
  2: 'Ⅱ Town or street',
  3: 'Ⅲ City unit',
  4: 'Ⅳ Several units',
  5: 'Ⅴ Above the city',
}

export const modes: Record<AssignmentMode, string> = {
  single: 'One unit',
  lead: 'Lead and assisting units',
  separate: 'Units handle separately',
  letter: 'By letter',
}

export const lights: Record<Light, string> = { green: 'In time', yellow: 'Due soon', red: 'Overdue' }

export const solved: Record<Solved, string> = { yes: 'Solved', partly: 'Partly solved', no: 'Not solved' }

/** Five steps of satisfaction, 1 the lowest. */
export const scores: Record<1 | 2 | 3 | 4 | 5, string> = {
  1: 'Very dissatisfied',
  2: 'Dissatisfied',
  3: 'Basically satisfied',
  4: 'Satisfied',
  5: 'Very satisfied',
}

export const submitterKinds: Record<SubmitterKind, string> = {
  person: 'A person',
  enterprise: 'An enterprise',
  organisation: 'An organisation',
}

export const visibilities: Record<Visibility, string> = {
  private: 'Private',
  public: 'Public',
  redacted: 'Published redacted',
  restricted: 'Restricted',
}

export const consentPurposes: Record<ConsentPurpose, string> = {
  publish: 'Publishing',
  sensitive: 'Handling sensitive personal data',
  'under-14': 'Under fourteen, the guardian agrees',
}
