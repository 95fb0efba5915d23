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
  partnerPages: { zh: '合作网站上的页面（另一个源）', en: 'Pages on a partner site (another origin)' },
  hostedPages: { zh: '由本服务承载的页面', en: 'Pages this server hosts' },
  officials: { zh: '工作人员', en: 'Officials' },
  officialsText: {
    zh: '在浏览器中加载扩展程序，用启动时显示的口令登录，选择一个岗位。扩展程序的位置和加载方法见启动信息。',
    en: 'Load the extension, sign in with the token printed at start, and pick a role. Where it lies and how to load it is printed at start.',
  },
  forDevelopers: { zh: '接口说明', en: 'API description' },
  embed: { zh: '合作网页要粘贴的代码', en: 'What a partner page pastes' },
  noTown: { zh: '尚未载入任何城市', en: 'No town is loaded' },
  noTownText: { zh: '用 DEMO=on 启动可载入示例市。', en: 'Start with DEMO=on to load the demonstration town.' },
  fallback: { zh: '直接打开意见页面', en: 'Open the opinion page directly' },
  registration: { zh: '示例页面，无备案信息', en: 'Demonstration page without registration' },
  otherLanguage: { zh: 'English', en: '中文' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notBuilt: { zh: '意见窗口尚未构建，请先运行 npm run build', en: 'The widget is not built: run npm run build first' },
} as const satisfies Record<string, Name>
