import type { Light } from '#api-client'
import { words } from '../model/language.ts'

const shapes: Record<Light, string> = {
  green: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  yellow: 'M8 1.5 15 14H1z',
  red: 'M2.5 2.5h11v11h-11z',
}

/** A light as shape, colour and words: a circle, a triangle, a square. */
export const LightMark = ({ light, text }: { light: Light | null | undefined; text: string }) =>
  light ? (
    <span class={`light light-${light}`} title={words.value.contract.lights[light]}>
      <svg class="light-shape" viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[light]} />
      </svg>
      {text}
    </span>
  ) : (
    <span class="light">{text}</span>
  )
