import { broken, type Finding, fine, warning } from './finding.ts';

/** Two clocks at one moment, in Unix milliseconds: the other is undefined where there is none. */
export interface Clocks {
  readonly here: number;
  readonly there: number | undefined;
  /** Whose clock the other is, in the genitive. */
  readonly whose: string;
}

/** Deadlines are told by the minute; tokens hold only where clocks differ by less than five. */
const WARN_SECONDS = 30;
const BROKEN_SECONDS = 240;

/** Holds this machine's clock against another. */
export function clockFinding({ here, there, whose }: Clocks): Finding {
  if (there === undefined) return fine('clock', 'Es gilt die Uhr dieses Rechners.');
  const seconds = Math.round((here - there) / 1000);
  const off = Math.abs(seconds);
  if (off < WARN_SECONDS) return fine('clock', `Die Uhr dieses Rechners geht wie die ${whose}.`);
  const what = `Die Uhr dieses Rechners geht gegenüber der ${whose} ${off} Sekunden ${seconds > 0 ? 'vor' : 'nach'}`;
  const todo = 'gleichen Sie beide mit einem Zeitserver ab (NTP).';
  return off < BROKEN_SECONDS ? warning('clock', what, todo) : broken('clock', what, todo);
}
