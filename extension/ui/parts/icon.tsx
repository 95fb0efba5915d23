const drawings = {
  refresh: 'M13 3v3.5H9.5M3 13V9.5h3.5M12.4 6.5A5 5 0 0 0 4 5M3.6 9.5A5 5 0 0 0 12 11',
  tab: 'M6.5 3H3v10h10V9.5M9.5 3H13v3.5M13 3 7.5 8.5',
  settings: 'M2 4.5h7m3 0h2M2 11.5h2m3 0h7M10.5 3v3M5.5 10v3',
  leave: 'M9 3H3v10h6M7 8h7m-2.5-2.5L14 8l-2.5 2.5',
  back: 'M9.5 3 4.5 8l5 5',
  chosen: 'm3 8.5 3.5 3.5L13 4.5',
} as const

/** A line drawing in the colour of the text; never the only name of anything. */
export const Icon = ({ name }: { name: keyof typeof drawings }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={drawings[name]} />
  </svg>
)
