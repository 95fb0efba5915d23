export { lights, outcomes, roles, states } from '#api-client/words/zh-cn/vocabulary.ts'
