import type { Grammar } from '../../conversation/phrase.ts';

/** How a link is attached. */
export const ATTACHED: readonly Grammar[] = [
  {
    pattern: /anlage (?:zur )?abstimmung (?<number>\d{1,6})/u,
    tail: 'link',
    example: 'anlage abstimmung 3: Entwurf https://www.beispiel.de/entwurf.pdf',
  },
  { pattern: /abstimmung (?<number>\d{1,6}) anlage/u, tail: 'link', example: 'abstimmung 3 anlage: https://…' },
];

/** How an attachment is removed. */
export const DETACHED: readonly Grammar[] = [
  {
    pattern: /abstimmung (?<number>\d{1,6}) anlage (?<attachment>\d{1,6})(?: (?<sure>endgueltig))? entfernen/u,
    example: 'abstimmung 3 anlage 2 entfernen',
  },
];

/** How what is attached is listed. */
export const LISTED: readonly Grammar[] = [
  {
    pattern: /abstimmung (?<number>\d{1,6}) anlage(?:n| (?<added>\d{1,6}))?/u,
    example: 'abstimmung 3 anlagen',
  },
  { pattern: /anlagen? (?:zur |der )?abstimmung (?<number>\d{1,6})/u, example: 'anlagen abstimmung 3' },
];

const SENT_FILE = /anlagen? (?:zur )?abstimmung (?<number>\d{1,6})|abstimmung (?<before>\d{1,6}) anlagen?/u;

/** With which words a file is sent: for a vote, or as what one of its links leads to. */
export const SENT: readonly Grammar[] = [
  { pattern: SENT_FILE, tail: 'title', example: 'anlage abstimmung 3: Titel' },
  { pattern: SENT_FILE, example: 'anlage abstimmung 3' },
  { pattern: /abstimmung (?<number>\d{1,6}) anlage (?<attachment>\d{1,6})/u, example: 'abstimmung 3 anlage 2' },
];
