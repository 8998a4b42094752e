import { apart } from '../cards/apart.ts';
import { pageOf, turning } from '../cards/page.ts';
import { button, buttons, entry, header, paragraph, words } from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import type { Owed } from '../conversation/feature.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import { untilWords } from '../delivery/owed.ts';
import type { Instant } from '../german/berlin.ts';
import { millisecondsBetween } from '../german/time.ts';
import { NBSP } from '../german/write.ts';

/** Points that a card shows; the others are a click away. */
const SHOWN = 8;

/** What is shown: the municipality, what it owes, whether late, and which page (from 1). */
export interface OwedView {
  readonly municipality: Member['municipality'];
  readonly owed: readonly Owed[];
  readonly late: boolean;
  readonly page?: number;
  readonly now: Instant;
}

/** What a municipality still owes, what is due first at the top, each point with its own buttons. */
export function owedCard(view: OwedView): Reply {
  const { municipality, owed, late } = view;
  const page = pageOf(owed.toSorted(bySoonest), view.page ?? 1, SHOWN);
  const title = `Für ${municipality.name} ${owed.length === 1 ? 'ist ein Punkt offen' : `sind ${owed.length}${NBSP}Punkte offen`}`;
  return {
    card: 'reminders/owed',
    data: {
      header: header('Erinnerung', title, late ? 'verspätet zugestellt' : undefined),
      owed: entriesOf(page.items, view.now),
      buttons: buttons(...turning(page, 'reminders.show')),
    },
    summary: notification(title),
  };
}

/** What has no date comes last. */
function bySoonest(one: Owed, other: Owed): number {
  if (one.until === undefined || other.until === undefined) return one.until === other.until ? 0 : one.until ? -1 : 1;
  return millisecondsBetween(other.until, one.until);
}

function entriesOf(owed: readonly Owed[], now: Instant) {
  const things = owed.map(({ key, matter, ways }) => ({
    name: matter?.name,
    buttons: ways.map((way) => button(way.title, way.verb, { ...way.data, owed: key })),
  }));
  const rows = apart(things);
  return owed.map((one, at) => {
    const until = untilWords(one, now);
    return entry(one.sentence, until === '' ? [] : [paragraph(words(until))], ...(rows[at] ?? []));
  });
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
