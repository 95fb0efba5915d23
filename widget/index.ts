/** Defines `<lianxin-widget>`, `<lianxin-opinion>` and `<lianxin-tracker>`. */
import './define/opinion.ts'
import './define/tracker.ts'
import './define/widget.ts'

export type { CaseChangedEvent, SubmittedEvent } from './element/events.ts'
export { OpinionElement } from './opinion/opinion-element.ts'
export { WidgetElement } from './tabs/widget-element.ts'
export { TrackerElement } from './tracker/tracker-element.ts'
