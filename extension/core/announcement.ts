import type { CommandName } from '#api-client'

/** What the worker tells every open surface after it wrote to the database. */
export type Announcement =
  | { about: 'inbox' }
  | { about: 'outbox' }
  | { about: 'case'; caseNumber: string }
  | { about: 'directory' }
  | { about: 'ledger' }
  | { about: 'delivered'; caseNumber: string; command: CommandName }

const name = 'lianxin'

/** Tells the other surfaces. */
export const announce = (announcement: Announcement): void => {
  const channel = new BroadcastChannel(name)
  channel.postMessage(announcement)
  channel.close()
}

/** Listens; gives what ends it. */
export const onAnnouncement = (heard: (announcement: Announcement) => void): (() => void) => {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<Announcement>) => heard(data)
  return () => channel.close()
}
