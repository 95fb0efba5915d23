/** Names that stand for this machine; nothing said to them leaves it. */
const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)

/** The origin out of what a person typed, with `https://` where no scheme was given; null for anything else. */
export const serverAddress = (typed: string): string | null => {
  const text = typed.trim()
  if (!text || /\s/.test(text)) return null
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const { protocol, origin, pathname, username } = new URL(address)
  return (protocol === 'https:' || protocol === 'http:') && pathname === '/' && !username ? origin : null
}

/** True where the way to the server can be read by others on the network. */
export const isUnprotected = (server: string): boolean => {
  const { protocol, hostname } = new URL(server)
  return protocol === 'http:' && !isLoopback(hostname)
}
