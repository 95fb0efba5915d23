import { OpinionElement } from '../opinion/opinion-element.ts'
import { define } from './define.ts'

define('lianxin-opinion', OpinionElement)
