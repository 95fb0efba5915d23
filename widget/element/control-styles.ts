import { css } from 'lit'

/** Fields, buttons, links, folds. */
export const controls = css`
  label,
  legend,
  .label {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .optional {
    color: var(--quiet);
    font-weight: 400;
    white-space: nowrap;
  }
  input,
  select,
  textarea,
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .field {
    display: block;
    width: 100%;
    min-height: var(--target);
    margin: 0.35em 0 0;
    padding: 0.5em 0.7em;
    background: var(--field);
    border: 1px solid var(--line);
    border-radius: var(--round);
  }
  textarea.field {
    min-height: 9em;
    resize: vertical;
  }
  textarea.short {
    min-height: 6em;
  }
  .field[aria-invalid='true'] {
    border: 2px solid var(--wrong);
  }
  .error {
    margin: 0.35em 0 0;
    color: var(--wrong);
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    min-height: var(--target);
    padding: 0.25em 0;
    font-weight: 400;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    margin: 0 0.7em 0 0;
    accent-color: var(--strong);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
  }
  .choices .choice {
    margin-right: 1.75em;
  }
  button {
    min-width: var(--target);
    min-height: var(--target);
    margin: 0;
    padding: 0.4em 1.1em;
    background: var(--field);
    border: 1px solid var(--line);
    border-radius: var(--round);
    cursor: pointer;
  }
  button:hover {
    border-color: var(--text);
  }
  button.strong {
    padding: 0.5em 2em;
    background: var(--strong);
    border-color: transparent;
    color: var(--on-strong);
    font-weight: 600;
  }
  button.strong:hover {
    border-color: var(--text);
  }
  button.link {
    padding: 0 0.25em;
    background: none;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button[aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  summary {
    display: list-item;
    min-height: var(--target);
    padding: calc((var(--target) - 1.6em) / 2) 0;
    cursor: pointer;
    font-weight: 600;
  }
  :focus {
    outline: 3px solid var(--ring);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
  @media (forced-colors: active) {
    button.strong {
      border: 2px solid ButtonText;
    }
  }
`
