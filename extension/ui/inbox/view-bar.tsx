import { viewNames } from '../../core/views.ts'
import { counts } from '../model/inbox.ts'
import { words } from '../model/language.ts'
import { place, showView } from '../model/place.ts'

/** The saved views with how many cases each holds. */
export const ViewBar = () => {
  const { views, inbox } = words.value
  return (
    <fieldset class="views">
      <legend class="unseen">{inbox.views}</legend>
      {viewNames.map((view) => (
        <button
          type="button"
          key={view}
          class={`view view-${view}`}
          aria-pressed={place.value.view === view}
          onClick={() => showView(view)}
        >
          <span class="view-name">{views[view]}</span>
          <span class="view-count">{counts.value?.[view] ?? '–'}</span>
        </button>
      ))}
    </fieldset>
  )
}
