const first = '朝东西南北金青兴永光和安长文红福新明春富云清平广华'
const second = '阳湖山桥河林泉台城岭江坡柳梅松竹桂源庙塔园亭堂岗畈'
const kinds = ['小区', '社区', '路', '大街', '巷', '村', '花园', '小学', '市场', '公园', '苑', '镇中学', '家属院']
const spots = [
  '',
  '门口',
  '北头',
  '东边',
  '旁边',
  '后面那条路上',
  '靠河那一侧',
  '3号楼',
  '7栋',
  '二单元',
  '12号院',
  '五楼',
  '十八号楼',
]
const matters = [
  ['路灯不亮', '晚上黑灯瞎火什么也看不见', '路灯坏了半个月', '一整排灯都灭了'],
  ['井盖松动', '井盖没了，拿树枝插着', '窨井盖一压就响'],
  ['下水道堵了', '污水往外冒', '下水返水，臭得很'],
  ['电梯老坏', '电梯又把人关里头了', '电梯停了三天没人修'],
  ['垃圾没人清', '垃圾堆成山，苍蝇乱飞', '垃圾一个星期没拉'],
  ['停水两天了', '一滴水也没有', '自来水没来，没法做饭'],
  ['自来水发黄', '水龙头放出来都是黄汤', '水质差，一层沙'],
  ['暖气不热', '屋里才十四度', '供暖不达标，冻得睡不着'],
  ['乱停车', '车停得满满当当，走不了路', '违停没人管'],
  ['晚上施工吵得睡不着', '半夜打桩', '工地噪音太大'],
  ['油烟呛人', '饭店油烟直往楼上窜', '烧烤烟大'],
  ['路面坑洼', '路中间有个大坑', '马路塌了一块'],
  ['公交车太少', '班次太稀，等了四十分钟', '公交半小时才来一辆'],
  ['物业费涨价', '物业费没通知就涨', '物业乱收费'],
  ['拖欠工资', '工钱三个月没给', '老板欠薪跑路'],
  ['养狗不拴绳', '有人遛大狗不牵绳', '狗咬人没人管'],
  ['小广告贴满墙', '墙上全是小广告', '到处贴办证的小纸条'],
  ['红绿灯坏了', '信号灯一直闪黄', '绿灯时间太短'],
  ['卫生室没医生', '大夫走了没人看病', '看病的屋锁着门'],
  ['水渠淤了', '浇不上地', '渠里全是泥'],
  ['手机没信号', '打电话要爬到坡上', '一格信号都没有'],
  ['外墙掉皮', '墙皮一块块往下掉', '外墙瓷砖要掉下来'],
  ['屋顶漏雨', '楼顶防水坏了，一下雨就滴水', '顶楼渗水'],
  ['健身器材坏了', '单杠断了', '扭腰的盘子掉了'],
] as const
const openings = [
  '',
  '请问',
  '反映一下，',
  '你好，',
  '麻烦问问，',
  '我们这里',
  '俺家门前',
  '每天路过',
  '邻居们都说',
  '又来反映，',
]
const endings = [
  '',
  '，能不能管管',
  '，求解决',
  '，老人孩子都受罪',
  '，说了好几回也没人来',
  '，请尽快处理',
  '，我家就住边上',
  '，去年就说要修',
  '，实在没办法了',
  '，希望有人来看看',
  '，天气一热更厉害',
  '，昨天还摔了一个人',
]

/** What an opinion is made of: its number decides, and places, matters and lengths vary apart from each other. */
type Made = {
  place: string
  matter: readonly string[]
  opening: string
  ending: string
  extra: string
  wording: number
}

/** An opinion of that number. */
export const madeOpinion = (number: number): string => {
  const { place, matter, opening, ending, extra, wording } = made(number)
  return `${opening}${place}${matter[wording]}${extra}${ending}`
}

/** The same matter at the same place by another writer: other words, another order. */
export const madeAnew = (number: number): string => {
  const { place, matter, wording } = made(number)
  return `${matter[(wording + 1) % matter.length]}，${place}，盼早日回音`
}

const made = (number: number): Made => {
  const pick = drawing(number)
  const matter = pick(matters)
  return {
    matter,
    wording: pick(range) % matter.length,
    extra: pick(range) < 3 ? `，还有${pick(pick(matters))}` : '',
    opening: pick(openings),
    place: `${pick<string>(first)}${pick<string>(second)}${pick(kinds)}${pick(spots)}`,
    ending: pick(endings),
  }
}

type Draw = <Item>(items: { readonly length: number; readonly [index: number]: Item } | string) => Item

const range = Array.from({ length: 10 }, (_, index) => index)

const drawing = (number: number): Draw => {
  let state = Math.imul(number + 1, 2_654_435_761) >>> 0
  return (items) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e3779b9) >>> 0
    return items[(state >>> 8) % items.length] as never
  }
}
