import { Icon } from './icon.tsx'

type ScreenTopProps = { title: string; number?: true; label: string; back: () => void }

/** The top of a screen below the list: the way back, which `label` names, and what the screen is about. */
export const ScreenTop = ({ title, number, label, back }: ScreenTopProps) => (
  <div class="screen-top">
    <button type="button" class="tool tool-back" aria-label={label} title={label} onClick={back}>
      <Icon name="back" />
    </button>
    <h1 id="screen-title" class={number ? 'number' : undefined}>
      {title}
    </h1>
  </div>
)
