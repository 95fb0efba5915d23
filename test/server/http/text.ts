import { beforeAll, describe, expect, it } from 'vitest'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { bearer, countCases, enterCode, expectProblem, signIn, write } from './raw-call.ts'

/** What people write comes back exactly, or is refused. */
export const text = (opened: () => TownInProcess): void => {
  let town: TownInProcess

  beforeAll(() => {
    town = opened()
  })

  const page = '/v1/pages/page-qingqiao/opinions'
  const astral = '𠮷'
  const family = '👩‍👩‍👧‍👦'

  /** What a resident wrote, as the case gives it back to its resident. */
  const roundTrip = async (written: { opinion: string; place?: string; name?: string; contact?: string }) => {
    const receipt = await town.anyone.submitOpinion({
      params: { page: 'page-qingqiao' },
      key: crypto.randomUUID(),
      body: written,
    })
    const read = await town.request(`/v1/cases/${receipt.caseNumber}`, {
      headers: bearer(await enterCode(town, receipt)),
    })
    return {
      receipt,
      read: (await read.json()) as Record<string, unknown> & { timeline: { texts: Record<string, string> }[] },
    }
  }

  describe('a text', () => {
    it.each([
      ['characters beyond the basic plane', `${astral}${astral}𪚥𪚥路灯坏了`],
      ['composed and decomposed letters', 'café café Å Å'],
      ['bidirectional controls', '路灯\u202e坏了\u202c\u2066abc\u2069\u200f'],
      ['zero-width characters', '路\u200b灯\u200c坏\u200d了\u2060\ufeff吗'],
      ['emoji made of many', `路灯坏了${family}🏳️‍🌈👍🏽`],
      ['line ends and tabs of every kind', '第一行\n第二行\r\n第三行\r第四行\t制表\u2028分段\u2029末'],
      ['markup and scripts', '<script>alert(1)</script>&amp;<img src=x onerror=alert(1)>'],
      ['SQL and templates', `'; drop table event; -- \${1+1} {{7*7}} %s %n \\u0000 \\`],
      ['controls of the second set', '路灯坏了\u0085\u009f'],
      ['a formula', "=1+1+cmd|' /C calc'!A0"],
      ['quotes and escapes', '"\\"\\\\/路灯坏了'],
      ['a replacement character that was typed', '路灯坏了\ufffd\ufffd'],
    ])('comes back exactly: %s', async (_, text) => {
      const name = [...text].slice(0, 20).join('').trim()
      const { receipt, read } = await roundTrip({ opinion: text, place: text, name })
      expect(read).toMatchObject({ opinion: text, place: text, name })
      expect(read.timeline[0]?.texts.opinion).toBe(text)
      expect(await town.official('official-liaison-a').read(receipt.caseNumber)).toMatchObject({ opinion: text })
    })

    const unreadable: [string, string][] = [
      ['a lone high surrogate', '路灯坏了吗\ud842'],
      ['a lone low surrogate', '\udfb7路灯坏了吗'],
      ['surrogates the wrong way round', '路灯\udfb7\ud842坏了吗'],
      ['a null character', '路灯坏了\u0000吗'],
      ['a bell', '路灯坏了\u0007吗'],
      ['an escape sequence', '路灯坏了\u001b[31m'],
      ['a delete character', '路灯坏了\u007f吗'],
      ['a byte order mark turned round', '路灯坏了\ufffe吗'],
    ]
    it.each(unreadable)('is refused where it cannot: %s', async (_, text) => {
      const before = await countCases(town)
      for (const field of ['opinion', 'place', 'name', 'contact']) {
        const body = { opinion: '三号楼楼道灯坏了。', [field]: text }
        const { issues } = await expectProblem(await town.request(page, write(body)), 422, 'invalid-request')
        expect(issues).toEqual([{ pointer: `/${field}`, code: 'unreadable' }])
      }
      expect(await countCases(town)).toBe(before)
    })

    it('loses the space around it and nothing else', async () => {
      const { read } = await roundTrip({ opinion: ' \n　路灯 坏了　吗 \t' })
      expect(read.opinion).toBe('路灯 坏了　吗')
    })

    it.each(['', '    ', '\n\t\u3000\ufeff', '路灯坏了', ` ${astral.repeat(4)} `])(
      'that is too short is refused: "%s"',
      async (text) => {
        await expectProblem(await town.request(page, write({ opinion: text })), 422, 'invalid-request')
      },
    )

    it.each([
      ['opinion', 5000],
      ['place', 200],
      ['name', 50],
      ['contact', 100],
    ] as const)('is counted in characters as people count them: %s up to %i', async (field, most) => {
      const longest = { opinion: '三号楼楼道灯坏了。', [field]: astral.repeat(most) }
      expect((await roundTrip(longest)).read[field]).toBe(longest[field])
      const { issues } = await expectProblem(
        await town.request(page, write({ ...longest, [field]: astral.repeat(most + 1) })),
        422,
        'invalid-request',
      )
      expect(issues).toEqual([{ pointer: `/${field}`, code: 'too-long' }])
    })

    it('written by an official comes back exactly, or is refused', async () => {
      const { caseNumber } = await submit(town, 'page-qingqiao')
      const headers = bearer(await signIn(town, 'official-liaison-a'))
      const give = (note: string, expectedVersion: number) =>
        town.request(
          `/v1/cases/${caseNumber}/commands`,
          write({ command: 'note', audience: 'internal', note, expectedVersion }, headers),
        )
      const note = `已核实${family}\u202e${astral}\n第二行`
      expect((await give(note, 1)).status).toBe(200)
      for (const [, text] of unreadable) await expectProblem(await give(text, 2), 422, 'invalid-request')
      await expectProblem(await give('长'.repeat(2001), 2), 422, 'invalid-request')
      const { timeline, version } = await town.official('official-liaison-a').read(caseNumber)
      expect(version).toBe(2)
      expect(timeline.at(-1)?.texts).toEqual({ note })
    })
  })

  describe('a name at the edge', () => {
    it.each([
      [astral, `${astral}**`],
      [`${family}小丽`, '👩**'],
      ['欧阳娜娜', '欧**'],
      ['Ann Lee', 'A**'],
      ['\u200b王', '\u200b**'],
      ['王', '王**'],
    ])('is masked without breaking a character: %s', async (name, masked) => {
      const { receipt } = await roundTrip({ opinion: '三号楼楼道灯坏了。', name })
      expect((await town.official('official-liaison-a').read(receipt.caseNumber)).name).toBe(masked)
    })
  })
}
