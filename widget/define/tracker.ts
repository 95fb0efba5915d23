import { TrackerElement } from '../tracker/tracker-element.ts'
import { define } from './define.ts'

define('lianxin-tracker', TrackerElement)
