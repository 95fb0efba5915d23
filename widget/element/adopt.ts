import { adoptStyles, type CSSResult, type LitElement } from 'lit'

const adopted = new WeakMap<LitElement, Set<CSSResult>>()

/** Adds the styles of a part that was loaded later, beside those of other parts. */
export const adopt = (host: LitElement, ...more: readonly CSSResult[]): void => {
  const parts = new Set([...(adopted.get(host) ?? []), ...more])
  adopted.set(host, parts)
  const { elementStyles } = host.constructor as typeof LitElement
  adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, ...parts])
}
