import { type ProblemCode, problems } from '#api-client/problems.ts'
import * as en from '#api-client/words/en.ts'
import * as zh from '#api-client/words/zh-cn.ts'
import type { Refusal } from '../answers.ts'

/** RFC 9457 problem details in the caller's language. */
export const problemAnswer = ({ refused, ...more }: Refusal, language: string | undefined): Response => {
  const status = problems[refused]
  const { retryAfterSeconds } = more
  return new Response(
    JSON.stringify({
      type: `urn:lianxin:problem:${refused}`,
      title: titleOf(refused, language),
      status,
      code: refused,
      ...more,
    }),
    {
      status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
        ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
      },
    },
  )
}

const titleOf = (code: ProblemCode, language: string | undefined): string =>
  (/^en\b/i.test(language ?? '') ? en : zh).problems[code].title
