import type { ComponentChildren } from 'preact'

/** A fact with its name; nothing where there is nothing to say. */
export const Fact = ({ name, children }: { name: string; children: ComponentChildren }) =>
  children ? (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null
