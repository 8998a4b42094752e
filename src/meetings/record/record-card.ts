import {
  type Button,
  bold,
  button,
  buttons,
  entry,
  header,
  type Paragraph,
  paragraph,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import { progress } from '../../cards/progress.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { enumerate } from '../../german/list.ts';
import { clockTime, dotted, NBSP, ofMunicipalities } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { itemLines, meetingName } from '../anatomy.ts';
import { plannedWords } from '../item-details.ts';
import { endOf } from '../meeting.ts';
import { sumOf } from './attendance.ts';
import { type HeldItem, type HeldMeeting, LINE_KINDS, type Line, type LineKind } from './held-meeting.ts';

/** What is shown of a line; all of it stands in the minutes. */
const SHOWN = 400;

/** A record as the Koordination sees it: now, and the forms of the lines that have not led to anything yet. */
export interface RecordView {
  readonly held: HeldMeeting;
  readonly now: Instant;
  readonly operations: ReadonlyMap<number, string>;
}

function statusOf({ beganAt, endedAt, ...meeting }: HeldMeeting, now: Instant): string {
  if (endedAt !== undefined) return `beendet ${clockTime(endedAt)}`;
  if (beganAt !== undefined) return `läuft seit ${clockTime(beganAt)}`;
  return endOf(meeting) <= now ? 'vorbei' : 'noch nicht begonnen';
}

/** Who came: the sentence with the number, the squares, who is missing and how many people there were. */
function attendanceLines({ attendance, guests }: HeldMeeting): Paragraph[] {
  if (attendance.length === 0) return [paragraph(bold('Die Anwesenheit ist noch nicht erfasst.'))];
  const sum = sumOf(attendance, guests);
  const all = attendance.map(({ municipality, people }) => ({ name: municipality.name, answered: people > 0 }));
  const [shown] = progress(`${ofMunicipalities(sum.municipalities, all.length)} anwesend`, all, () => '');
  const missing = attendance.filter(({ people }) => people === 0);
  const names = missing.map(({ municipality, excused }) => `${municipality.name}${excused ? ' (Absage)' : ''}`);
  const away = names.length === 0 ? '' : `Es fehlen: ${names.join(', ')}`;
  const persons = sum.people === 1 ? `1${NBSP}Person` : `${sum.people}${NBSP}Personen`;
  const from = guests.map(({ organisation, people }) => `${organisation} (${people})`);
  return [
    ...(shown ? [paragraph(...shown.runs), ...shown.squares.map(({ runs }) => paragraph(...runs))] : []),
    paragraph(small(words(dotted(away, persons)))),
    ...(from.length === 0 ? [] : [paragraph(small(words(`Gäste: ${enumerate(from)}`)))]),
  ];
}

/** The record of a meeting: who came, what is recorded by TOP, and what comes next. */
export function recordCard({ held, now }: RecordView): Reply {
  const name = meetingName(held);
  const planned = plannedWords(held.items, held.minutes);
  return {
    card: 'meetings/agenda',
    data: {
      header: header(name, held.title, statusOf(held, now)),
      lines: attendanceLines(held),
      sections: [
        {
          heading: [paragraph(bold('Tagesordnung'), ...(planned === undefined ? [] : [subtle(`${NBSP}· ${planned}`)]))],
          entries: held.items.map((item) => itemEntry(held, item, isPast(held, now))),
        },
      ],
      buttons: buttons(...ways(held, now)),
    },
    summary: notification(`${name}: ${statusOf(held, now)}`),
  };
}

function isPast({ endedAt, ...meeting }: HeldMeeting, now: Instant): boolean {
  return endedAt !== undefined || endOf(meeting) <= now;
}

function itemEntry(held: HeldMeeting, item: HeldItem, isOver: boolean) {
  const kept = item.lines.map(({ kind }) => LINE_KINDS[kind]);
  const said = kept.length === 0 ? (isOver ? 'Nichts festgehalten.' : '') : `Festgehalten: ${kept.join(', ')}`;
  const carry = isOver && kept.length === 0;
  const data = { number: String(held.number), item: item.number };
  return entry(
    `TOP${NBSP}${item.place}: ${item.title}`,
    [...itemLines(item), ...(said === '' ? [] : [paragraph(words(said))])],
    button(`Zu TOP${NBSP}${item.place} festhalten`, 'meetings.item-record', data),
    ...(carry ? [button(`TOP${NBSP}${item.place} vertagen`, 'meetings.carry', data)] : []),
  );
}

/** What comes next; a meeting that is over is followed by the next date. */
function ways(held: HeldMeeting, now: Instant): Button[] {
  const data = { number: String(held.number) };
  const isOver = isPast(held, now);
  return [
    ...(held.beganAt === undefined && !isOver ? [button('Sitzung beginnen', 'meetings.begin', data)] : []),
    button('Anwesenheit …', 'meetings.attendance-form', data),
    ...(held.endedAt === undefined && (isOver || held.beganAt !== undefined)
      ? [button('Sitzung beenden', 'meetings.end', data)]
      : []),
    ...(isOver ? [button('Niederschrift entwerfen', 'minutes.draft', { meeting: String(held.number) })] : []),
    ...(isOver ? [button('Terminfindung vorbereiten …', 'date-polls.form')] : []),
  ];
}

/** A TOP while it is dealt with: what is recorded of it, and what can be. */
export function itemRecordCard(view: RecordView, item: HeldItem): Reply {
  const { held, now } = view;
  const { number, items } = held;
  return {
    card: 'meetings/agenda',
    data: {
      header: header(
        dotted(meetingName(held), `TOP${NBSP}${item.place} von ${items.length}`),
        item.title,
        statusOf(held, now),
      ),
      lines: [...itemLines(item), ...attendanceLines(held)],
      sections: [
        {
          heading: [paragraph(bold(item.lines.length === 0 ? NOTHING : `Festgehalten zu TOP${NBSP}${item.place}`))],
          entries: item.lines.map((line) => lineEntry(view, { item, line })),
        },
      ],
      buttons: buttons(...itemWays(held, item), recordButton(number)),
    },
    summary: notification(`TOP${NBSP}${item.place}: ${item.title}`),
  };
}

const NOTHING = 'Zu diesem TOP ist noch nichts festgehalten.';

function recordButton(number: number): Button {
  return button('Verlauf ansehen', 'meetings.record', { number: String(number) });
}

function itemWays({ number, items }: HeldMeeting, item: HeldItem): Button[] {
  const kinds = Object.entries(LINE_KINDS) as [LineKind, string][];
  const data = { number: String(number), item: item.number };
  const next = items.find(({ place }) => place === item.place + 1);
  return [
    ...kinds.map(([kind, word]) => button(`${word} …`, 'meetings.line-form', { ...data, kind })),
    ...(next
      ? [button(`Weiter zu TOP${NBSP}${next.place}`, 'meetings.item-record', { ...data, item: next.number })]
      : []),
  ];
}

function lineEntry(view: RecordView, { item, line }: { item: HeldItem; line: Line }) {
  const { number } = view.held;
  const strike = button(`Zeile${NBSP}${line.number} streichen`, 'meetings.strike-line', {
    number: String(number),
    line: String(line.number),
  });
  return entry(
    `${LINE_KINDS[line.kind]} (Zeile${NBSP}${line.number})`,
    [paragraph(words(cutText(line.text, SHOWN)))],
    ...(line.ref === undefined ? leading(view, { item, line }) : leadsTo(line.ref)),
    ...(line.ref === undefined ? [strike] : []),
  );
}

/** The form that makes of a line what it is: a decision of those present, an agreement, a question to the ministry. */
function leading({ held, operations }: RecordView, { item, line }: { item: HeldItem; line: Line }): Button[] {
  const operation = operations.get(line.number);
  const { kind, text } = line;
  if (kind === 'decision') {
    const away = held.attendance.filter(({ people }) => people === 0).map(({ municipality }) => municipality.id);
    const absent = held.attendance.length === 0 ? {} : { absent: away.join(',') };
    const data = { operation, question: item.title, text, ...absent };
    return [button('Beschluss festhalten …', 'votes.meeting-form', data)];
  }
  if (kind === 'agreement') return [button('Absprache erfassen …', 'agreements.form', { operation, text })];
  return kind === 'question' ? [button('Frage aufnehmen …', 'questions.form', { operation, question: text })] : [];
}

/** The button to what became of a line: `votes:7`, `agreements:9`, `questions:4`. */
function leadsTo(ref: string): Button[] {
  const [of, number = ''] = ref.split(':');
  if (of === 'votes') return [button(`Abstimmung${NBSP}${number} ansehen`, 'votes.show', { vote: number })];
  if (of === 'agreements') return [button(`Absprache${NBSP}${number} ansehen`, 'agreements.show', { number })];
  return of === 'questions' ? [button(`Frage${NBSP}${number} ansehen`, 'questions.show', { number })] : [];
}
