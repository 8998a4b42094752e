import type { Grammar } from '../../conversation/phrase.ts';
import { MEETING } from '../meeting-access.ts';

/** How a link is attached. */
export const ATTACHED: readonly Grammar[] = [
  {
    pattern: new RegExp(`anlage (?:zur )?${MEETING}`, 'u'),
    tail: 'link',
    example: 'anlage sitzung 3: Entwurf https://www.beispiel.de/entwurf.pdf',
  },
  { pattern: new RegExp(`${MEETING} anlage`, 'u'), tail: 'link', example: 'sitzung 3 anlage: https://…' },
];

/** How an attachment is removed. */
export const DETACHED: readonly Grammar[] = [
  {
    pattern: new RegExp(`${MEETING} anlage (?<attachment>\\d{1,6})(?: (?<sure>endgueltig))? entfernen`, 'u'),
    example: 'sitzung 3 anlage 2 entfernen',
  },
];

/** How what is attached is listed. */
export const LISTED: readonly Grammar[] = [
  { pattern: new RegExp(`${MEETING} anlage(?:n| (?<added>\\d{1,6}))?`, 'u'), example: 'sitzung 3 anlagen' },
  { pattern: new RegExp(`anlagen? (?:zur |der )?${MEETING}`, 'u'), example: 'anlagen sitzung 3' },
];

const SENT_FILE = new RegExp(`anlagen? (?:zur )?${MEETING}|${MEETING.replace('number', 'before')} anlagen?`, 'u');

/** With which words a file is sent: for a meeting, or as what one of its links leads to. */
export const SENT: readonly Grammar[] = [
  { pattern: SENT_FILE, tail: 'title', example: 'anlage sitzung 3: Titel' },
  { pattern: SENT_FILE, example: 'anlage sitzung 3' },
  { pattern: new RegExp(`${MEETING} anlage (?<attachment>\\d{1,6})`, 'u'), example: 'sitzung 3 anlage 2' },
];
