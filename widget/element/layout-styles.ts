import { css } from 'lit'

/** Text, groups and boxes. */
export const layout = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  h2 {
    font-size: 1.5em;
    line-height: 1.35;
  }
  h3 {
    font-size: 1.2em;
    line-height: 1.4;
  }
  h4 {
    font-size: 1em;
  }
  p + p,
  .stack > * + * {
    margin-top: 0.5em;
  }
  .flow > * + * {
    margin-top: var(--gap);
  }
  .quiet,
  .hint {
    color: var(--quiet);
    font-size: 0.9em;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .demo {
    display: inline-block;
    margin-bottom: 0.75em;
    padding: 0 0.75em;
    border: 1px solid var(--line);
    border-radius: var(--round);
    font-size: 0.9em;
  }
  .box {
    padding: 0.75em 1em;
    border: 1px solid var(--hair);
    border-left: 4px solid var(--line);
    border-radius: var(--round);
  }
  .box.wrong {
    border-color: var(--wrong);
  }
  .box.right {
    border-left-color: var(--right);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .row > * {
    margin: 0.25em 1em 0.25em 0;
  }
  ul.plain,
  ol.plain {
    list-style: none;
  }
  dt {
    font-weight: 600;
  }
  dd + dt {
    margin-top: 0.5em;
  }
`
