export { commands, events, unanswered } from './zh-cn/moves.ts'
export { issues, problems } from './zh-cn/problems.ts'
export * from './zh-cn/vocabulary.ts'
