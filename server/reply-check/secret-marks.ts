import type { Finding } from '#api-client/contract/reply-check.ts'
import { finding } from './finding.ts'
import { excerptOf, halfWidth } from './text.ts'

const grade = '(?:绝\\s*密|机\\s*密|秘\\s*密)'
const paper = '(?:文件|资料|材料|文稿|明电|传真|刊物|简报|通报|件)'
const open = '[【\\[（(〔「『<《]\\s*'
const close = '\\s*[】\\])）〕」』>》]'

/**
 * Marks as they stand on papers (grade and star, grade in brackets or on a line of its own, internal papers and
 * warnings not to pass on). Words of ordinary sentences, such as 商业秘密 and 内部管理, are none.
 */
const marks = [
  `${grade}\\s*(?:级)?\\s*[★☆*＊]`,
  `密\\s*级\\s*[:：]?\\s*(?:为|定为)?\\s*(?:${grade}|内部)`,
  `(?:^|\\n)\\s*(?:${grade}(?:级)?|内\\s*部|内部${paper}|内部使用|内部掌握)\\s*(?=\\n|$|[,，;；。]?\\s*(?:注意保存|妥善保管|不得|请勿|严禁))`,
  `${open}(?:${grade}(?:级|${paper})?|内部|内部${paper}|内部使用|内部参考|内部掌握|涉密)(?:[,，、]?(?:注意保存|请勿外传|不得外传|严禁外传))?${close}`,
  `${grade}级?(?:文件|件)|(?:属|系|为|标注)(?:于)?${grade}(?:级|件)`,
  `内部${paper}[\\s,，、:：;；]*(?:注意保存|妥善保管|请勿|不得|严禁|禁止|切勿)`,
  '(?:仅|只|限)供?(?:限)?(?:单位|机关|系统|本单位)?内部(?:使用|参考|传阅|掌握|参阅|阅读)',
  '内部(?:掌握|传阅)[,，、]?(?:请勿|不得|严禁|不宜|不要)|涉密(?:文件|资料|材料)[\\s,，]*(?:请勿|不得|严禁|注意保存)',
].map((mark) => new RegExp(mark))

/** A mark of state secrets or of internal papers in the reply. */
export const stateSecretMark = (written: string): Finding[] => {
  const text = halfWidth(written)
  for (const mark of marks) {
    const found = mark.exec(text)
    if (found) return [finding('state-secret-mark', { excerpt: excerptOf(found[0]) })]
  }
  return []
}
