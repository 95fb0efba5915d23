export { lights, outcomes, roles, states } from '#api-client/words/en/vocabulary.ts'
