import { readFileSync } from 'node:fs'
import type { Role, State } from '#api-client/contract/vocabulary.ts'

/** A line of the matrix: a command, who may give it, where it can lead. */
export type Row = { command: string; by: readonly Role[]; to: readonly State[] }

/** The commands the matrix speaks about; every other one is named in the contract and not offered. */
export const commandsOfMatrix = [
  'submit',
  'add-facts',
  'ask',
  'answer',
  'consent-to-ask',
  'forward',
  'report-up',
  'assign',
  'dispatch',
  'sign-in',
  'note',
  'draft-reply',
  'sign-reply',
  'send-back-draft',
  'return-reply',
  'release',
  'rate',
  'lapse',
  'withdraw',
  'remind',
  'escalate',
] as const

/** `matrix.txt` by situation. */
export const matrix: ReadonlyMap<string, readonly Row[]> = (() => {
  const [, ...blocks] = readFileSync(new URL('matrix.txt', import.meta.url), 'utf8').split(/^\[/m)
  return new Map(blocks.map(blockOf))
})()

/** Who may give a command in a situation, with where it can lead. */
export const cell = (situation: string, command: string): Row => {
  const row = matrix.get(situation)?.find((candidate) => candidate.command === command)
  return row ?? { command, by: [], to: [] }
}

function blockOf(block: string): [string, Row[]] {
  const [head = '', ...lines] = block.split('\n')
  return [head.slice(0, head.indexOf(']')), lines.filter((line) => line.trim() !== '').map(rowOf)]
}

function rowOf(line: string): Row {
  const [command = '', by = '', to = ''] = line.split(/\s{2,}/)
  return { command, by: by.split(', ') as Role[], to: to.split(', ') as State[] }
}
