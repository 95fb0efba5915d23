import { css } from 'lit'

export const tabStyles = css`
  [role='tablist'] {
    display: flex;
    border-bottom: 1px solid var(--hair);
  }
  [role='tab'] {
    margin-bottom: -1px;
    padding: 0.4em 0.9em;
    overflow-wrap: normal;
    background: none;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    color: var(--quiet);
  }
  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--strong);
    color: var(--text);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      border-bottom-color: Highlight;
    }
  }
`
