import { button, buttons, header } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply, type Waiting } from '../../conversation/reply.ts';
import { NBSP } from '../../german/write.ts';
import { pointEntries, pointOf } from '../points.ts';

/** Points that a card shows; the others are a click away. */
const SHOWN = 8;

const OPEN = { title: 'Offene Punkte ansehen', verb: 'reminders.show' };

function points(count: number): string {
  return count === 1 ? 'Ein Punkt' : `${count}${NBSP}Punkte`;
}

function waits(count: number): string {
  return count === 1 ? 'wartet' : 'warten';
}

/** Tells a coordinator what waits, the oldest first, each with what settles it. */
export function coordinationCard(waiting: readonly Waiting[]): Reply {
  const title = `${points(waiting.length)} ${waits(waiting.length)} auf die Koordination`;
  return {
    card: 'reminders/owed',
    data: {
      header: header('Koordination', title, statusOf(waiting)),
      owed: pointEntries(waiting.slice(0, SHOWN).map((one) => pointOf(one, 'coordination'))),
      buttons: buttons(button(OPEN.title, OPEN.verb)),
    },
    summary: notification(title),
  };
}

function statusOf(waiting: readonly Waiting[]): string | undefined {
  if (waiting.every(({ atOnce }) => atOnce === true)) return 'Erinnerung';
  return waiting.some(({ atOnce }) => atOnce === true) ? undefined : 'seit zwei Arbeitstagen';
}

/** Tells its author that what they handed over still waits. */
export function authorCard(waiting: readonly Waiting[]): Reply {
  const title = `${points(waiting.length)} ${waits(waiting.length)} noch auf die Koordination`;
  return {
    card: 'reminders/owed',
    data: {
      header: header('Hinweis', title, 'seit fünf Arbeitstagen'),
      owed: pointEntries(waiting.slice(0, SHOWN).map((one) => pointOf(one, 'author'))),
      buttons: [],
    },
    summary: notification(title),
  };
}

/** Says in the channel that something waits, and not what, where a coordinator is reached in no other way. */
export function coordinationLine(waiting: readonly Waiting[]): Reply {
  return notice({
    kind: 'Koordination',
    title: `${points(waiting.length)} ${waits(waiting.length)} auf die Koordination`,
    text: 'Was es ist, sieht die Koordination über die Schaltfläche, nur für sie sichtbar.',
    ways: [OPEN],
  });
}

/** Says in the channel that something of a municipality waits, and not what, where nobody of it is reached in another way. */
export function authorLine(municipality: string, waiting: readonly Waiting[]): Reply {
  return notice({
    kind: 'Hinweis',
    title: `${municipality}: ${points(waiting.length)} ${waits(waiting.length)} noch auf die Koordination`,
    text: 'Was es ist, sieht die Kommune über die Schaltfläche, nur für sie sichtbar.',
    ways: [OPEN],
  });
}
