import { type Button, bold, button, buttons, entry, header, paragraph, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { dotted, longDay, NBSP, weekdayTime } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import type { AgendaItem } from '../agenda.ts';
import { itemLines, meetingName, statusOf } from '../anatomy.ts';
import { plannedWords } from '../item-details.ts';
import { isOpen, type Meeting } from '../meeting.ts';
import { type OpenGroup, openSections } from '../open-matter.ts';
import { placesCard } from './places-card.ts';

/** What an agenda shows: the meeting (none where none is announced), what waits and is open, and the one who reads it alone. */
export interface AgendaView {
  readonly meeting: Meeting | undefined;
  readonly waiting: readonly AgendaItem[];
  readonly open: readonly OpenGroup[];
  readonly reader: Member | undefined;
  readonly now: Instant;
  /** What the reader has just struck. */
  readonly struck?: AgendaItem | undefined;
  /** The TOP for which the Koordination chooses a place. */
  readonly moving?: AgendaItem | undefined;
}

/** An agenda with what waits for one and what is open in the round; the Koordination orders and strikes. */
export function agendaCard(view: AgendaView): Reply {
  return view.meeting && view.moving ? placesCard(view.meeting, view.moving, view.now) : orderedCard(view);
}

function orderedCard(view: AgendaView): Reply {
  const { meeting, now } = view;
  const title = meeting?.title ?? 'Noch ist keine Sitzung angesetzt';
  return {
    card: 'meetings/agenda',
    data: {
      header: header(
        meeting ? `Tagesordnung der ${meetingName(meeting)}` : 'Tagesordnung',
        title,
        meeting && statusOf(meeting, now),
      ),
      lines: [
        ...(view.struck ? [paragraph(bold('Gestrichen. Das lässt sich zurücknehmen.'))] : []),
        paragraph(words(meeting ? dotted(weekdayTime(meeting.startsAt), plannedOf(meeting)) : WAITS)),
      ],
      sections: sectionsOf(view),
      buttons: buttons(...takingBack(view.struck), ...ways(meeting, now)),
    },
    summary: notification(meeting ? `Tagesordnung: ${title}` : title),
  };
}

function plannedOf({ agenda, minutes }: Meeting): string {
  return plannedWords(agenda, minutes) ?? '';
}

function takingBack(struck: AgendaItem | undefined): Button[] {
  return struck ? [button('Streichung zurücknehmen', 'meetings.restore', { item: struck.number })] : [];
}

/** Where a TOP comes that is for no meeting yet. */
export const WAITS = 'Neue TOPs kommen auf die Tagesordnung der nächsten Sitzung.';

function sectionsOf({ meeting, waiting, open, reader, now }: AgendaView) {
  const changes = meeting === undefined || isOpen(meeting, now);
  const all = meeting?.agenda ?? [];
  const orders = changes && reader !== undefined && coordinates(reader) && all.length > 1;
  const items = all.map((item, index) =>
    itemEntry(item, { place: index + 1, orders, reader: changes ? reader : undefined }),
  );
  const noted = waiting.map((item) => waitingEntry(item, reader));
  return [
    ...(meeting === undefined
      ? []
      : [{ heading: [paragraph(bold(items.length > 0 ? 'Tagesordnung' : NO_ITEM))], entries: items }]),
    ...(noted.length > 0 && changes ? [{ heading: [paragraph(bold('Themenspeicher'))], entries: noted }] : []),
    ...(changes ? openSections(open) : []),
  ];
}

const NO_ITEM = 'Noch steht kein TOP auf der Tagesordnung.';

function itemEntry(item: AgendaItem, at: { place: number; orders: boolean; reader: Member | undefined }) {
  const { place, orders, reader } = at;
  const data = { item: item.number, moving: 'yes' };
  const order = orders ? [button(`TOP${NBSP}${place} verschieben`, 'meetings.agenda', data)] : [];
  return entry(
    `TOP${NBSP}${place}: ${item.title}`,
    [...itemLines(item), ...proposedBy(item)],
    ...order,
    ...changing(item, reader, `TOP${NBSP}${place} ändern …`),
    ...striking(item, reader, `TOP${NBSP}${place} streichen`),
    ...originButton(item),
  );
}

function waitingEntry(item: AgendaItem, reader: Member | undefined) {
  return entry(
    item.title,
    [...itemLines(item), ...proposedBy(item)],
    ...changing(item, reader, `Vormerkung ${item.number} ändern …`),
    ...striking(item, reader, `Vormerkung ${item.number} streichen`),
    ...originButton(item),
  );
}

function proposedBy({ proposed, office, at }: AgendaItem) {
  return proposed ? [paragraph(words(dotted(`vorgeschlagen von ${office}`, longDay(at))))] : [];
}

function striking(item: AgendaItem, reader: Member | undefined, title: string): Button[] {
  return reader && mayStrike(reader, item) ? [button(title, 'meetings.strike', { item: item.number })] : [];
}

function changing(item: AgendaItem, reader: Member | undefined, title: string): Button[] {
  return reader && mayStrike(reader, item) ? [button(title, 'meetings.item-change', { item: item.number })] : [];
}

/** Whether a member may strike a TOP: the Koordination any, those who speak for a municipality what it proposed. */
export function mayStrike(member: Member, { proposed, municipality }: AgendaItem): boolean {
  const speaks = member.roles.some((role) => role !== 'coordinator');
  return coordinates(member) || (proposed && speaks && municipality.id === member.municipality.id);
}

/** Leads back from a TOP to the entry of the idea book or to the vote that it came from. */
function originButton({ origin = '' }: AgendaItem): Button[] {
  const vote = /^votes:(\d+)$/u.exec(origin)?.[1];
  if (vote !== undefined) return [button(`Abstimmung ${vote} ansehen`, 'votes.show', { vote })];
  const idea = /^ideas:(\d+)$/u.exec(origin)?.[1];
  return idea === undefined ? [] : [button(`Eintrag ${idea} ansehen`, 'ideas.show', { number: idea })];
}

function ways(meeting: Meeting | undefined, now: Instant): Button[] {
  if (!meeting) return [button('TOP vorschlagen …', 'meetings.item-form')];
  const number = String(meeting.number);
  return [
    ...(isOpen(meeting, now) ? [button('TOP vorschlagen …', 'meetings.item-form', { number })] : []),
    button(`Sitzung ${number} ansehen`, 'meetings.show', { number }),
  ];
}

/** Confirms a TOP: where it stands, or that it waits. */
export function proposedCard(item: AgendaItem, meeting: Meeting | undefined, done?: string): Reply {
  const place = meeting ? meeting.agenda.findIndex(({ number }) => number === item.number) + 1 : 0;
  const stands = meeting
    ? `TOP${NBSP}${place} der ${meetingName(meeting)} am ${weekdayTime(meeting.startsAt)}.`
    : 'Vorgemerkt für die Tagesordnung der nächsten Sitzung, die veröffentlicht wird.';
  return {
    card: 'conversation/notice',
    data: {
      header: header('TOP', item.title, done ?? (meeting ? 'vorgeschlagen' : 'vorgemerkt')),
      lines: [paragraph(words(stands)), ...itemLines(item)],
      buttons: buttons(button('Tagesordnung ansehen', 'meetings.agenda', { item: item.number })),
    },
    summary: notification(`${meeting ? 'Vorgeschlagen' : 'Vorgemerkt'}: ${item.title}`),
  };
}

/** Tells those who proposed a TOP that it was struck, or taken up again. */
export function struckCard({ title, municipality }: AgendaItem, office: string, isStruck = true): Reply {
  const of = `${office} hat diesen TOP aus ${municipality.name}`;
  const said = isStruck ? `${of} von der Tagesordnung gestrichen.` : `${of} wieder auf die Tagesordnung genommen.`;
  return {
    card: 'conversation/notice',
    data: {
      header: header('TOP', title, isStruck ? 'gestrichen' : 'wieder aufgenommen'),
      lines: [paragraph(words(said))],
      buttons: buttons(button('Tagesordnung ansehen', 'meetings.agenda')),
    },
    summary: notification(`${isStruck ? 'Gestrichen' : 'Wieder aufgenommen'}: ${title}`),
  };
}
