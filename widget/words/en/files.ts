import type { CaseWords } from '../case-words.ts'
import { form } from './form.ts'

/** What choosing, sending and saving files says. */
export const files: CaseWords['files'] = {
  label: form.files.label,
  hint: (most) =>
    `Up to ${most}, at most 8 MB each: photos (JPEG, PNG, WebP) or PDF. You can also paste them or drop them here. Where a photo was taken is removed first.`,
  choose: form.files.choose,
  more: 'Choose more',
  camera: 'Take a photo',
  remove: 'Remove',
  retry: 'Try again',
  preparing: 'Getting ready…',
  sending: 'Uploading…',
  ready: 'Uploaded; staff get it once you submit',
  added: (count) => (count === 1 ? 'One file added' : `${count} files added`),
  removed: (name) => `${name} removed`,
  sent: (name) => `${name} uploaded`,
  tooMany: (most, over) => `At most ${most} files: ${over} ${over === 1 ? 'was' : 'were'} not added`,
  unkept: 'This device cannot keep the files: once the page closes they have to be chosen again.',
  noPicture: 'File',
  blocked: 'A file cannot be uploaded: try again or remove it before you submit',
  unreachable: {
    title: 'The service could not be reached',
    action: 'The file is still here. Check your connection and try again.',
  },
  own: 'Your files',
  save: 'Save to this device',
  saving: 'Downloading…',
  gone: 'Deleted file',
}
