export { commands, events, unanswered } from './en/moves.ts'
export { issues, problems } from './en/problems.ts'
export * from './en/vocabulary.ts'
