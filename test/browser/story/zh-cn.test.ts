import { tellStory } from './story.ts'

tellStory('zh-CN')
