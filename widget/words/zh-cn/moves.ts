import type { CaseWords } from '../case-words.ts'

/** What a resident's moves say. */
export const moves: CaseWords['moves'] = {
  send: '提交',
  sending: '正在提交…',
  done: '已提交',
  choose: '请选择一项',
  also: '您还可以',
  can: '您可以',
  answer: { label: '您的回答', hint: '回答后，这件事会接着办理。' },
  addFacts: { label: '补充情况', hint: '想起了新的情况，或者有了变化，可以写在这里。', ask: '补充的情况' },
  rate: {
    title: '请您评价',
    solved: '问题解决了吗？',
    attitude: '办理态度怎么样？',
    speed: '办理速度怎么样？',
    comment: '还想说的话',
    first: '如果没有解决，会重新办理。',
    again: '如果还是没有解决，会由人大组织评估，给出结论。',
    last: '这件事已经过评估。您的评价会如实记录，评价后办结。',
    joined: '答复是一起办理的那件事的。如果您的事没有解决，会单独交人大机构继续办理。',
  },
  correct: {
    label: '更正评价',
    hint: '点错了，或者想法变了？评价期内可以更正一次。两次评价都会保留，以后一次为准。',
    before: '您之前的评价：',
  },
  confirm: {
    title: '答应的事，办到了吗？',
    said: (unit) => `${unit}说已经办到：`,
    ask: '请您确认',
    yes: '办到了',
    no: '没有办到',
    comment: '还想说的话',
    next: '办到了，这件事就解决了；没有办到，会退给承办单位重新办理，期限减半。',
  },
  object: {
    referred: {
      label: '不同意转出去',
      hint: '如果您认为这件事应当在这里办理，十天内可以提出一次异议。提出后，人大机构会重新研究：交给单位办理，或者说明理由后再转。',
      ask: '为什么应当在这里办理',
    },
    merged: {
      label: '这不是同一件事',
      hint: '十天内可以提出一次异议。提出后，您的意见马上单独办理，以后也不会再并入别的事。',
      ask: '哪里不一样',
    },
  },
  reopen: {
    label: '有新情况，请再办',
    hint: '办结后三十天内，问题又出现了，或者有了新情况，请写在这里。提交后会重新办理。',
    ask: '新的情况',
  },
  consent: {
    label: '同意公开',
    hint: '去掉姓名、联系方式等个人信息后，可以把您的意见和答复公开，方便遇到同样问题的人。不同意也不影响办理；同意了，以后随时可以撤回。',
    press: '同意公开',
  },
  withdrawConsent: {
    label: '撤回公开的同意',
    hint: '您同意过去掉个人信息后公开。撤回后不再公开，已经公开的会撤下，不影响办理。',
    press: '撤回同意',
  },
  withdraw: {
    label: '撤回这件事',
    hint: '撤回后不再办理。已经交办的，联络站会先和您联系。',
    ask: '撤回的原因',
    sure: '确定要撤回吗？撤回后不能恢复。',
    confirm: '确定撤回',
    cancel: '不撤回',
  },
  changed: '就在刚才有了变化：',
  notOffered: '现在不能再做这一步了。您写的内容还在下面，可以复制。',
  arrivedBefore: '您上一次提交其实已经送达，见下方进展。后来改写的内容还在，可以再提交。',
  unreachable: { title: '没有联系上服务器', action: '您填写的内容还在。请检查网络后再提交，不会重复登记。' },
}
