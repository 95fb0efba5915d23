import { maskName } from '../masks.ts'
import type { Leak } from './numbers.ts'
import { halfWidth, withoutSpaces } from './text.ts'

const noName = /匿名|居民|村民|市民|网友|群众|热心|业主|家长|用户|不便|不留|保密|[*＊某]|^无/
const title = /(先生|女士|小姐|大爷|大妈|大娘|大叔|阿姨|叔叔|奶奶|爷爷|同志|师傅|老师|同学|医生|总)$/
const organisation = /(公司|厂|店|超市|协会|学校|中学|小学|医院|委员会|合作社|中心|集团|部|馆|院|所|铺|商行|村|组)$/

/** Names that are also words; these need someone to be addressed by them. */
const words = new Set(
  '高峰 高兴 高度 高原 高山 高明 文明 文化 文静 和平 安全 平安 安静 安宁 安康 安定 方便 方向 方法 方正 平凡 程度 程序 时间 金融 金属 金秋 严重 严格 严肃 严密 马上 马路 马力 白天 白云 白雪 黄金 黄河 余额 余地 于是 项目 常规 常务 常年 常态 常委 汪洋 江山 江南 江河 石头 石油 水利 水平 田地 田野 田园 花园 花木 阳光 温暖 温馨 温泉 温度 温和 康复 康宁 万一 万全 万物 明天 明确 明亮 明显 全面 全体 全部 成功 成立 成熟 成果 成本 元旦 元月 包装 包容 左右 左转 右转 时常 时代 路面 路灯 路口 路段 路线 车辆 车库 桥梁 梁柱 季节 季度 龙头 凤凰 关注 关心 关于 管理 管道 管线 宣传 宣讲 党员 党建 支持 支部 强化 强制 毛病 顾客 童年 古城 古树 苗木 凌晨 经济 经营 经过 房屋 房产 房东 富强 富裕 东方 东风 东升 国庆 国强 建设 建国 解放 胜利 幸福 光明 向阳 海洋 华夏 春天 长江 长城 新建 新华'.split(
    ' ',
  ),
)

const surnames2 = '欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|东方|端木|南宫'
const surnameOnly = new RegExp(`^(?:.|${surnames2})$`)

/** The name itself: without title, spaces and anything that is no name of one person. */
const personOf = (given: string): string | undefined => {
  const name = withoutSpaces(halfWidth(given))
    .replace(/[(（].*$/, '')
    .replace(title, '')
  if (noName.test(given) || surnameOnly.test(name)) return undefined
  if (/^[\u3400-\u9fff]{2,4}$/.test(name) || /^[\u3400-\u9fff]+[·•・][\u3400-\u9fff·•・]+$/.test(name))
    return organisation.test(name) && name.length > 3 ? undefined : name
  return /^[A-Za-z][A-Za-z.'·-]{3,}$/.test(name) ? name : undefined
}

const escaped = (name: string): string => name.replace(/[.·•・]/g, '[.·•・]')
const spaced = (name: string): string => [...name].map(escaped).join('[\\s\\u200b-\\u200d\\ufeff]*')

const addressed = (name: string): RegExp =>
  new RegExp(
    `(?:尊敬的|反映人|诉求人|投诉人|举报人|来信人|当事人|居民|村民|市民|业主|户主|联系人|群众)[：:\\s]?${name}|${name}(?:先生|女士|同志|居民|村民|业主|家|您|你|老人|本人|[：:])`,
  )

/** The resident's full name in the reply, letters apart or together; a surname with a title is none. */
export const nameLeaks = (written: string, given: string | undefined): Leak[] => {
  const name = given === undefined ? undefined : personOf(given)
  if (name === undefined) return []
  const pattern = words.has(name) ? addressed(spaced(name)) : new RegExp(spaced(name), 'i')
  const found = pattern.exec(halfWidth(written))
  return found ? [{ from: found.index, to: found.index + found[0].length, shown: maskName(name) }] : []
}
