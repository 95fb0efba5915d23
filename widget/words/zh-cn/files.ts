import type { CaseWords } from '../case-words.ts'
import { form } from './form.ts'

/** What choosing, sending and saving files says. */
export const files: CaseWords['files'] = {
  label: form.files.label,
  hint: (most) =>
    `最多 ${most} 个，每个不超过 8 MB，可以是照片（JPEG、PNG、WebP）或 PDF；也可以粘贴或拖到这里。照片里的拍摄地点等信息会先去掉。`,
  choose: form.files.choose,
  more: '再选一些',
  camera: '拍照',
  remove: '移除',
  retry: '重试',
  preparing: '正在准备…',
  sending: '正在上传…',
  ready: '已上传，提交后才会交给工作人员',
  added: (count) => `已添加 ${count} 个文件`,
  removed: (name) => `已移除 ${name}`,
  sent: (name) => `${name} 已上传`,
  tooMany: (most, over) => `最多 ${most} 个文件，有 ${over} 个没有添加`,
  unkept: '这台设备无法保存所选文件，关闭页面后需要重新选择。',
  noPicture: '文件',
  blocked: '有文件无法上传，请重试或移除后再提交',
  unreachable: { title: '没有联系上服务器', action: '文件还在这里，请检查网络后重试。' },
  own: '您的文件',
  save: '保存到本机',
  saving: '正在下载…',
  gone: '文件已删除',
}
