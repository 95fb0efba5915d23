import { shownRows } from '../model/inbox.ts'
import { words } from '../model/language.ts'
import { leftBehind } from '../model/left.ts'
import { lastOpened, openLeft, place } from '../model/place.ts'
import { CaseList } from './case-list.tsx'
import { ViewBar } from './view-bar.tsx'

/** The inbox: views, and the cases of the one that is chosen. */
export const InboxScreen = () => {
  const { inbox, emptyViews } = words.value
  const { view } = place.value
  const rows = shownRows.value
  return (
    <main class="inbox">
      <h1 class="unseen">{inbox.list}</h1>
      <ViewBar />
      {rows === undefined && <p class="empty">{inbox.loading}</p>}
      {rows?.length === 0 && <p class="empty">{emptyViews[view]}</p>}
      {rows && rows.length > 0 && <CaseList key={view} rows={rows} start={lastOpened.peek()} />}
      {leftBehind.value.length > 0 && (
        <button type="button" class="left-behind" onClick={openLeft}>
          {inbox.leftBehind(leftBehind.value.length)}
        </button>
      )}
      <p class="keys" id="list-keys">
        {inbox.keys}
      </p>
    </main>
  )
}
