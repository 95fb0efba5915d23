import { css } from 'lit'

export const formStyles = css`
  .urgent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .urgent > * {
    margin-right: 1em;
  }
  .urgent a {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
  }
  .urgent b {
    margin-right: 0.35em;
    font-size: 1.15em;
  }
  .suggestion {
    margin-top: 0.25em;
  }
  .count {
    margin-top: 0.25em;
    text-align: end;
  }
`
