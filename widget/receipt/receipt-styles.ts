import { css } from 'lit'

export const receiptStyles = css`
  .code {
    font-size: 1.5em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.03em;
    user-select: all;
  }
  .steps {
    padding-left: 1.5em;
  }
  .steps li + li {
    margin-top: 0.5em;
  }
  blockquote {
    margin: 0.5em 0 0;
    padding-left: 1em;
    border-left: 3px solid var(--hair);
    white-space: pre-wrap;
  }
  .proof {
    margin: 0;
  }
  .proof svg {
    display: block;
    width: 100%;
    max-width: 26em;
  }
  .proof .light {
    fill: #fff;
  }
  .proof .dark {
    fill: #000;
  }
  .aside {
    position: absolute;
    width: 0;
    height: 0;
    border: 0;
    visibility: hidden;
  }
`
