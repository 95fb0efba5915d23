import type { Submitted } from '#api-client'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'

/** What is personal or internal in a case; each has a string of its own in each case. */
export const fields = [
  'opinion',
  'place',
  'name',
  'contact',
  'fact',
  'question',
  'answer',
  'station note',
  'body note',
  'unit note',
  'public note',
  'draft',
  'reply',
  'rating',
] as const
export type Field = (typeof fields)[number]

export const cases = ['handled', 'fresh', 'rated', 'sealed', 'about the station'] as const
export type CaseName = (typeof cases)[number]

const words: Record<CaseName, string> = {
  handled: '甲件',
  fresh: '乙件',
  rated: '丙件',
  sealed: '丁件',
  'about the station': '戊件',
}

/** A string that stands nowhere else: of this field in this case. */
export const planted = (name: CaseName, field: Field): string => {
  const nth = cases.indexOf(name) + 1
  if (field === 'name') return `欧阳${words[name]}雀`
  if (field === 'contact') return `1391234${nth}${nth}${nth}${nth}`
  return `${words[name]}${fields.indexOf(field)}号金丝雀`
}

/** The fields that were written in a case. */
export const written: Record<CaseName, readonly Field[]> = {
  handled: [
    'opinion',
    'place',
    'name',
    'contact',
    'fact',
    'question',
    'answer',
    'station note',
    'body note',
    'unit note',
    'public note',
    'draft',
  ],
  fresh: ['opinion', 'place', 'name', 'contact', 'fact', 'station note'],
  rated: ['opinion', 'place', 'name', 'contact', 'reply', 'rating'],
  sealed: ['opinion', 'place', 'name', 'contact'],
  'about the station': ['opinion', 'place', 'name', 'contact'],
}

const person = (name: CaseName) => ({
  opinion: `楼道灯坏了很久没有人修，${planted(name, 'opinion')}。`,
  place: planted(name, 'place'),
  name: planted(name, 'name'),
  contact: planted(name, 'contact'),
})

/** Plants five cases; gives the receipts by which their residents come back. */
export const plant = async (town: TownInProcess): Promise<Record<CaseName, Submitted>> => {
  town.setDay('2026-09-01')
  const receipts = {
    handled: await submit(town, 'page-deputy-01', { ...person('handled'), category: '0102' }),
    fresh: await submit(town, 'page-liuxi', person('fresh')),
    rated: await submit(town, 'page-qingqiao', person('rated')),
    sealed: await submit(town, 'page-qingqiao', person('sealed')),
    'about the station': await submit(town, 'page-qingqiao', {
      ...person('about the station'),
      subject: 'station-qingqiao',
    }),
  }
  await handle(town, receipts.handled)
  await town
    .resident(receipts.fresh)
    .give(receipts.fresh.caseNumber, { command: 'add-facts', addition: planted('fresh', 'fact') })
  await town
    .official('official-liaison-b')
    .give(receipts.fresh.caseNumber, { command: 'note', audience: 'internal', note: planted('fresh', 'station note') })
  await bringOn(
    town,
    receipts.rated.caseNumber,
    'released',
    `楼道灯已全部更换，请您查看，${planted('rated', 'reply')}。`,
  )
  await town.resident(receipts.rated).give(receipts.rated.caseNumber, {
    command: 'rate',
    solved: 'yes',
    attitude: 5,
    speed: 4,
    comment: planted('rated', 'rating'),
  })
  const discipline = [...town.service.directory.channels.values()].find(({ sealed }) => sealed)
  await town.official('official-liaison-a').give(receipts.sealed.caseNumber, {
    command: 'propose-referral',
    channel: discipline?.id ?? '',
    mode: discipline?.mode ?? 'inform',
    ground: '反映的是工作人员的违纪问题。',
  })
  return receipts
}

const handle = async (town: TownInProcess, receipt: Submitted): Promise<void> => {
  const { caseNumber } = receipt
  const [liaison, body, clerk] = ['official-liaison-a', 'official-body-a', 'official-clerk-d'].map(town.official)
  if (!liaison || !body || !clerk) throw new Error('a desk is missing')
  const note = (field: Field) => ({ command: 'note', audience: 'internal', note: planted('handled', field) }) as const
  await liaison.give(caseNumber, note('station note'))
  await liaison.give(caseNumber, { command: 'ask', question: planted('handled', 'question') })
  await town.resident(receipt).give(caseNumber, { command: 'answer', answer: planted('handled', 'answer') })
  await town.resident(receipt).give(caseNumber, { command: 'add-facts', addition: planted('handled', 'fact') })
  await bringOn(town, caseNumber, 'assigned')
  await body.give(caseNumber, note('body note'))
  await clerk.give(caseNumber, { command: 'sign-in', handler: 'official-clerk-d' })
  await clerk.give(caseNumber, note('unit note'))
  await clerk.give(caseNumber, { command: 'note', audience: 'public', note: planted('handled', 'public note') })
  await clerk.give(caseNumber, {
    command: 'draft-reply',
    replyClass: 'A',
    reply: `楼道灯已全部更换，${planted('handled', 'draft')}。`,
    evidence: '照片两张。',
  })
}
