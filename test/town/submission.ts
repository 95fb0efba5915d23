import type { Client, Opinion, Submitted } from '#api-client'

/** Submits an opinion on a page and gives its receipt. */
export const submit = ({ anyone }: { anyone: Client }, page: string, more: Partial<Opinion> = {}): Promise<Submitted> =>
  anyone.submitOpinion({
    params: { page },
    key: crypto.randomUUID(),
    body: {
      opinion: '三号楼楼道灯坏了半个月，老人夜里不敢下楼。',
      place: '槐荫里社区三号楼',
      name: '王示例',
      contact: '13800000000',
      ...more,
    },
  })
