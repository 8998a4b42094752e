import { apart } from '../../cards/apart.ts';
import { pageOf } from '../../cards/page.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  header,
  neutral,
  paragraph,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import type { Owed } from '../../conversation/feature.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { untilWords } from '../../delivery/owed.ts';
import type { Instant } from '../../german/berlin.ts';
import { longDay, NBSP } from '../../german/write.ts';
import type { Note } from './note-store.ts';

/** Matters on a page. */
const SHOWN = 6;
/** Notes that stand below a matter. */
const NOTES = 3;

/** A matter with those who owe it, in the order of the round, what was noted, and whether it was asked for today. */
export interface Owing {
  readonly first: Owed;
  readonly missing: readonly string[];
  readonly notes: readonly (Pick<Note, 'at' | 'note'> & { readonly name: string })[];
  readonly isAsked: boolean;
}

/** Who owes what in the whole round, what ends first at the top: for the Koordination. */
export function owingCard(all: readonly Owing[], { page: wanted, now }: { page: number; now: Instant }): Reply {
  const { items, page, pages } = pageOf(all, wanted, SHOWN);
  const rows = apart(items.map((one) => ({ name: one.first.matter?.name ?? '', buttons: waysOf(one) })));
  const more = page < pages ? [button('Weitere ansehen', 'reminders.owing', { page: page + 1 })] : [];
  const title = 'Wer noch antworten muss';
  return {
    card: 'reminders/day',
    data: {
      header: header('Offen in der Runde', title, `${all.length}${NBSP}${all.length === 1 ? 'Vorgang' : 'Vorgänge'}`),
      lead: [],
      matters: items.map((one, at) => ({ ...matterOf(one, now), buttons: buttons(...(rows[at] ?? [])) })),
      footnote: [paragraph(small(subtle('Berichte und Mittel nennt keine Erinnerung im Kanal.')))],
      buttons: buttons(...more),
    },
    summary: notification(title),
  };
}

function matterOf({ first, missing, notes }: Owing, now: Instant) {
  const { matter, sentence } = first;
  const until = untilWords(first, now);
  const asked = matter?.asked;
  const lead = missing.length === 1 ? 'Es fehlt' : 'Es fehlen';
  const count = asked === undefined ? 'Offen bei' : `${lead} ${missing.length}${NBSP}von${NBSP}${asked}`;
  const noted = notes.slice(0, NOTES).map(({ name, note, at }) => `${name}: ${note} (${longDay(at)})`);
  return {
    title: [paragraph(bold(matter ? `${matter.name}: ${matter.title}` : sentence))],
    lines: until === '' ? [] : [paragraph(small(words(until)))],
    missing: [{ text: `${count}: ${missing.map(neutral).join(', ')}` }],
    state: noted.map((line) => paragraph(small(words(line)))),
  };
}

function waysOf({ first, isAsked }: Owing): Button[] {
  const data = { matter: first.key };
  const urge = isAsked || first.confidential === true ? [] : [button('Jetzt erinnern', 'reminders.urge', data)];
  return [...urge, button('Notieren …', 'reminders.note-form', data)];
}

/** Says that nobody owes anything. */
export function nobodyOwesCard(): Reply {
  const title = 'In der Runde ist nichts offen';
  return notice({ kind: 'Offen in der Runde', title, text: 'Neues steht hier, sobald es ansteht.' });
}
