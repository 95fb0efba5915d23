import type { Notice } from '#api-client/contract/page.ts'
import type { Name } from '#api-client/contract/primitives.ts'
import { centralStation, type Directory, type PageConfig, type Station } from '../domain/directory.ts'
import { named } from './naming.ts'

/**
 * The handling notice of a page (Personal Information Protection Law arts. 17 and 35; network data rules art. 21).
 * Handling rests on statutory duty, so it is a notice and not a box to tick.
 */
export const noticeFor = (page: PageConfig, directory: Directory): Notice => {
  const speaker = named(directory, page.station ?? page.unit ?? '').name
  const station = stationOf(page, directory)
  return {
    handler: {
      zh: `${speaker.zh}，与受理的${station?.name.zh ?? '人大代表联络站'}`,
      en: `${speaker.en}, with the receiving ${station?.name.en ?? 'deputies’ liaison station'}`,
    },
    purpose: {
      zh: '登记、转交、办理并答复您反映的事项，依法履行职责',
      en: 'To register, pass on, handle and answer what you raise, as the law requires of us',
    },
    kinds: {
      zh: '您写下的内容、地点，您选择上传的照片和文件（照片里的拍摄地点等信息会去掉），以及您自愿留下的称呼和联系方式；不收集身份证号码。称呼和联系方式加密保存，工作人员看到的是遮盖后的，写明理由才能查看，您能看到谁看过',
      en: 'What you write, the place, photos and files you choose to send (without where a photo was taken), and the name and contact you choose to give; never an identity number. Name and contact are kept encrypted and shown masked; staff see them only for a reason they write down, and you can see who did',
    },
    recipients: recipients.map((name) => ({ ...name })),
    retention: retentionOf(directory),
    rights: {
      zh: '凭回执号和查询码，您可以随时查看、补充、撤回，看谁看过您的信息，给予或撤回同意，更正个人信息，导出全部数据，申请删除',
      en: 'With case number and query code you can at any time look, add, withdraw, see who looked at your data, give or take back consent, correct your data, take all of it along, and ask for its erasure',
    },
    reach: reachOf(station),
  }
}

const recipients: readonly Name[] = [
  { zh: '受理的人大代表联络站，您指定的人大代表', en: 'the receiving liaison station, and the deputy you address' },
  { zh: '乡镇人大主席团或街道人大工委', en: 'the township presidium or the street congress committee' },
  { zh: '市人大常委会代表工作委员会', en: 'the deputy affairs committee of the city' },
  {
    zh: '负责分办的办公室和办理的单位（看不到您的称呼和联系方式，办理单位写明理由才能查看）',
    en: 'the office that dispatches and the unit that handles it (without your name and contact, which the unit sees only for a reason it writes down)',
  },
  {
    zh: '您留下手机号的，短信服务商（只有手机号和进度提示）',
    en: 'where you leave a mobile number, the text message service (the number and a note of progress only)',
  },
]

/** The station that receives what is written here, where it is always the same one. */
const stationOf = (page: PageConfig, directory: Directory): Station | undefined => {
  const fixed = page.station ?? directory.deputies.get(page.deputy ?? '')?.station
  if (fixed) return directory.stations.get(fixed)
  const area = directory.units.get(page.unit ?? '')?.area
  return area === undefined ? undefined : centralStation(directory, area)
}

const retentionOf = ({ terms: { policies } }: Directory): Name => {
  const years = (id: string) => policies.get(id)?.length ?? 10
  const [usual, major] = [years('retention'), years('retention-major')]
  return {
    zh: `办结后保存 ${usual} 年，重大事项 ${major} 年；期满或者经决定，先限制处理，再销毁密钥删除`,
    en: `${usual} years after it is closed, ${major} for major matters; then, or by a decision before, it is first restricted and then erased by destroying its key`,
  }
}

const reachOf = (station: Station | undefined): Name => {
  if (!station) return { zh: '您所在乡镇、街道的人大代表联络站', en: 'The liaison station of your township or street' }
  const { name, place, reception } = station
  return {
    zh: [name.zh, place?.zh, reception?.zh].filter(Boolean).join('，'),
    en: [name.en, place?.en, reception?.en].filter(Boolean).join(', '),
  }
}
