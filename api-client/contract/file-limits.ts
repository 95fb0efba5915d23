/**
 * What may be attached. They stand apart from the schemas so that a form can check what is chosen without carrying a
 * schema library.
 */
export const fileLimits = {
  /** Files of one submission, of one addition and of one answer; a page may allow fewer, or none. */
  files: 5,
  /** Files of one case, from first to last. */
  filesOfCase: 20,
  /** Bytes of one file as it is sent: 8 MiB. */
  bytes: 8 * 1024 * 1024,
  /** Pixels of one picture. */
  pixels: 25_000_000,
  /** Characters of a file's name. */
  name: { max: 120 },
} as const
