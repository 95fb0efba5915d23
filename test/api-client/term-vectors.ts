/** From a day, so many months, the day the term ends, and whether it leans on a year without a notice. */
export const monthVectors: [string, number, string, boolean][] = [
  // 10-01 lies in the National Day holiday; the term ends with the first working day after it.
  ['2026-07-01', 3, '2026-10-08', false],
  // A Saturday, but worked: the term stays.
  ['2025-08-31', 6, '2026-02-28', false],
  // 2027-02-28 is a Sunday, and whether it is worked is not known yet.
  ['2026-11-30', 3, '2027-03-01', true],
  // The 31st has no counterpart in a shorter month: the month's last day, worked (02-28) or a Monday after (11-30).
  ['2026-01-31', 1, '2026-02-28', false],
  ['2026-03-31', 1, '2026-04-30', false],
  ['2026-10-31', 1, '2026-11-30', false],
  ['2026-08-31', 1, '2026-09-30', false],
  // Over the end of a year, and 01-15 is a Thursday.
  ['2025-11-15', 2, '2026-01-15', false],
  ['2025-11-15', 3, '2026-02-24', false],
]

/** From a day, so many working days, and the day the term ends. */
export const workingDayVectors: [string, number, string][] = [
  ['2026-02-13', 5, '2026-02-27'],
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 2, '2026-02-24'],
  ['2026-02-27', 1, '2026-02-28'],
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-10-08', 2, '2026-10-10'],
  ['2026-09-18', 1, '2026-09-20'],
  ['2026-05-08', 1, '2026-05-09'],
  ['2026-01-01', 1, '2026-01-04'],
  ['2025-12-31', 1, '2026-01-04'],
  ['2026-06-01', 0, '2026-06-01'],
]

/** From a day, so many calendar days, and the day the term ends. */
export const dayVectors: [string, number, string][] = [
  ['2026-06-02', 10, '2026-06-12'],
  ['2026-06-10', 10, '2026-06-22'],
  ['2026-02-04', 10, '2026-02-14'],
  ['2026-09-25', 10, '2026-10-08'],
]
