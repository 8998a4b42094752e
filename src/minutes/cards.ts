import { type Page, turning } from '../cards/page.ts';
import { bold, button, buttons, entry, fact, header, paragraph, small, strip, subtle, words } from '../cards/parts.ts';
import { progress } from '../cards/progress.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { enumerate } from '../german/list.ts';
import { dotted, longDayTime, NBSP, ofMunicipalities, weekdayTime } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { actNotes } from '../responses/acts/notes.ts';
import { answerOf, isAsked, silent } from '../responses/asking.ts';
import { toldNotes } from '../responses/told.ts';
import { wordsWithin } from '../text/clean.ts';
import { agreementsOf, type Content, type MinutesItem } from './content.ts';
import { isCirculating, kindLine, type Minutes, openRemarks, type Remarked, refOf, statusOf } from './minutes.ts';
import type { Decisions } from './printed.ts';

/** TOPs on a page of minutes. */
export const ITEMS = 8;
/** So much of a text stands in the list of TOPs. */
const BEGINNING = 160;

/** What a card of minutes holds when nothing is said. */
export const EMPTY = {
  ...{ strip: [], quotes: [], lines: [], entries: [], progress: [], facts: [], footnotes: [], disclosures: [] },
  buttons: buttons(),
};

/** How they are shown: when, to whom (without a reader as they stand in the channel), and what came of the decisions. */
export interface Shown {
  readonly now: Instant;
  readonly reader?: Member | undefined;
  readonly decisions: Decisions;
}

/** A page of minutes by their TOPs; their reader alone gets the buttons that they may use. */
export function minutesCard(minutes: Minutes, page: Page<MinutesItem>, shown: Shown): Reply {
  const { content, circulation } = minutes;
  const status = statusOf(minutes, shown.now);
  return {
    card: 'minutes/minutes',
    data: {
      ...EMPTY,
      header: header(kindLine(minutes), content.title, status),
      strip: stripOf(minutes, shown),
      entries: page.items.map((item) => itemEntry(minutes, item)),
      progress: counted(minutes, shown.now),
      facts: factsOf(minutes),
      footnotes: notesOf(minutes).map((line) => paragraph(small(words(line)))),
      buttons: buttons(...turning(page, 'minutes.show', refOf(minutes)), ...waysOf(minutes, shown)),
    },
    ...(circulation && !shown.reader ? { refresh: { verb: 'minutes.show', data: refOf(minutes) } } : {}),
    summary: notification(`Niederschrift, ${status}: ${content.title}`),
  };
}

/** *keine Anmerkung*, *1 Anmerkung*, *3 Anmerkungen*. */
export function remarkedWords({ remarks: { length } }: Remarked): string {
  return length === 0 ? 'keine Anmerkung' : countWords(length);
}

/** *1 Anmerkung*, *3 Anmerkungen*. */
export function countWords(count: number): string {
  return `${count}${NBSP}${count === 1 ? 'Anmerkung' : 'Anmerkungen'}`;
}

/** What the reader's municipality has said while minutes go round; to the Koordination, what it has to decide. */
function stripOf(minutes: Minutes, { now, reader }: Shown) {
  const { circulation, state } = minutes;
  const open = openRemarks(minutes).length;
  if (!isCirculating(minutes, now) || !circulation) {
    if (state !== 'circulating') return [];
    const left = open === 0 ? 'Alle Anmerkungen sind entschieden.' : `${countWords(open)} sind noch zu entscheiden.`;
    const said = open === 1 ? `${countWords(open)} ist noch zu entscheiden.` : left;
    return strip(
      'warning',
      paragraph(bold(said)),
      paragraph(words('Danach stellt die Koordination die Niederschrift als abgestimmt fest.')),
    );
  }
  const rule = paragraph(
    words(`Ohne Anmerkung bis ${weekdayTime(circulation.closesAt ?? now)}, gilt die Niederschrift als abgestimmt.`),
  );
  if (!reader || !isAsked(circulation, reader.municipality.id)) return strip('accent', rule);
  const { id, name } = reader.municipality;
  const mine = answerOf(circulation, id);
  if (mine) return strip('accent', paragraph(bold(`${name}: ${remarkedWords(mine.content)}`)), rule);
  return strip('warning', paragraph(bold(`Die Rückmeldung für ${name} fehlt noch.`)), rule);
}

function counted({ circulation, state }: Minutes, now: Instant) {
  if (!circulation || circulation.state === 'draft' || circulation.state === 'cancelled') return [];
  const { asked, answers } = circulation;
  const missing = new Set(silent(circulation).map(({ id }) => id));
  const all = asked.map(({ id, name }) => ({ name, answered: !missing.has(id) }));
  const sentence = `${ofMunicipalities(answers.length, asked.length)} haben sich zur Niederschrift gemeldet`;
  const runs = state === 'circulating' && circulation.state === 'open' && now < (circulation.closesAt ?? now);
  return progress(sentence, all, runs ? undefined : (names) => (names === '' ? '' : `Ohne Rückmeldung: ${names}`));
}

function factsOf({ content, circulation }: Minutes) {
  const { startsAt, place, guests, attachments } = content;
  return [
    ...(startsAt === undefined ? [] : [fact('Sitzung', weekdayTime(startsAt))]),
    ...(place === undefined ? [] : [fact('Ort', place)]),
    fact('Anwesend', attendanceWords(content)),
    ...(guests.length === 0 ? [] : [fact('Gäste', enumerate(guests.map(({ organisation }) => organisation)))]),
    ...(attachments.length === 0 ? [] : [fact('Anlagen', String(attachments.length))]),
    ...(circulation?.closesAt !== undefined && circulation.state === 'open'
      ? [fact('Anmerkungen', `bis ${weekdayTime(circulation.closesAt)}`)]
      : []),
  ].slice(0, 5);
}

/** *10 von 11 Kommunen, entschuldigt: Monheim am Rhein*: municipalities and how many people, never who. */
function attendanceWords({ attendance }: Content): string {
  if (attendance.length === 0) return 'noch nicht erfasst';
  const there = attendance.filter(({ excused, people }) => !excused && people > 0);
  const excused = attendance.filter((one) => one.excused).map(({ municipality }) => municipality.name);
  const away = excused.length === 0 ? '' : `, entschuldigt: ${enumerate(excused)}`;
  return `${ofMunicipalities(there.length, attendance.length)}${away}`;
}

function notesOf({ circulation, corrections, agreedAt }: Minutes): string[] {
  return [
    ...(agreedAt === undefined ? [] : [`Abgestimmt am ${longDayTime(agreedAt)}.`]),
    ...corrections.map(
      ({ at, reason, number }) => `Berichtigt am ${longDayTime(at)} (Fassung${NBSP}${number}). Grund: ${reason ?? ''}`,
    ),
    ...(circulation ? [...actNotes(circulation), ...toldNotes(circulation)] : []),
  ];
}

function itemEntry(minutes: Minutes, item: MinutesItem) {
  const { place, title, text } = item;
  const beginning = text.length <= BEGINNING ? text : `${wordsWithin(text.replace(/\s+/gu, ' '), BEGINNING)} …`;
  const counts = countsOf(minutes, item);
  return entry(
    `TOP${NBSP}${place}: ${title}`,
    [
      paragraph(text === '' ? subtle('Noch keine Beratung festgehalten.') : words(beginning.replace(/\s+/gu, ' '))),
      ...(counts === '' ? [] : [paragraph(words(counts))]),
    ],
    button(`TOP${NBSP}${place} ansehen`, 'minutes.item', { ...refOf(minutes), place }),
  );
}

function countsOf({ remarks }: Minutes, { place, decisions, agreements }: MinutesItem): string {
  const own = remarks.filter((one) => one.place === place);
  const open = own.filter(({ state }) => state === 'open').length;
  const plural = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${count}${NBSP}${count === 1 ? one : many}`];
  return dotted(
    ...plural(decisions.length, 'Beschluss', 'Beschlüsse'),
    ...plural(agreements.length, 'Absprache', 'Absprachen'),
    ...(own.length === 0 ? [] : [`${countWords(own.length)}${open === 0 ? '' : `, davon ${open} offen`}`]),
  );
}

function waysOf(minutes: Minutes, { now, reader }: Shown) {
  const { state, circulation, remarks, content, corrections } = minutes;
  const data = refOf(minutes);
  const open = isCirculating(minutes, now);
  const runs = reader !== undefined && coordinates(reader);
  const isMeant =
    open &&
    (!reader ||
      (isAsked(circulation as NonNullable<typeof circulation>, reader.municipality.id) &&
        may(reader, 'speak') === undefined));
  const hasSaid =
    open &&
    reader !== undefined &&
    circulation !== undefined &&
    answerOf(circulation, reader.municipality.id) !== undefined;
  const loose = content.decisions.length + agreementsOf(content).length > 0;
  return [
    ...(isMeant && !hasSaid ? [button('Keine Anmerkung', 'minutes.no-remarks', data)] : []),
    ...(isMeant ? [button('Anmerkung …', 'minutes.remark-form', data)] : []),
    ...(runs && state === 'draft' ? [button('In Abstimmung geben …', 'minutes.circulate-form', data)] : []),
    ...(runs && state === 'draft' && minutes.meeting !== undefined
      ? [button('Sitzung neu übernehmen', 'minutes.refresh', data)]
      : []),
    ...(runs && state === 'circulating' && !open && openRemarks(minutes).length === 0
      ? [button('Als abgestimmt feststellen', 'minutes.agree', data)]
      : []),
    ...(remarks.length > 0 ? [button('Anmerkungen ansehen', 'minutes.remarks', data)] : []),
    ...(runs && open && circulation
      ? [button('Umlauf verwalten', 'minutes.manage', { number: circulation.number })]
      : []),
    ...(loose ? [button('Absprachen ansehen', 'minutes.agreements', data)] : []),
    button('Word-Datei laden', 'minutes.file', data),
    ...(runs && state === 'agreed' ? [button('Berichtigen …', 'minutes.correct-form', data)] : []),
    ...(runs && state === 'draft' ? [button('Entwurf verwerfen', 'minutes.discard', data)] : []),
    ...(corrections.length > 0 || runs ? [button('Verlauf ansehen', 'minutes.history', data)] : []),
  ].slice(0, 6);
}
