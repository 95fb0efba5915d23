import type { FindingCode, FindingSeverity } from '../../contract/reply-check.ts'

/** What the reply check found: what is wrong, and what to do. */
export const findings: Record<FindingCode, { title: string; action: string }> = {
  'personal-data': {
    title: '答复中有个人信息',
    action: '请删去姓名、手机号、证件号、银行卡号、车牌号和门牌住址，称呼用“您”，地点写到社区。',
  },
  'state-secret-mark': {
    title: '答复带有密级或内部文件标志',
    action: '请先核对能否公开。不能公开的内容不得写入答复，标志应删去。',
  },
  'too-short': { title: '答复过于简短', action: '请写明查了什么、由谁办、何时办、结果如何。' },
  'only-passed-on': {
    title: '只说已转办或表了态，没有办理结果',
    action: '请写明由谁、在何时、做了什么；还没有结果的，写明哪天前答复。',
  },
  'demand-unanswered': { title: '有一项诉求没有回应', action: '请逐项回应；办不了的，也要说明原因。' },
  'promise-without-date': { title: '作了承诺，没有写期限', action: '请写明完成的日期，例如“9月30日前”。' },
  'promise-date-differs': {
    title: '正文里的期限与承诺日期不一致',
    action: '请核对，使正文与所填的承诺日期一致。',
  },
  'class-without-ground': {
    title: '答复类别缺少依据',
    action: 'A类请写明办了什么、以何为证；C类、D类请写明具体原因，不能只写“条件不具备”。',
  },
  'class-contradicts': {
    title: '答复类别与正文不符',
    action: '请改选类别，或者改写正文：还没办成的不能选A类。',
  },
  'no-contact': { title: '没有写明可以向谁询问', action: '请写明承办科室和办公电话，或者能去咨询的地点。' },
  'other-language': {
    title: '答复不是中文，未能逐项检查',
    action: '请由能读懂的人核对：诉求是否逐项回应，期限、依据、联系方式是否写明。',
  },
}

/** What a finding means for the reply. */
export const findingSeverities: Record<FindingSeverity, string> = {
  blocks: '必须修改',
  explain: '修改或说明理由',
  advise: '建议',
}
