import { WidgetElement } from '../tabs/widget-element.ts'
import { define } from './define.ts'

define('lianxin-widget', WidgetElement)
