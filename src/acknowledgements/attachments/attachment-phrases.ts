import type { Grammar } from '../../conversation/phrase.ts';

/** How a link is attached. */
export const ATTACHED: readonly Grammar[] = [
  {
    pattern: /anlage (?:zur )?kenntnisnahme (?<number>\d{1,6})/u,
    tail: 'link',
    example: 'anlage kenntnisnahme 3: Erlass https://www.beispiel.de/erlass.pdf',
  },
  {
    pattern: /kenntnisnahme (?<number>\d{1,6}) anlage/u,
    tail: 'link',
    example: 'kenntnisnahme 3 anlage: https://…',
  },
];

/** How an attachment is removed. */
export const DETACHED: readonly Grammar[] = [
  {
    pattern: /kenntnisnahme (?<number>\d{1,6}) anlage (?<attachment>\d{1,6})(?: (?<sure>endgueltig))? entfernen/u,
    example: 'kenntnisnahme 3 anlage 2 entfernen',
  },
];

/** How what is attached is listed. */
export const LISTED: readonly Grammar[] = [
  {
    pattern: /kenntnisnahme (?<number>\d{1,6}) anlage(?:n| (?<added>\d{1,6}))?/u,
    example: 'kenntnisnahme 3 anlagen',
  },
  { pattern: /anlagen? (?:zur |der )?kenntnisnahme (?<number>\d{1,6})/u, example: 'anlagen kenntnisnahme 3' },
];

const SENT_FILE = /anlagen? (?:zur )?kenntnisnahme (?<number>\d{1,6})|kenntnisnahme (?<before>\d{1,6}) anlagen?/u;

/** With which words a file is sent: for a Kenntnisnahme, or as what one of its links leads to. */
export const SENT: readonly Grammar[] = [
  { pattern: SENT_FILE, tail: 'title', example: 'anlage kenntnisnahme 3: Titel' },
  { pattern: SENT_FILE, example: 'anlage kenntnisnahme 3' },
  { pattern: /kenntnisnahme (?<number>\d{1,6}) anlage (?<attachment>\d{1,6})/u, example: 'kenntnisnahme 3 anlage 2' },
];
