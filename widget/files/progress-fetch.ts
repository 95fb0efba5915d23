/**
 * A transport that tells how much of a body has been sent, which `fetch` does not.
 * @param told gets the share from 0 to 1
 */
export const progressFetch =
  (told: (share: number) => void): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const body = await request.blob()
    return new Promise((resolve, reject) => {
      const http = new XMLHttpRequest()
      http.open(request.method, request.url)
      http.responseType = 'blob'
      for (const [name, value] of request.headers) http.setRequestHeader(name, value)
      http.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0)
      http.onload = () => resolve(new Response(http.response, { status: http.status, headers: headersOf(http) }))
      http.onerror = () => reject(new TypeError('fetch failed'))
      http.onabort = () => reject(new DOMException('aborted', 'AbortError'))
      request.signal.addEventListener('abort', () => http.abort())
      http.send(body)
    })
  }

const headersOf = (http: XMLHttpRequest): Headers => {
  const lines = http.getAllResponseHeaders().trim().split(/\r?\n/).filter(Boolean)
  return new Headers(lines.map((line): [string, string] => [line.replace(/:.*/, ''), line.replace(/^[^:]*:\s*/, '')]))
}
