/** Registers a tag once; a page may load this code twice, or two versions of it. */
export const define = (tag: keyof HTMLElementTagNameMap, element: CustomElementConstructor): void => {
  if (!customElements.get(tag)) customElements.define(tag, element)
}
