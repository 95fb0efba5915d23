import { useEffect, useRef } from 'preact/hooks'
import type { Attachment, Case } from '#api-client'
import { sizeWords } from '#api-client/size-words.ts'
import {
  closePicture,
  fetching,
  fileFailure,
  forgetFiles,
  lookAt,
  openPicture,
  saveFile,
  showSmall,
  smallPictures,
} from '../model/files.ts'
import { caseWords } from '../model/language.ts'
import { FailureWords } from '../parts/failure-words.tsx'

/** The resident's files: pictures to look at, everything to save; no file is opened by itself. */
export const Attachments = ({ item }: { item: Case }) => {
  const { caseNumber, attachments = [] } = item
  useEffect(() => forgetFiles, [caseNumber])
  useEffect(() => void showSmall(item), [item])
  if (attachments.length === 0) return null
  const { files: text } = caseWords.value
  return (
    <section class="facts" aria-labelledby="files-title">
      <h2 id="files-title">{text.title(attachments.length)}</h2>
      {fileFailure.value && (
        <div class="notice notice-problem" role="alert">
          <FailureWords failure={fileFailure.value} />
        </div>
      )}
      <ul class="files">
        {attachments.map((one) => (
          <File key={one.id} caseNumber={caseNumber} file={one} />
        ))}
      </ul>
      {openPicture.value && <LargePicture {...openPicture.value} />}
    </section>
  )
}

const File = ({ caseNumber, file }: { caseNumber: string; file: Attachment }) => {
  const { files: text } = caseWords.value
  const { id, name, size, small } = file
  const address = smallPictures.value.get(id)
  const isBusy = fetching.value === id
  if (name === null) return <li class="file">{text.erased}</li>
  return (
    <li class="file">
      {address ? <img class="file-picture" src={address} alt="" /> : <span class="file-picture">{text.noPicture}</span>}
      <div class="file-about">
        <p>
          <span class="file-name">{name}</span> <span class="hint">{isBusy ? text.fetching : sizeWords(size)}</span>
        </p>
        <p class="notice-actions">
          {small && (
            <button type="button" class="button" onClick={() => void lookAt(caseNumber, file)}>
              {text.look}
              <span class="unseen"> {name}</span>
            </button>
          )}
          <button type="button" class="button button-plain" onClick={() => void saveFile(caseNumber, file)}>
            {text.save}
            <span class="unseen"> {name}</span>
          </button>
        </p>
      </div>
    </li>
  )
}

/** Escape closes the picture; it must not leave the case as well. */
const keepHere = (event: KeyboardEvent): void => event.stopPropagation()

const LargePicture = ({ name, address }: { name: string; address: string }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="dialog dialog-picture" aria-label={name} onClose={closePicture} onKeyDown={keepHere}>
      <img src={address} alt={name} />
      <p class="notice-actions">
        <button type="button" class="button" onClick={closePicture}>
          {caseWords.value.files.close}
        </button>
      </p>
    </dialog>
  )
}
