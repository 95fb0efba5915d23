/**
 * Who sees what, typed in from the policy in words and never derived from the code.
 * `✓` in clear, `m` masked, `–` not at all, `?` settled nowhere.
 */
export const readers = [
  'resident',
  'deputy',
  'station',
  'body',
  'committee',
  'branch office',
  'lead unit',
  'assisting unit',
  'other unit',
  'other station',
  'other body',
  'other branch office',
  'special committee',
  'chair council',
  'nobody',
] as const
export type Reader = (typeof readers)[number]
export type Mark = '✓' | 'm' | '–' | '?'

export const stages = [
  'submitted',
  'forwarded',
  'with the branch office',
  'in handling, with a draft',
  'replied',
  'answered',
  'closed',
  'closed, after the rating period',
] as const
export type Stage = (typeof stages)[number]

/**
 * Who may know of the case at all. The body sees it once it is forwarded, a branch or unit once it has it, the special
 * committee of its field once it is graded.
 */
const known: Record<Stage, string> = {
  //                                  resident deputy station body committee branch lead assisting | other: unit station body branch | special council nobody
  submitted: '                         ✓  ✓  ✓  –  ✓  –  –  –    –  –  –  –    –  –  –',
  forwarded: '                         ✓  ✓  ✓  ✓  ✓  –  –  –    –  –  –  –    ✓  –  –',
  'with the branch office': '          ✓  ✓  ✓  ✓  ✓  ✓  –  –    –  –  –  –    ✓  –  –',
  'in handling, with a draft': '       ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –    ✓  –  –',
  replied: '                           ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –    ✓  –  –',
  answered: '                          ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –    ✓  –  –',
  closed: '                            ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –    ✓  –  –',
  'closed, after the rating period': ' ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –    ✓  –  –',
}

/** Of a case that a reader may know of. Later stages override earlier ones. */
const granted: Record<string, Partial<Record<Stage, string>>> = {
  //                                                       resident deputy station body committee branch lead assisting | other: unit station body branch | special
  'number, state, dates, turn': { submitted: '              ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓' },
  light: {
    submitted: '                                     –  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓',
    answered: '–  –  –  –  –  –  –  –',
  },
  opinion: { submitted: '                                   ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓' },
  place: { submitted: '                                     ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓' },
  attachment: { submitted: '                                ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓' },
  category: { submitted: '                                  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓' },
  name: { submitted: '                                      ✓  m  m  m  m  –  –  –' },
  contact: { submitted: '                                   ✓  m  m  m  m  –  –  –' },
  question: { forwarded: '                                  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓' },
  answer: { forwarded: '                                    ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓' },
  'added fact': { forwarded: '                              ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓' },
  "station's internal note": { submitted: '                 –  –  ✓  ✓  ✓  –  –  –' },
  "body's internal note": { forwarded: '                    –  –  –  ✓  ✓  –  –  –' },
  "committee's internal note": { 'with the branch office': ' –  –  –  –  ✓  –  –  –' },
  "branch office's internal note": { 'with the branch office': '–  –  –  –  ✓  ✓  –  –' },
  "lead unit's internal note": { 'in handling, with a draft': ' –  –  –  –  ✓  ✓  ✓  –' },
  "assisting unit's internal note": { 'in handling, with a draft': '–  –  –  –  ✓  ✓  –  ✓' },
  'public note': { 'in handling, with a draft': '           ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓' },
  'what the station writes to the body': { forwarded: '     –  ?  ✓  ✓  ✓  ?  ?  ?    –  –  –  –  ?' },
  'why it is reported up': { 'with the branch office': '    –  ?  ✓  ✓  ✓  ?  ?  ?    –  –  –  –  ?' },
  'what the committee writes to the branch': { 'with the branch office': '–  ?  ?  ?  ✓  ✓  ?  ?    –  –  –  –  ?' },
  'what the branch writes to the units': { 'in handling, with a draft': '–  ?  ?  ?  ✓  ✓  ✓  ✓    –  –  –  –  ?' },
  'names of officials': { submitted: '                      –  ?  ✓  ✓  ✓  ?  ✓  ?    –  –  –  –  ?' },
  // A draft is not yet a reply; once the head has signed, it is one, and waits for release.
  reply: {
    'in handling, with a draft': '                   –  –  –  –  –  –  ✓  –',
    replied: '–  –  –  ✓  ✓  –  ✓  –',
    answered: '✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓',
  },
  "reply's evidence": {
    'in handling, with a draft': '      –  –  –  –  –  –  ✓  –',
    replied: '–  –  –  ✓  ✓  –  ✓  –',
    answered: '✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓    –  –  –  –  ✓',
  },
  'what the committee notes at release': { answered: '      –  ?  ?  ?  ✓  ?  ?  ?    –  –  –  –  ?' },
  'rating and its words': {
    closed: '                       ✓  ✓  ✓  ✓  ✓  ✓  –  –',
    'closed, after the rating period': '✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓',
  },
}

/** Fields that are written by this stage. */
export const fieldsAt = (stage: Stage): string[] =>
  Object.keys(granted).filter((field) => typedAt(field, stage).length > 0)

const typedAt = (field: string, stage: Stage): string[] =>
  stages.slice(0, stages.indexOf(stage) + 1).flatMap((earlier) => granted[field]?.[earlier] ?? [])

export type Row = Record<Reader, Mark>

const rowOf = (marks: string): Row => {
  const typed = marks.split(/\s+/).filter(Boolean) as Mark[]
  return Object.fromEntries(readers.map((reader, index) => [reader, typed[index] ?? '–'])) as Row
}

/** Who may know of the case at this stage. */
export const knownAt = (stage: Stage): Row => rowOf(known[stage])

/** Who may read a field at this stage. */
export const readAt = (field: string, stage: Stage): Row => {
  const row = rowOf(typedAt(field, stage).at(-1) ?? '')
  const knows = knownAt(stage)
  return Object.fromEntries(readers.map((reader) => [reader, knows[reader] === '✓' ? row[reader] : '–'])) as Row
}
