import { css } from 'lit'

export const filesStyles = css`
  .files li {
    display: flex;
    align-items: flex-start;
    padding: 0.5em 0;
    border-bottom: 1px solid var(--hair);
  }
  .files .thumb {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: center;
    width: 4.5em;
    height: 4.5em;
    margin-right: 0.75em;
    border: 1px solid var(--hair);
    border-radius: var(--round);
    color: var(--quiet);
    font-size: 0.9em;
  }
  .files .thumb canvas {
    max-width: 100%;
    max-height: 100%;
  }
  .files .about {
    flex: 1 1 auto;
    min-width: 0;
  }
  .files .about p {
    margin: 0;
  }
  .files progress {
    width: 100%;
    height: 0.5em;
    accent-color: var(--strong);
  }
  .files li button.link {
    padding-left: 0;
  }
  .files li .row > * {
    margin: 0 0.75em 0 0;
  }
`
