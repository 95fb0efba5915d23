import * as z from 'zod/mini'
import { CommandRequest, commandRequests } from '#api-client/contract/command-request.ts'
import { Problem } from '#api-client/contract/problem.ts'
import { type Route, routes } from '#api-client/routes.ts'

/** The API description (OpenAPI 3.1), derived from the table of routes. */
export const openApi = (): object => ({
  openapi: '3.1.0',
  info: { title: 'Lianxin 连心', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
  paths: paths(),
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    responses: {
      Problem: {
        description: 'RFC 9457 problem details',
        content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
      },
    },
  },
})

const paths = (): Record<string, Record<string, object>> => {
  const found: Record<string, Record<string, object>> = {}
  for (const [name, route] of Object.entries(routes)) {
    found[route.path] = { ...found[route.path], [route.method.toLowerCase()]: operation(name, route) }
  }
  return found
}

const operation = (operationId: string, route: Route): object => ({
  operationId,
  summary: route.summary,
  ...(route.callers.includes('anyone') ? {} : { security: [{ bearer: [] }] }),
  parameters: [
    ...Object.entries(route.params).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: schemaOf(schema, 'input'),
    })),
    ...Object.entries(route.query ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      schema: schemaOf(schema, 'input'),
    })),
    ...(route.upload ? [{ name: 'File-Name', in: 'header', schema: { type: 'string' } }] : []),
    ...(route.key
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            schema: { type: 'string', minLength: 8, maxLength: 128 },
          },
        ]
      : []),
    ...(route.proof
      ? [{ name: 'Proof-Of-Work', in: 'header', required: route.proof === 'always', schema: { type: 'string' } }]
      : []),
  ],
  ...(route.upload
    ? { requestBody: { required: true, content: { 'application/octet-stream': { schema: bytes } } } }
    : {}),
  ...(route.request
    ? {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: schemaOf(route.request === CommandRequest ? commandRequests() : route.request, 'input'),
            },
          },
        },
      }
    : {}),
  responses: {
    [route.status]: {
      description: 'Done',
      ...(route.reply
        ? {
            content: {
              [route.stream ? 'text/event-stream' : 'application/json']: { schema: schemaOf(route.reply, 'output') },
            },
          }
        : {}),
      ...(route.download ? { content: { 'application/octet-stream': { schema: bytes } } } : {}),
    },
    default: { $ref: '#/components/responses/Problem' },
  },
})

const bytes = { type: 'string', format: 'binary' }

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): object => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return json
}
