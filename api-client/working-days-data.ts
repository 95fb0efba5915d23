import type { CalendarYear } from './working-days.ts'

const days = (month: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${month}-${String(first + index).padStart(2, '0')}`)

/** Rest days and make-up workdays by the State Council General Office's yearly notices (2024-11-12, 2025-11-04). */
export const calendarYears: readonly CalendarYear[] = [
  {
    year: 2025,
    off: [
      '2025-01-01',
      ...days('2025-01', 28, 31),
      ...days('2025-02', 1, 4),
      ...days('2025-04', 4, 6),
      ...days('2025-05', 1, 5),
      '2025-05-31',
      ...days('2025-06', 1, 2),
      ...days('2025-10', 1, 8),
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    off: [
      ...days('2026-01', 1, 3),
      ...days('2026-02', 15, 23),
      ...days('2026-04', 4, 6),
      ...days('2026-05', 1, 5),
      ...days('2026-06', 19, 21),
      ...days('2026-09', 25, 27),
      ...days('2026-10', 1, 7),
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
]
