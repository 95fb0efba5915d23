import { fsyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Stream = { nfd: number; node: { mode: number } }
type Module = {
  FS: { isDir(mode: number): boolean }
  NODEFS: { stream_ops: { fsync?: (stream: Stream) => number } }
}

/** The errno of the engine's C library for an input/output error. */
const inputOutputError = 29

/**
 * PGlite's files with a real `fsync`. PGlite's own have none, so a commit there reaches the disk only when the
 * operating system cares to write it.
 *
 * A PostgreSQL stops at once where its log can't be written or synced; PGlite carries on with what is left of it.
 * `onPanic` is called at that moment and must not return.
 */
export class DurableFiles extends NodeFS {
  /** How often the engine has had something synced. */
  syncs = 0
  readonly #onPanic: () => never

  constructor(directory: string, onPanic: () => never) {
    super(directory)
    this.#onPanic = onPanic
  }

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const addSync = (module: unknown) => this.#addSync(module as Module)
    const preRun = [...(emscriptenOpts.preRun ?? []), addSync]
    return { emscriptenOpts: { ...emscriptenOpts, preRun, onAbort: this.#onPanic } }
  }

  #addSync({ FS, NODEFS }: Module): void {
    NODEFS.stream_ops.fsync = (stream) => {
      this.syncs++
      try {
        fsyncSync(stream.nfd)
      } catch {
        // Some systems can't sync a directory; a file that can't be synced must make the engine panic.
        if (!FS.isDir(stream.node.mode)) return inputOutputError
      }
      return 0
    }
  }
}
