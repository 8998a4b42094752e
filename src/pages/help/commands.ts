import { html, type Markup, table } from '../html.ts';

/** Who types a command: a member, the head of an office, or the Koordination. */
type Typing = 'member' | 'head' | 'coordinator';

/** Words to be typed to the assistant; a test types them. */
export function typed(by: Typing, words: string): Markup {
  return html`<kbd data-by="${by}">${words}</kbd>`;
}

/** A line for the shell; a test looks whether there is such a command. */
export function shell(line: string): Markup {
  return html`<code class="line" data-shell="">${line}</code>`;
}

/** A table of what to type and what comes of it. */
export function commands(
  caption: string,
  by: Typing,
  rows: readonly (readonly [words: string, does: string])[],
): Markup {
  return table(
    caption,
    ['Eingabe', 'Wirkung'],
    rows.map(([words, does]) => [typed(by, words), does]),
  );
}
