import { addDays } from '#api-client/working-days.ts'

/** Every day of a year, in order. */
export const daysOf = (year: number): string[] => {
  const days: string[] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day)
  return days
}
