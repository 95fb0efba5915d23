import { beforeAll, describe, expect, it } from 'vitest'
import type { TownInProcess } from '../../town/in-process.ts'
import { bearer, countCases, expectProblem, opinion, signIn, unknownCase, write } from './raw-call.ts'

/** Bodies that cannot be read: another type, another encoding, too much of it. */
export const bodies = (opened: () => TownInProcess): void => {
  let town: TownInProcess
  let liaison: Record<string, string>

  beforeAll(async () => {
    town = opened()
    liaison = bearer(await signIn(town, 'official-liaison-a'))
  })

  const path = '/v1/pages/page-qingqiao/opinions'
  const send = (body: unknown, headers: Record<string, string> = {}) => town.request(path, write(body, headers))

  describe('a body', () => {
    const cases: [string, string | Uint8Array][] = [
      ['nothing', ''],
      ['half an object', '{"opinion":"三号楼楼道灯坏了'],
      ['two objects', '{"opinion":"三号楼楼道灯坏了"}{}'],
      ['a form', 'opinion=%E4%B8%89'],
      ['JavaScript', "{opinion:'三号楼楼道灯坏了'}"],
      [
        'the text in GBK',
        Buffer.concat([
          Buffer.from('{"opinion":"'),
          Buffer.from('c8fdbac5c2a5c2a5b5c0b5c6bbb5c1cb', 'hex'),
          Buffer.from('"}'),
        ]),
      ],
      [
        'a broken UTF-8 sequence',
        Buffer.concat([Buffer.from('{"opinion":"三号楼楼道灯'), Buffer.of(0xe5, 0x9d), Buffer.from('了"}')]),
      ],
    ]
    it.each(cases)('that cannot be read as JSON in UTF-8 is refused: %s', async (_, body) => {
      const before = await countCases(town)
      await expectProblem(await send(body), 400, 'unreadable-body')
      expect(await countCases(town)).toBe(before)
    })

    it.each(['null', '[]', '"三号楼楼道灯坏了"', '5', 'true', '[{"opinion":"三号楼楼道灯坏了"}]'])(
      'that is JSON but no object is refused: %s',
      async (body) => {
        await expectProblem(await send(body), 422, 'invalid-request')
      },
    )

    it.each([
      'text/plain',
      'text/plain;charset=utf-8',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      'application/json-patch+json',
      'text/json',
      '',
    ])('of another media type is refused: "%s"', async (type) => {
      const before = await countCases(town)
      await expectProblem(await send({ opinion }, { 'content-type': type }), 415, 'wrong-media-type')
      expect(await countCases(town)).toBe(before)
    })

    it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
      'of the right media type is read: %s',
      async (type) => {
        expect((await send({ opinion }, { 'content-type': type })).status).toBe(201)
      },
    )

    it('that is too large is refused, whether its length is told or not', async () => {
      const before = await countCases(town)
      const body = JSON.stringify({ opinion: '长'.repeat(100_000) })
      await expectProblem(await send(body), 413, 'too-large')
      await expectProblem(await send(body, { 'content-length': String(Buffer.byteLength(body)) }), 413, 'too-large')
      await expectProblem(
        await town.request(`/v1/cases/${unknownCase}/commands`, write(body, liaison)),
        413,
        'too-large',
      )
      await expectProblem(await town.request('/v1/demo/session', write(body)), 413, 'too-large')
      expect(await countCases(town)).toBe(before)
    })

    it('that is deep or has a thousand fields is refused quickly', async () => {
      const deep = `{"opinion":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
      const wide = JSON.stringify(
        Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`field-${index}`, index])),
      )
      const begun = performance.now()
      for (const body of [deep, wide]) await expectProblem(await send(body), 422, 'invalid-request')
      expect(performance.now() - begun).toBeLessThan(1000)
    })
  })
}
