import type {
  AssignmentMode,
  ConsentPurpose,
  Level,
  Light,
  Outcome,
  Relation,
  ReplyClass,
  Role,
  Solved,
  State,
  SubmitterKind,
  Visibility,
} from '../../contract/vocabulary.ts'

/** States as officials name them. */
export const states: Record<State, string> = {
  submitted: '待受理',
  'needs-info': '待补充',
  forwarded: '待交办',
  assigned: '待签收',
  'return-asked': '退回待定',
  handling: '办理中',
  replied: '待审核',
  answered: '待评价',
  assessing: '评估中',
  closed: '已办结',
}

/** States as a resident reads them. */
export const residentStates: Record<State, string> = {
  submitted: '已收到',
  'needs-info': '待您补充',
  forwarded: '已转交',
  assigned: '已转交',
  'return-asked': '正在确定承办单位',
  handling: '办理中',
  replied: '办理中',
  answered: '已答复，请您评价',
  assessing: '正在组织评估',
  closed: '已办结',
}

/** What a resident reads in the second round and later. */
export const handledAgain: string = '重新办理中'

export const outcomes: Record<Outcome, string> = {
  solved: '已解决',
  planned: '已承诺',
  'not-now': '暂不具备条件',
  noted: '留作参考',
  'answered-on-spot': '当场答复',
  referred: '已转有权机关',
  merged: '已并入同类事项',
  withdrawn: '已撤回',
  'raised-above': '已上报上级',
}

export const roles: Record<Role, string> = {
  resident: '反映人',
  deputy: '人大代表',
  liaison: '联络站联络员',
  'station-head': '联络站站长',
  body: '乡镇人大主席团、街道人大工委',
  committee: '代表工作委员会',
  'special-committee': '专门委员会',
  'chair-council': '主任会议',
  'branch-office': '归口办公室',
  'unit-clerk': '承办单位经办员',
  'unit-signer': '承办单位审核人',
  'unit-head': '承办单位负责人',
  system: '系统',
}

export const relations: Record<Relation, string> = {
  resident: '反映人',
  deputy: '人大代表',
  station: '受理的联络站',
  body: '交办机构',
  committee: '代表工作委员会',
  'branch-office': '归口办公室',
  unit: '承办单位',
  'assisting-unit': '协办单位',
  'special-committee': '专门委员会',
  'chair-council': '主任会议',
}

export const replyClasses: Record<ReplyClass, string> = {
  A: 'A 已解决或基本解决',
  B: 'B 正在解决或列入计划',
  C: 'C 条件所限，以后解决',
  D: 'D 留作参考',
}

export const levels: Record<Level, string> = {
  1: 'Ⅰ 当场答复',
  2: 'Ⅱ 乡镇、街道办理',
  3: 'Ⅲ 市直单位办理',
  4: 'Ⅳ 跨部门办理',
  5: 'Ⅴ 上报上级',
}

export const modes: Record<AssignmentMode, string> = {
  single: '单独办理',
  lead: '主办与协办',
  separate: '分别办理',
  letter: '函告',
}

export const lights: Record<Light, string> = { green: '期限内', yellow: '即将到期', red: '已逾期' }

export const solved: Record<Solved, string> = { yes: '解决了', partly: '部分解决', no: '没有解决' }

/** Five steps of satisfaction, 1 the lowest. */
export const scores: Record<1 | 2 | 3 | 4 | 5, string> = {
  1: '非常不满意',
  2: '不满意',
  3: '基本满意',
  4: '满意',
  5: '非常满意',
}

export const submitterKinds: Record<SubmitterKind, string> = {
  person: '个人',
  enterprise: '企业',
  organisation: '单位或团体',
}

export const visibilities: Record<Visibility, string> = {
  private: '仅当事人可见',
  public: '已公开',
  redacted: '脱敏公开',
  restricted: '限制处理',
}

export const consentPurposes: Record<ConsentPurpose, string> = {
  publish: '公开发布',
  sensitive: '处理敏感个人信息',
  'under-14': '未满十四周岁，监护人同意',
}
