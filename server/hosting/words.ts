import type { Name } from '#api-client/contract/primitives.ts'

/** Words of the pages that the server itself serves. */
export const words = {
  product: { zh: '连心', en: 'Lianxin' },
  banner: { zh: '示例 · 非政府网站', en: 'Demonstration · not a government site' },
  indexTitle: { zh: '连心 · 示例市', en: 'Lianxin · Shili City' },
  indexIntro: {
    zh: '一条意见，从任何一个乡镇或部门网页出发，到能办事的人手里，再回到您这里。城市、机构、人员均为虚构。',
    en: 'One opinion travels from any township or bureau page to the official who can act on it, and back. City, bodies and people are invented.',
  },
  partnerPages: { zh: '合作网站上的页面', en: 'Pages on a partner site' },
  partnerPagesText: {
    zh: '一个虚构的网站，网址与本服务不同。它的页面里只贴了下面那一段代码。',
    en: 'An invented site at an address of its own. Its pages carry the lines below and nothing else of ours.',
  },
  hostedPages: { zh: '由本服务承载的页面', en: 'Pages this server hosts' },
  officials: { zh: '工作人员', en: 'Officials' },
  officialsText: {
    zh: '启动信息里有扩展程序的位置、加载方法和登录口令。打开弹窗，选择一个岗位，服务器地址填：',
    en: 'What is printed at start says where the extension lies, how to load it, and the token to sign in with. Open its popup, pick a role, and enter this as the server:',
  },
  forDevelopers: { zh: '接口说明', en: 'API description' },
  embed: { zh: '合作网页要粘贴的代码', en: 'What a partner page pastes' },
  noTown: { zh: '尚未载入任何城市', en: 'No town is loaded' },
  noTownText: { zh: '用 DEMO=on 启动可载入示例市。', en: 'Start with DEMO=on to load the demonstration town.' },
  fallback: { zh: '直接打开意见页面', en: 'Open the opinion page directly' },
  registration: { zh: '示例页面，无备案信息', en: 'Demonstration page without registration' },
  otherLanguage: { zh: 'English', en: '中文' },
  toIndex: { zh: '回到首页', en: 'To the index' },
  verify: { zh: '核对凭证', en: 'Check a receipt' },
  verifyNeedsScript: { zh: '核对要用到脚本，请在浏览器里允许。', en: 'Checking needs scripts: please allow them.' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notBuilt: { zh: '意见窗口尚未构建，请先运行 npm run build', en: 'The widget is not built: run npm run build first' },
} as const satisfies Record<string, Name>
