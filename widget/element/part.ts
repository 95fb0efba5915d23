declare global {
  interface ImportMeta {
    /** Written in by the build: of each part of the widget, its files and what they must hash to. */
    readonly parts?: Readonly<Record<string, readonly (readonly [file: string, integrity: string])[]>>
  }
}

/**
 * Loads a part of the widget that is not needed at first. A browser remembers a module that it could not fetch and
 * refuses it until the page is left, so its files are fetched before, and checked: a try that fails can be repeated.
 * @param name the module's path below `widget/`, without its ending
 */
export const part = async <Module>(name: string, load: () => Promise<Module>): Promise<Module> => {
  await Promise.all((import.meta.parts?.[name] ?? []).map(fetched))
  return load()
}

const fetched = async ([file, integrity]: readonly [string, string]): Promise<void> => {
  const answer = await fetch(new URL(file, import.meta.url), { integrity })
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
  await answer.arrayBuffer()
}
