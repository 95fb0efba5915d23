import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Case, PresentedUpload, Submitted, Upload } from '#api-client'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'
import {
  all,
  bearer,
  countCases,
  enterCode,
  expectProblem,
  opinion,
  signIn,
  unknownCase,
  write,
} from '../http/raw-call.ts'
import { pdf } from './pictures.ts'

const opened = openedTown()
const madeUp = { id: '99999999-9999-4999-8999-999999999999', token: 'A'.repeat(43) }

const upload = (page = 'page-qingqiao', name = '通知.pdf'): Promise<Upload> =>
  opened().anyone.uploadFile({ params: { page }, file: new Blob([new Uint8Array(pdf())]), name })

const present = ({ id, token }: PresentedUpload): PresentedUpload => ({ id, token })

const send = (attachments: readonly PresentedUpload[], page = 'page-qingqiao'): Promise<Response> =>
  opened().request(`/v1/pages/${page}/opinions`, write({ opinion, attachments }))

/** What everybody is told who presents an upload that is none. */
const unknown = async () => all(await send([madeUp]))

const withFile = async (): Promise<{ receipt: Submitted; file: string }> => {
  const uploaded = await upload()
  const receipt = await submit(opened(), 'page-qingqiao', { attachments: [present(uploaded)] })
  return { receipt, file: uploaded.id }
}

describe('an upload', () => {
  it('is answered with what is needed to present it, and no more', async () => {
    const { id, token, ...rest } = await upload()
    expect(rest).toEqual({
      name: '通知.pdf',
      type: 'application/pdf',
      size: pdf().byteLength,
      expiresAt: '2026-06-01T04:00:00.000Z',
    })
    expect([id, token]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^[\w-]{43}$/)])
  })

  it('becomes part of the case that presents it: the resident sees it by its name', async () => {
    const { receipt, file } = await withFile()
    const { attachments } = await opened().resident(receipt).read(receipt.caseNumber)
    expect(attachments).toEqual([
      { id: file, name: '通知.pdf', type: 'application/pdf', size: pdf().byteLength, seq: 1, small: false },
    ])
  })

  it('stands in the case in the order in which it was presented', async () => {
    const uploads = []
    for (const name of ['一.pdf', '二.pdf', '三.pdf', '四.pdf', '五.pdf'])
      uploads.push(await upload('page-qingqiao', name))
    const receipt = await submit(opened(), 'page-qingqiao', { attachments: uploads.map(present) })
    const { attachments } = await opened().resident(receipt).read(receipt.caseNumber)
    expect(attachments?.map(({ name }) => name)).toEqual(['一.pdf', '二.pdf', '三.pdf', '四.pdf', '五.pdf'])
  })

  it('is taken by the first of two submissions at once, and by one only', async () => {
    for (let time = 0; time < 2; time += 1) {
      const uploaded = present(await upload())
      const before = await countCases(opened())
      const answers = await Promise.all([send([uploaded]), send([uploaded]), send([uploaded])])
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422])
      expect(await countCases(opened())).toBe(before + 1)
    }
  })

  it('is taken once by a submission that is sent twice with the same key', async () => {
    const body = { opinion, attachments: [present(await upload())] }
    const twice = write(body)
    const answers = await Promise.all([0, 1].map(() => opened().request('/v1/pages/page-qingqiao/opinions', twice)))
    answers.push(await opened().request('/v1/pages/page-qingqiao/opinions', twice))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(texts).size).toBe(1)
  })

  it.each<[string, () => Promise<[PresentedUpload, string]>]>([
    [
      'another’s, with a token of one’s own',
      async () => [{ id: (await upload()).id, token: (await upload()).token }, 'page-qingqiao'],
    ],
    [
      'another’s, with a guessed token',
      async () => [{ id: (await upload()).id, token: madeUp.token }, 'page-qingqiao'],
    ],
    ['of another page', async () => [present(await upload('page-liuxi')), 'page-qingqiao']],
    [
      'used before',
      async () => {
        const uploaded = present(await upload())
        await submit(opened(), 'page-qingqiao', { attachments: [uploaded] })
        return [uploaded, 'page-qingqiao']
      },
    ],
    [
      'expired',
      async () => {
        const uploaded = present(await upload())
        opened().setMoment('2026-06-01T04:00:00.000Z')
        return [uploaded, 'page-qingqiao']
      },
    ],
    [
      'of a case',
      async () => {
        const receipt = await submit(opened(), 'page-qingqiao')
        return [present(await toCase(receipt)), 'page-qingqiao']
      },
    ],
  ])(
    'that is not one’s to present is refused like one that was made up, and no case comes of it: %s',
    async (_, make) => {
      const [presented, page] = await make()
      const before = await countCases(opened())
      expect(await all(await send([presented], page))).toEqual(await unknown())
      expect((await send([presented], page)).status).toBe(422)
      expect(await countCases(opened())).toBe(before)
    },
  )

  it('spoils the whole submission where one of several is unknown, and the others can be presented again', async () => {
    const good = present(await upload())
    await expectProblem(await send([good, madeUp]), 422, 'unknown-upload')
    expect((await send([good])).status).toBe(201)
  })

  it('is presented once in a submission, not twice', async () => {
    const uploaded = present(await upload())
    await expectProblem(await send([uploaded, uploaded]), 422, 'unknown-upload')
  })

  it('is one of five at most', async () => {
    const six = await Promise.all(Array.from({ length: 6 }, async () => present(await upload())))
    await expectProblem(await send(six), 422, 'invalid-request')
    expect((await send(six.slice(0, 5))).status).toBe(201)
  })

  it.each([
    [{ id: 'x', token: madeUp.token }],
    [{ id: madeUp.id }],
    [{ ...madeUp, token: 'short' }],
    [{ ...madeUp, name: 'x' }],
    ['x'],
  ])('is presented in its form or not at all: %j', async (presented) => {
    await expectProblem(await send([presented as PresentedUpload]), 422, 'invalid-request')
  })

  it('of a paper that is marked secret is refused with the reason, before it is read', async () => {
    const answer = await opened().request('/v1/pages/page-qingqiao/attachments', {
      method: 'POST',
      headers: { 'file-name': encodeURIComponent('机密文件.pdf') },
      body: 'not even a PDF',
    })
    await expectProblem(answer, 422, 'file-marked-secret')
  })

  it('that is too large is refused by its length, or where its length is not told or not true', async () => {
    const path = '/v1/pages/page-qingqiao/attachments'
    const send = (body: Blob, headers: Record<string, string> = {}) =>
      opened().request(path, { method: 'POST', body, headers })
    const large = new Blob([new Uint8Array(8 * 2 ** 20 + 1)])
    await expectProblem(await send(new Blob(['x']), { 'content-length': String(9 * 2 ** 20) }), 413, 'file-too-large')
    await expectProblem(await send(large), 413, 'file-too-large')
    await expectProblem(await send(large, { 'content-length': '5' }), 413, 'file-too-large')
  })

  describe('to a page that takes fewer files', () => {
    const page = () => opened().service.directory.pages.get('page-qingqiao') as { maxFiles?: number }
    afterEach(() => {
      delete page().maxFiles
    })

    it('is counted by the page', async () => {
      page().maxFiles = 1
      const two = [present(await upload()), present(await upload())]
      await expectProblem(await send(two), 422, 'too-many-files')
      expect((await send(two.slice(0, 1))).status).toBe(201)
      expect((await opened().anyone.getPage({ params: { page: 'page-qingqiao' } })).maxFiles).toBe(1)
    })

    it('is refused where the page takes none, in its cases too', async () => {
      const receipt = await submit(opened(), 'page-qingqiao')
      page().maxFiles = 0
      await expect(upload()).rejects.toMatchObject({ problem: { code: 'too-many-files' } })
      await expect(toCase(receipt)).rejects.toMatchObject({ problem: { code: 'too-many-files' } })
    })
  })

  it('that nobody presents is deleted by a round once it has expired, and not before', async () => {
    const { store, directory } = opened().service
    const left = () => store.waitingUploadBytes(directory.region, 'page page-liuxi', '2026-06-01T00:00:00.000Z')
    opened().setMoment('2026-06-01T02:00:00.000Z')
    const before = await left()
    await upload('page-liuxi')
    opened().setMoment('2026-06-01T03:59:00.000Z')
    await opened().round()
    expect(await left()).toBe(before + pdf().byteLength)
    opened().setMoment('2026-06-01T04:11:00.000Z')
    await opened().round()
    expect(await left()).toBe(0)
  })

  const toCase = ({ caseNumber, queryCode }: Submitted): Promise<Upload> =>
    opened()
      .resident({ caseNumber, queryCode })
      .client.uploadToCase({ params: { caseNumber }, file: new Blob([new Uint8Array(pdf())]), name: '补充.pdf' })

  describe('to a case', () => {
    const give = async (receipt: Submitted, attachments: PresentedUpload[]): Promise<Case> =>
      opened().resident(receipt).give(receipt.caseNumber, { command: 'add-facts', addition: '补充材料', attachments })

    it('comes with an addition or an answer, and each says with which', async () => {
      const { receipt } = await withFile()
      const liaison = opened().official('official-liaison-a')
      await give(receipt, [present(await toCase(receipt))])
      await liaison.give(receipt.caseNumber, { command: 'ask', question: '有照片吗？' })
      const answer = { command: 'answer', answer: '有。', attachments: [present(await toCase(receipt))] } as const
      const { attachments } = await opened()
        .resident(receipt)
        .give(receipt.caseNumber, { ...answer, attachments: [...answer.attachments] })
      expect(attachments?.map(({ name, seq }) => [name, seq])).toEqual([
        ['通知.pdf', 1],
        ['补充.pdf', 2],
        ['补充.pdf', 4],
      ])
    })

    it('is refused in another case of the same person, and so is one of the page', async () => {
      const [one, other] = [await submit(opened(), 'page-qingqiao'), await submit(opened(), 'page-qingqiao')]
      const refused = { problem: { code: 'unknown-upload' } }
      await expect(give(other, [present(await toCase(one))])).rejects.toMatchObject(refused)
      await expect(give(one, [present(await upload())])).rejects.toMatchObject(refused)
      await expect(give(one, [madeUp])).rejects.toMatchObject(refused)
      expect((await opened().resident(one).read(one.caseNumber)).version).toBe(1)
    })

    it('is the resident’s alone: no official adds any', async () => {
      const receipt = await submit(opened(), 'page-qingqiao')
      const headers = bearer(await signIn(opened(), 'official-liaison-a'))
      const path = `/v1/cases/${receipt.caseNumber}/attachments`
      const answer = await opened().request(path, { method: 'POST', headers, body: 'x' })
      await expectProblem(answer, 404, 'not-found')
    })

    it('is refused once the case is closed, and after twenty', async () => {
      const receipt = await submit(opened(), 'page-qingqiao')
      for (let time = 0; time < 4; time += 1) {
        const five = await Promise.all(Array.from({ length: 5 }, async () => present(await toCase(receipt))))
        await give(receipt, five)
      }
      const refused = { problem: { code: 'too-many-files' } }
      await expect(give(receipt, [present(await toCase(receipt))])).rejects.toMatchObject(refused)
      await opened().resident(receipt).give(receipt.caseNumber, { command: 'withdraw' })
      await expect(toCase(receipt)).rejects.toMatchObject({ problem: { code: 'not-now' } })
    })
  })
})

describe('a file of a case', () => {
  let own: { receipt: Submitted; file: string }
  let other: { receipt: Submitted; file: string }

  beforeAll(async () => {
    opened().setMoment('2026-06-01T02:00:00.000Z')
    own = await withFile()
    other = await withFile()
  })

  const read = (caseNumber: string, file: string, headers: Record<string, string>, more = '') =>
    opened().request(`/v1/cases/${caseNumber}/attachments/${file}${more}`, { headers })

  it('is not read with the session of another case, nor by way of one’s own case', async () => {
    const headers = bearer(await enterCode(opened(), other.receipt))
    const nothing = await all(await read(unknownCase, own.file, headers))
    expect(nothing.status).toBe(404)
    expect(await all(await read(own.receipt.caseNumber, own.file, headers))).toEqual(nothing)
    expect(await all(await read(other.receipt.caseNumber, own.file, headers))).toEqual(nothing)
    expect(await all(await read(other.receipt.caseNumber, madeUp.id, headers))).toEqual(nothing)
    expect((await read(other.receipt.caseNumber, other.file, headers)).status).toBe(200)
  })

  it('is not read before a case has taken it', async () => {
    const headers = bearer(await enterCode(opened(), own.receipt))
    const { id } = await upload()
    await expectProblem(await read(own.receipt.caseNumber, id, headers), 404, 'not-found')
  })

  it('is read by those who may read the files of the case, and by nobody else', async () => {
    const statuses = await Promise.all(
      [
        'official-liaison-a',
        'official-committee-a',
        'official-liaison-b',
        'official-clerk-a',
        'official-special-a',
      ].map(
        async (official) =>
          (await read(own.receipt.caseNumber, own.file, bearer(await signIn(opened(), official)))).status,
      ),
    )
    expect(statuses).toEqual([200, 200, 404, 404, 404])
    expect((await read(own.receipt.caseNumber, own.file, {})).status).toBe(401)
  })

  it('is not read unnoticed: who fetched nothing but the file is told to the resident, too', async () => {
    const { receipt, file } = await withFile()
    const readers = async () => {
      const { caseNumber } = receipt
      const { readings } = await opened().resident(receipt).client.listReadings({ params: { caseNumber } })
      return readings.map(({ what, organisation }) => [what, organisation?.id])
    }
    expect(await readers()).toEqual([])
    await read(receipt.caseNumber, file, bearer(await signIn(opened(), 'official-liaison-a')))
    expect(await readers()).toEqual([['opened', 'station-qingqiao']])
  })

  it('is never read by whom the opinion is about', async () => {
    const uploaded = present(await upload())
    const about = { attachments: [uploaded], subject: 'station-qingqiao' }
    const { caseNumber } = await submit(opened(), 'page-qingqiao', about)
    const station = bearer(await signIn(opened(), 'official-liaison-a'))
    const committee = bearer(await signIn(opened(), 'official-committee-a'))
    expect((await read(caseNumber, uploaded.id, station)).status).toBe(404)
    expect((await read(caseNumber, uploaded.id, committee)).status).toBe(200)
  })

  it('has no small picture where it is none, and no size but those two', async () => {
    const headers = bearer(await enterCode(opened(), own.receipt))
    await expectProblem(await read(own.receipt.caseNumber, own.file, headers, '?size=small'), 404, 'not-found')
    await expectProblem(await read(own.receipt.caseNumber, own.file, headers, '?size=huge'), 422, 'invalid-request')
  })

  it('is told by a head without its bytes', async () => {
    const headers = bearer(await enterCode(opened(), own.receipt))
    const path = `/v1/cases/${own.receipt.caseNumber}/attachments/${own.file}`
    const answer = await opened().request(path, { method: 'HEAD', headers })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('content-length')).toBe(String(pdf().byteLength))
  })
})
