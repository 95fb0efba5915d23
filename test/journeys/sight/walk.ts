import { pdf } from '../../server/attachments/pictures.ts'
import { bearer, enterCode, signIn } from '../../server/http/raw-call.ts'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { type Reader, readers, type Stage } from './matrix.ts'

/** What is written where: a string that occurs nowhere else. */
export const canaries: Record<string, string> = {
  opinion: '金丝雀意见：三号楼楼道灯坏了半个月',
  place: '金丝雀地点：槐荫里三号楼',
  attachment: '金丝雀照片',
  name: '欧阳金丝雀',
  contact: '13987654321',
  question: '金丝雀询问：是哪一个单元？',
  answer: '金丝雀回答：二单元。',
  'added fact': '金丝雀补充：昨晚有老人摔倒。',
  "station's internal note": '金丝雀站内记录',
  "body's internal note": '金丝雀工委记录',
  "committee's internal note": '金丝雀代工委记录',
  "branch office's internal note": '金丝雀政府办记录',
  "lead unit's internal note": '金丝雀住建内部记录',
  "assisting unit's internal note": '金丝雀城管内部记录',
  'public note': '金丝雀公开进展',
  'what the station writes to the body': '金丝雀转交附言',
  'why it is reported up': '金丝雀上报理由',
  'what the committee writes to the branch': '金丝雀交办附言',
  'what the branch writes to the units': '金丝雀分办附言',
  reply: '金丝雀答复：楼道灯已于今日全部更换。',
  "reply's evidence": '金丝雀证据：照片两张',
  'what the committee notes at release': '金丝雀审核附言',
  'rating and its words': '金丝雀评价：修得很快。',
}

const officials: Partial<Record<Reader, string>> = {
  deputy: 'deputy-01',
  station: 'official-liaison-a',
  body: 'official-body-a',
  committee: 'official-committee-a',
  'branch office': 'official-branch-a',
  'lead unit': 'official-clerk-a',
  'assisting unit': 'official-clerk-b',
  'other unit': 'official-clerk-c',
  'other station': 'official-liaison-b',
  'other body': 'official-body-b',
  'other branch office': 'official-branch-b',
  'special committee': 'official-special-a',
  'chair council': 'official-council-a',
}

/** What a reader is told at a stage: the case's answer, the status of its file, and everything else that the service says to this reader. */
export type Told = { status: number; file: number; item: Record<string, unknown>; text: string; elsewhere: string }
export type Journal = Record<Stage, Record<Reader, Told>>

const text = (field: string): string => canaries[field] ?? ''

/** Walks one opinion with a canary in every field to its rating, and asks every reader at every stage. */
export const walk = async (town: TownInProcess): Promise<{ caseNumber: string; journal: Journal }> => {
  town.setDay('2026-06-01')
  const upload = await town.anyone.uploadFile({
    params: { page: 'page-deputy-01' },
    file: new Blob([new Uint8Array(pdf())]),
    name: `${text('attachment')}.pdf`,
  })
  const receipt = await submit(town, 'page-deputy-01', {
    opinion: text('opinion'),
    place: text('place'),
    name: text('name'),
    contact: text('contact'),
    category: '0102',
    attachments: [{ id: upload.id, token: upload.token }],
  })
  const { caseNumber } = receipt
  const resident = town.resident(receipt)
  const [station, body, committee, branch, lead, assisting] = (
    ['station', 'body', 'committee', 'branch office', 'lead unit', 'assisting unit'] as const
  ).map((reader) => town.official(officials[reader] ?? ''))
  if (!station || !body || !committee || !branch || !lead || !assisting) throw new Error('a desk is missing')
  const journal = {} as Journal
  const tokens = new Map(
    await Promise.all(Object.entries(officials).map(async ([reader, id]) => [reader, await signIn(town, id)] as const)),
  )
  const ask = async (stage: Stage): Promise<void> => {
    tokens.set('resident', await enterCode(town, receipt))
    journal[stage] = Object.fromEntries(
      await Promise.all(
        readers.map(
          async (reader) => [reader, await tell(town, { caseNumber, file: upload.id }, tokens.get(reader))] as const,
        ),
      ),
    ) as Record<Reader, Told>
  }
  const internal = (field: string) => ({ command: 'note', audience: 'internal', note: text(field) }) as const

  await station.give(caseNumber, internal("station's internal note"))
  await ask('submitted')

  await station.give(caseNumber, { command: 'ask', question: text('question') })
  await resident.give(caseNumber, { command: 'answer', answer: text('answer') })
  await resident.give(caseNumber, { command: 'add-facts', addition: text('added fact') })
  await station.give(caseNumber, {
    command: 'forward',
    level: 3,
    category: '0102',
    proposedUnit: 'bureau-housing',
    note: text('what the station writes to the body'),
  })
  await body.give(caseNumber, internal("body's internal note"))
  await ask('forwarded')

  await body.give(caseNumber, { command: 'report-up', reason: text('why it is reported up') })
  await committee.give(caseNumber, internal("committee's internal note"))
  await committee.give(caseNumber, {
    command: 'assign',
    leadUnit: 'gov-office',
    assistingUnits: [],
    mode: 'single',
    policy: 'complex',
    note: text('what the committee writes to the branch'),
  })
  await branch.give(caseNumber, internal("branch office's internal note"))
  await ask('with the branch office')

  await branch.give(caseNumber, {
    command: 'dispatch',
    leadUnit: 'bureau-housing',
    assistingUnits: ['bureau-city-management'],
    note: text('what the branch writes to the units'),
  })
  await lead.give(caseNumber, { command: 'sign-in', handler: 'official-clerk-a' })
  await lead.give(caseNumber, internal("lead unit's internal note"))
  await assisting.give(caseNumber, internal("assisting unit's internal note"))
  await lead.give(caseNumber, { command: 'note', audience: 'public', note: text('public note') })
  await lead.give(caseNumber, {
    command: 'draft-reply',
    replyClass: 'A',
    reply: text('reply'),
    evidence: text("reply's evidence"),
  })
  await town.official('official-signer-a').give(caseNumber, { command: 'sign-reply' })
  await ask('in handling, with a draft')

  for (const id of ['official-signer-b', 'official-head-a'])
    await town.official(id).give(caseNumber, { command: 'sign-reply' })
  await ask('replied')
  await committee.give(caseNumber, { command: 'release', note: text('what the committee notes at release') })
  await ask('answered')
  await resident.give(caseNumber, {
    command: 'rate',
    solved: 'yes',
    attitude: 5,
    speed: 4,
    comment: text('rating and its words'),
  })
  await ask('closed')
  town.setDay('2026-07-01')
  for (const [reader, id] of Object.entries(officials)) tokens.set(reader, await signIn(town, id))
  await ask('closed, after the rating period')
  return { caseNumber, journal }
}

const tell = async (
  { request }: TownInProcess,
  { caseNumber, file }: { caseNumber: string; file: string },
  token: string | undefined,
): Promise<Told> => {
  const headers = token ? bearer(token) : {}
  const path = `/v1/cases/${caseNumber}`
  const answer = await request(path, { headers })
  const body = await answer.text()
  const download = await request(`${path}/attachments/${file}`, { headers })
  await download.arrayBuffer()
  const stale = { command: 'note', audience: 'internal', note: '过时的版本', expectedVersion: 99 }
  const others = await Promise.all([
    request('/v1/inbox?limit=200', { headers }),
    request('/v1/directory', { headers }),
    request('/v1/session', { headers }),
    request('/v1/pages/page-deputy-01', { headers }),
    request('/v1/demo/officials', { headers }),
    request('/openapi.json', { headers }),
    ...[stale, { ...stale, expectedVersion: 'now' }, { command: 'withdraw', expectedVersion: 1 }].map((command) =>
      request(`${path}/commands`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(command),
      }),
    ),
  ])
  const elsewhere = await Promise.all(others.map((other) => other.text()))
  return {
    status: answer.status,
    file: download.status,
    item: JSON.parse(body) as Record<string, unknown>,
    text: body,
    elsewhere: elsewhere.join('\n'),
  }
}
