import pg from 'pg'

const oid = { bytea: 17, bigint: 20, date: 1082, timestamptz: 1184 }

const parsers = new Map<number, (text: string) => unknown>([
  [oid.bytea, (text) => Uint8Array.fromHex(text.slice('\\x'.length))],
  [oid.bigint, Number],
  [oid.date, (text) => text],
  [oid.timestamptz, (text) => new Date(text).toISOString()],
])

/** How columns become values, alike on both engines: bytes, numbers, calendar days and ISO instants. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    (format === 'binary' ? undefined : parsers.get(id)) ?? pg.types.getTypeParser(id, format ?? 'text'),
}
