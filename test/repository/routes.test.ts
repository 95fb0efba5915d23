import { expect, it } from 'vitest'
import { type RouteName, routes } from '#api-client/routes.ts'
import { handlers } from '../../server/handlers/index.ts'
import { openApi } from '../../server/openapi.ts'
import { type TextFile, textFiles } from './files.ts'

/** Asked over the API alone: nothing of ours shows them yet. Whoever gives one a screen takes it from here. */
const withoutScreen: readonly RouteName[] = [
  'countSimilar',
  'listThemes',
  'getDigest',
  'getCallList',
  'listPolicies',
  'changePolicy',
  'readCalendar',
  'enterNotice',
  'whoAmI',
  'getCodeChallenge',
  'signOutEverywhere',
  'endSessions',
]

const names = Object.keys(routes) as RouteName[]

/** A call through the client, or an address put together as the widget's first chunk does, which has no client. */
const callOf = (name: RouteName): RegExp =>
  new RegExp(`\\b${name}\\s*\\(|${routes[name].path.replace(/\{\w+\}/g, '\\$\\{[^`]+\\}')}\``)

/** The routes that none of these files calls. */
const uncalled = (files: readonly TextFile[]): RouteName[] =>
  names.filter((name) => !files.some(({ text }) => callOf(name).test(text)))

it('every route has one handler, and no handler is left without a route', () => {
  expect(Object.keys(handlers).sort()).toEqual([...names].sort())
})

it('every route stands in the API description, and nothing else does', () => {
  const { paths } = openApi() as { paths: Record<string, Record<string, { operationId: string }>> }
  const described = Object.values(paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId))
  expect(described.sort()).toEqual([...names].sort())
})

it('every route is called by widget or extension, but for those known to have no screen', async () => {
  const files = await textFiles('widget/*.ts', 'extension/*.ts', 'extension/*.tsx')
  expect(files.length).toBeGreaterThan(100)
  expect(uncalled(files).filter((name) => !withoutScreen.includes(name))).toEqual([])
})

it('a route that nobody calls would be found', () => {
  const planted = { name: 'widget/page.ts', text: names.map((name) => `client.${name}({ body })`).join('\n') }
  expect(uncalled([planted])).toEqual([])
  expect(uncalled([{ ...planted, text: planted.text.replace('client.getCase(', 'client.getCases(') }])).toEqual([
    'getCase',
  ])
})
