import type { ProblemCode } from '../../problems.ts'

/** What a resident may be told; every other refusal answers something that only officials send. */
export const residentProblems = {
  'not-signed-in': { title: '登录已过期', action: '请重新登录或重新输入查询码，已填写的内容仍在。' },
  'wrong-code': { title: '回执号与查询码不相符', action: '请核对回执上的号码和 16 位查询码。' },
  'not-allowed': { title: '您的岗位不能做这一步', action: '请由有权的人员办理。' },
  'origin-not-allowed': { title: '此网页未获准使用该意见窗口', action: '请从该单位公布的网页进入。' },
  'not-found': { title: '没有找到', action: '请核对地址或号码。' },
  'version-conflict': { title: '这件事刚刚有了变化', action: '请看看变化，再决定是否继续；已填写的内容仍在。' },
  'not-now': { title: '目前的阶段不能做这一步', action: '请刷新后查看当前阶段。' },
  'too-large': { title: '内容太大', action: '请精简后再提交。' },
  'file-too-large': { title: '文件太大', action: '请选择不超过 8 MB 的文件。' },
  'file-not-accepted': { title: '不能接收这种文件', action: '请选择照片（JPEG、PNG、WebP）或 PDF。' },
  'file-empty': { title: '文件是空的', action: '请选择另一个文件。' },
  'file-unreadable': { title: '文件已损坏', action: '请打开检查后重新选择，或换一个文件。' },
  'file-marked-secret': {
    title: '文件标有密级或“内部”字样',
    action: '标有秘密、机密、绝密、内部字样的材料不得通过互联网提交，请去掉这个文件。',
  },
  'picture-too-large': { title: '图片像素太多', action: '请选择不超过 2500 万像素的图片，或改用它的截图。' },
  'too-many-files': { title: '文件太多', action: '请去掉几个后再提交。' },
  'unknown-upload': { title: '有文件已经不在了', action: '文件上传后保留两小时等待提交，请重新选择后再提交。' },
  'invalid-request': { title: '有几处需要修改', action: '请按提示修改后再提交，已填写的内容仍在。' },
  'key-reused': {
    title: '同一标识已用于另一份内容',
    action: '前一次的内容可能已经送达，请先查询，再决定是否另外提交。',
  },
  'unknown-category': { title: '没有这个类别', action: '请从列表中选择。' },
  'unknown-area': { title: '请选择乡镇或街道', action: '请从列表中选择事情发生的地方。' },
  'unknown-deputy': { title: '没有这位代表', action: '请改为向联络站反映。' },
  'already-objected': { title: '已经提出过异议', action: '异议只能提出一次，处理结果会告诉反映人。' },
  'window-over': { title: '可以这样做的期限已过', action: '请看看目前还能做的步骤。' },
  'already-rated': { title: '已经评价过', action: '在评价期内可以更正一次。' },
  'not-rated': { title: '还没有评价', action: '请先评价。' },
  'already-corrected': { title: '评价已经更正过一次', action: '两次评价都已保存。' },
  'proof-needed': { title: '缺少防滥用计算，或已失效', action: '请再提交一次，会自动重新计算；已填写的内容仍在。' },
  'case-limit': {
    title: '这件事今天补充的内容已经很多',
    action: '已填写的内容仍在，请稍后再发，或者联系联络站。',
  },
  'page-limit': {
    title: '此页面目前收到的意见特别多',
    action: '已填写的内容仍在，请稍后再发，或者联系联络站。',
  },
  'station-limit': {
    title: '该联络站目前收到的意见特别多',
    action: '已填写的内容仍在，请稍后再发，或者联系联络站。',
  },
  'too-many-codes': { title: '输错次数过多', action: '请稍后再试，号码本身仍然有效。' },
  fault: { title: '服务出了故障', action: '已填写的内容仍在，请稍后再试。' },
  unavailable: { title: '服务暂时繁忙', action: '已填写的内容仍在，请稍后再试。' },
  erased: { title: '这件事的内容已按规定删除', action: '只保留办理经过的凭证。' },
  'secret-mark': {
    title: '内容带有国家秘密或内部文件的标志，没有收下',
    action:
      '请删去这部分再提交，已填写的内容仍在本页。涉密内容请勿通过互联网传递，请当面交有关机关，或者联系当地保密行政管理部门。',
  },
} satisfies Partial<Record<ProblemCode, { title: string; action: string }>>
