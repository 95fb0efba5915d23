import type { Notice } from '#api-client/contract/page.ts'
import type { Name } from '#api-client/contract/primitives.ts'

/**
 * The handling notice of a page (Personal Information Protection Law arts. 17 and 35; network data rules art. 21).
 * Handling rests on statutory duty, so it is a notice and not a box to tick.
 */
export const noticeFor = (organisation: Name): Notice => ({
  handler: {
    zh: `${organisation.zh}，与受理的人大代表联络站`,
    en: `${organisation.en}, with the receiving deputies' liaison station`,
  },
  purpose: {
    zh: '登记、转交、办理并答复您反映的事项，依法履行职责',
    en: 'To register, pass on, handle and answer what you raise, as the law requires of us',
  },
  kinds: {
    zh: '您写下的内容、地点，以及您自愿留下的称呼和联系方式；不收集身份证号码',
    en: 'What you write, the place, and the name and contact you choose to give; never an identity number',
  },
  recipients: [
    { zh: '受理的人大代表联络站', en: 'the receiving deputies’ liaison station' },
    { zh: '乡镇人大主席团或街道人大工委', en: 'the township presidium or the street congress committee' },
    { zh: '市人大常委会代表工作委员会', en: 'the deputy affairs committee of the city' },
    { zh: '负责办理的单位（不含您的称呼和联系方式）', en: 'the unit that handles it (without your name and contact)' },
  ],
  retention: { zh: '按档案管理规定的期限保存，期满删除', en: 'For the archive term, then erased' },
  rights: {
    zh: '凭回执号和查询码，您可以随时查看、补充、撤回；查看、更正、删除个人信息，请与受理的联络站联系',
    en: 'With receipt number and query code you can look, add or withdraw at any time; to see, correct or erase your data, turn to the receiving station',
  },
})
