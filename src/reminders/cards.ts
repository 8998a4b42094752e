import { pageOf, turning } from '../cards/page.ts';
import { buttons, header } from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import type { Owed } from '../conversation/feature.ts';
import { notification, type Reply, type Waiting } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { millisecondsBetween } from '../german/time.ts';
import { NBSP } from '../german/write.ts';
import { pointEntries, pointOf, pointOwed } from './points.ts';

/** Points that a card shows; the others are a click away. */
const SHOWN = 8;

/** What is shown: the municipality, what it owes, whether late, and which page (from 1). */
export interface OwedView {
  readonly municipality: Member['municipality'];
  readonly owed: readonly Owed[];
  /** What waits for the Koordination, where the reader is one, or their own drafts that do. */
  readonly waiting?: readonly Waiting[];
  readonly reader?: 'coordination' | 'author';
  readonly late: boolean;
  readonly page?: number;
  readonly now: Instant;
}

/** What a municipality still owes, what is due first at the top, each point with its own buttons; then what waits, the oldest first. */
export function owedCard(view: OwedView): Reply {
  const { owed, waiting = [], reader = 'author', late, now } = view;
  const points = [
    ...owed.toSorted(bySoonest).map((one) => pointOwed(one, now)),
    ...waiting.toSorted(byAge).map((one) => pointOf(one, reader)),
  ];
  const page = pageOf(points, view.page ?? 1, SHOWN);
  const title = titleOf(view);
  return {
    card: 'reminders/owed',
    data: {
      header: header('Erinnerung', title, late ? 'verspätet zugestellt' : undefined),
      owed: pointEntries(page.items),
      buttons: buttons(...turning(page, 'reminders.show')),
    },
    summary: notification(title),
  };
}

/** *Für Haan sind 2 Punkte offen*, *Für Haan ist ein Punkt offen, 2 Entwürfe warten auf die Koordination*. */
function titleOf({ municipality: { name }, owed, waiting = [], reader }: OwedView): string {
  const open = owed.length === 1 ? 'ist ein Punkt offen' : `sind ${owed.length}${NBSP}Punkte offen`;
  if (waiting.length === 0) return `Für ${name} ${open}`;
  const [one, more] = reader === 'coordination' ? ['ein Punkt', 'Punkte'] : ['ein Entwurf', 'Entwürfe'];
  const what = waiting.length === 1 ? `${one} wartet` : `${waiting.length}${NBSP}${more} warten`;
  return `Für ${name} ${owed.length === 0 ? 'ist keine Antwort offen' : open}, ${what} auf die Koordination`;
}

function byAge(one: Waiting, other: Waiting): number {
  return millisecondsBetween(other.since, one.since);
}

/** What has no date comes last. */
function bySoonest(one: Owed, other: Owed): number {
  if (one.until === undefined || other.until === undefined) return one.until === other.until ? 0 : one.until ? -1 : 1;
  return millisecondsBetween(other.until, one.until);
}

/** Says that nothing is owed. */
export function nothingOwedCard({ name }: Member['municipality']): Reply {
  const title = `Für ${name} ist nichts mehr offen`;
  return notice({ kind: 'Offene Punkte', title, text: 'Neue Punkte stehen hier, sobald es sie gibt.' });
}

/** Confirms that personal copies stay away, or come again. */
export function mutedCard(muted: boolean): Reply {
  return notice({
    kind: 'Erinnerungen',
    title: muted ? 'Persönliche Erinnerungen sind aus' : 'Persönliche Erinnerungen sind an',
    text: muted
      ? 'Im Kanal der Runde wird weiter erinnert. Mit „erinnerungen an“ kommen sie wieder auch hierher.'
      : 'Was Ihre Kommune noch offen hat, kommt auch hierher. Mit „erinnerungen aus“ nur noch in den Kanal.',
  });
}
