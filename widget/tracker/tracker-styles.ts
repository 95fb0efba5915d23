import { css } from 'lit'

export const trackerStyles = css`
  .status {
    border-left-color: var(--strong);
  }
  .asks {
    padding: 1em;
    border: 1px solid var(--line);
    border-left: 4px solid var(--strong);
  }
  .reply {
    padding: 1em;
    border: 1px solid var(--hair);
    border-radius: var(--round);
  }
  .tag {
    display: inline-block;
    padding: 0 0.75em;
    border: 1px solid var(--line);
    border-radius: var(--round);
  }
  .written {
    white-space: pre-wrap;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    padding: 0.35em 0;
    border-bottom: 1px solid var(--hair);
  }
  .facts dt {
    flex: 0 0 8em;
    color: var(--quiet);
    font-weight: 400;
  }
  .facts dd {
    flex: 1 1 12em;
  }
  .facts dd + dt,
  .facts div + div dt {
    margin-top: 0;
  }
  .timeline li {
    position: relative;
    padding: 0 0 1.25em 1.75em;
    border-left: 2px solid var(--hair);
    margin-left: 0.4em;
  }
  .timeline li:last-child {
    border-color: transparent;
    padding-bottom: 0;
  }
  .timeline li::before {
    content: '';
    position: absolute;
    left: -0.5em;
    top: 0.35em;
    width: 0.85em;
    height: 0.85em;
    border: 2px solid var(--line);
    border-radius: 50%;
    background: var(--ground);
  }
  .timeline li:first-child::before {
    border-color: var(--strong);
    background: var(--strong);
  }
  .timeline [part='other-case'] {
    margin-top: 0.5em;
  }
  .whole {
    white-space: nowrap;
  }
  .call {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    font-weight: 600;
  }
  .timeline p + p {
    margin-top: 0;
  }
  .apart {
    padding-bottom: 0.75em;
    border-bottom: 1px solid var(--hair);
  }
  .folds details {
    border-top: 1px solid var(--hair);
  }
  .folds details[open] {
    padding-bottom: 1em;
  }
`
