import { css } from 'lit'

const dark = css`
  --text: var(--lianxin-color, #ececee);
  --ground: var(--lianxin-bg, #1b1c1f);
  --quiet: var(--lianxin-muted, #b0b3ba);
  --strong: var(--lianxin-accent, #c8383f);
  --on-strong: var(--lianxin-on-accent, #fff);
  --line: var(--lianxin-border, #80848c);
  --field: var(--lianxin-field-bg, #26272b);
  --wrong: var(--lianxin-error, #ff9a93);
  --right: var(--lianxin-success, #7fd09a);
  --ring: var(--lianxin-focus, #8ab4ff);
  --hair: #3a3c42;
  color-scheme: dark;
`

/**
 * @cssproperty --lianxin-font, --lianxin-color, --lianxin-bg, --lianxin-muted, --lianxin-accent, --lianxin-on-accent,
 * --lianxin-border, --lianxin-field-bg, --lianxin-error, --lianxin-success, --lianxin-focus, --lianxin-radius,
 * --lianxin-space, --lianxin-padding, --lianxin-max-width, --lianxin-scale, --lianxin-shadow
 *
 * Inherited properties are reset on the inner root, which no rule of the host can match.
 */
export const tokens = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: block;
    --text: var(--lianxin-color, #1d1f23);
    --ground: var(--lianxin-bg, #fff);
    --quiet: var(--lianxin-muted, #5a5e66);
    --strong: var(--lianxin-accent, #b4232a);
    --on-strong: var(--lianxin-on-accent, #fff);
    --line: var(--lianxin-border, #83878f);
    --field: var(--lianxin-field-bg, #fff);
    --wrong: var(--lianxin-error, #a8071a);
    --right: var(--lianxin-success, #1c6b3a);
    --ring: var(--lianxin-focus, #1558d6);
    --hair: #dfe1e6;
    --round: var(--lianxin-radius, 6px);
    --gap: var(--lianxin-space, 1.5em);
    --target: 44px;
    color-scheme: light;
    color: var(--text);
    background: var(--ground);
    font: calc(16px * var(--lianxin-scale, 1)) / 1.6
      var(--lianxin-font, system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif);
    overflow-wrap: break-word;
    text-align: start;
  }
  .elder {
    font-size: calc(20px * var(--lianxin-scale, 1));
    --target: 60px;
  }
  .dark {
    ${dark}
  }
  @media (prefers-color-scheme: dark) {
    .auto {
      ${dark}
    }
  }
  .card {
    box-sizing: border-box;
    max-width: var(--lianxin-max-width, 44em);
    padding: var(--lianxin-padding, clamp(16px, 4vw, 32px));
    border: 1px solid var(--hair);
    border-radius: var(--round);
    box-shadow: var(--lianxin-shadow, none);
  }
`
