import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The extension's id in Firefox. */
export const tinyExtensionId = 'tiny@tests.example'

const manifest = {
  manifest_version: 3,
  name: 'Tiny',
  version: '1',
  permissions: ['storage'],
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  browser_specific_settings: { gecko: { id: tinyExtensionId } },
}

const popup = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>小窗</title>
<body style="width: 400px; height: 300px">
<label>姓名 <input></label> <button>送出</button> <output></output>
<script src="popup.js"></script></body></html>
`

const script = `document.querySelector('button').onclick = async () => {
  const name = document.querySelector('input').value
  await chrome.storage.local.set({ name })
  document.querySelector('output').textContent = '已收到：' + name
}
`

/** Writes an extension with a popup that greets and keeps a name into a new folder, and answers that folder. */
export async function writeTinyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-tiny-'))
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'popup.html': popup,
    'popup.js': script,
    'background.js': '',
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
  return folder
}
