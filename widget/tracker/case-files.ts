import type { Attachment } from '#api-client'
import { createResidentClient } from '#api-client/resident.ts'
import { part } from '../element/part.ts'
import type { FilesDesk, SendFile } from '../files/files-desk.ts'
import type { Desk } from './desk.ts'
import { handOver } from './own-files-view.ts'

/** What the tracker does with files: sends new ones with a move, and gives the person's own back. */
export class CaseFiles {
  /** How many files a move may bring. */
  most = 0
  /** What takes files; loaded where the page lets some be sent. */
  Desk: typeof FilesDesk | undefined
  /** The file that is being saved to the device. */
  saving = ''
  private readonly desk: Desk
  private readonly credentials: () => string | undefined
  private server = ''

  constructor(desk: Desk, credentials: () => string | undefined) {
    this.desk = desk
    this.credentials = credentials
  }

  async open(server: string, most: number): Promise<void> {
    this.server = server
    this.most = most
    if (most > 0) this.Desk = (await part('files/files-desk', () => import('../files/files-desk.ts'))).FilesDesk
  }

  readonly send: SendFile = (file, name, fetch) => {
    const { server, credentials } = this
    const { language, item } = this.desk
    const client = createResidentClient({ server, language, credentials, fetch })
    return client.uploadToCase({ params: { caseNumber: item?.caseNumber ?? '' }, file, name })
  }

  /** Saves one of the person's own files to the device. */
  async save({ id, name }: Pick<Attachment, 'id' | 'name'>): Promise<void> {
    const { client, item } = this.desk
    if (this.saving || !client || !item) return
    this.saving = id
    this.desk.show({ trouble: null })
    try {
      handOver(await client.getFile({ params: { caseNumber: item.caseNumber, attachment: id } }), name ?? id)
    } catch (error) {
      this.desk.show({ trouble: this.desk.troubleOf(error) })
    }
    this.saving = ''
    this.desk.show({})
    if (this.desk.trouble) await this.desk.host.focusOn('trouble')
  }
}
