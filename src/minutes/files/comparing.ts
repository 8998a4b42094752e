import type { ReadSection } from '../../documents/reading.ts';
import { cutText } from '../../text/clean.ts';
import { type Content, LONGEST } from '../content.ts';
import { placeName } from '../minutes.ts';
import { EMPTY_TEXT, placeOf } from './marks.ts';
import { type Changes, isTooLong } from './sent-file.ts';

/** So much of a text that stands in the wrong place is quoted. */
const QUOTED = 120;
const TITLE = /^TOP\s(?<place>\d{1,3})\b/u;
/** The register may have gone on since the file was made: what it says of a decision is no change of the file. */
const OF_REGISTER = / \(vorbehaltlich der Rückmeldung von [^()]{0,400}\)/gu;
const NAMED = /^Beschluss \d{4}\/\d{1,4}: /u;
const STATE = /^Stand: /u;
const NAMES = /^Kommune: (?<name>[^;]{1,120}); Teilnahme: (?<came>[^;]{1,60})(?:; Namen: (?<names>[^\n]{0,2000}))?$/u;

/** What an edited file changes, and all that is wrong with it at once. */
export interface Compared {
  readonly changes: Changes;
  readonly faults: readonly string[];
}

/**
 * Holds a file that was sent back against the one that its version gives: the text below the heading of a TOP may be
 * changed, and the names of those who were there; whatever else differs is a mistake, and so is a TOP that is missing,
 * doubled or unknown.
 */
export function compare(
  sent: readonly ReadSection[],
  { content, written }: { content: Content; written: readonly ReadSection[] },
): Compared {
  const items = sent.filter((one) => itemOf(one) !== undefined);
  const rest = sent.filter((one) => itemOf(one) === undefined);
  const expected = written.filter((one) => itemOf(one) === undefined);
  const names = namesIn(rest, content);
  return {
    changes: { texts: textsIn(items, content), names: names.changed },
    faults: [...itemFaults(items, content), ...outside(rest, expected), ...names.faults],
  };
}

/** The place of the TOP whose heading it is: by its bookmark, else by its words. */
function itemOf({ bookmark, heading }: ReadSection): number | undefined {
  const marked = bookmark === undefined ? undefined : placeOf(bookmark);
  const titled = TITLE.exec(heading.replaceAll('\u00a0', ' '))?.groups?.['place'];
  return marked ?? (titled === undefined ? undefined : Number(titled));
}

function itemFaults(items: readonly ReadSection[], { items: known }: Content): string[] {
  const places = items.flatMap((one) => itemOf(one) ?? []);
  const count = (place: number) => places.filter((one) => one === place).length;
  const unknown = [...new Set(places)].filter((place) => !known.some((one) => one.place === place));
  const long = items.filter(({ text }) => isTooLong(text));
  return [
    ...known
      .filter(({ place }) => count(place) === 0)
      .map(({ place, title }) => `${placeName(place)} fehlt: „${title}“.`),
    ...known
      .filter(({ place }) => count(place) > 1)
      .map(({ place, title }) => `${placeName(place)} steht doppelt: „${title}“.`),
    ...unknown.map((place) => `${placeName(place)} gibt es in dieser Niederschrift nicht.`),
    ...long.map((one) => `${placeName(itemOf(one) ?? 0)} ist länger als 6.000\u00a0Zeichen.`),
    ...items.flatMap((one) => retitled(one, known)),
  ];
}

/** The title of a TOP is that of the agenda. */
function retitled(section: ReadSection, known: Content['items']): string[] {
  const item = known.find(({ place }) => place === itemOf(section));
  if (!item || plain(section.heading) === plain(`TOP ${item.place}: ${item.title}`)) return [];
  return [
    `${placeName(item.place)} heißt „${item.title}“. Der Titel steht in der Tagesordnung und wird hier nicht geändert.`,
  ];
}

function textsIn(items: readonly ReadSection[], { items: known }: Content): Changes['texts'] {
  return known.flatMap(({ place, text: before }) => {
    const found = items.find((one) => itemOf(one) === place);
    const text = found === undefined ? before : textOf(found);
    return text === before || plain(text) === plain(before) ? [] : [{ place, text }];
  });
}

/** A section without words of its own says its heading: then nothing was written. */
function textOf({ text, heading }: ReadSection): string {
  const written = text.trim();
  return written === EMPTY_TEXT || written === heading ? '' : written;
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The lines that are not those of the version: each is named with its words. */
function outside(sent: readonly ReadSection[], written: readonly ReadSection[]): string[] {
  const left = linesOf(written);
  const more: string[] = [];
  for (const line of linesOf(sent)) {
    const at = left.indexOf(line);
    if (at < 0) more.push(line);
    else left.splice(at, 1);
  }
  return [
    ...more.map((line) => `Text außerhalb der TOPs: „${cutText(line, QUOTED)}“.`),
    ...left.map((line) => `Außerhalb der TOPs fehlt: „${cutText(line, QUOTED)}“.`),
  ];
}

function linesOf(sections: readonly ReadSection[]): string[] {
  return sections.flatMap(({ heading, text }) =>
    [heading, ...text.split('\n')]
      .map((line) => NAMES.exec(line)?.groups?.['name'] ?? line)
      .map((line) => plain(line.replace(OF_REGISTER, '').replace(NAMED, 'Beschluss: ')))
      .filter((line) => line !== '' && !STATE.test(line)),
  );
}

/** A row of the table of those who were there. */
interface Row {
  readonly name: string;
  readonly came: string;
  readonly names?: string | undefined;
}

function rowIn(line: string): Row[] {
  const { name, came, names } = NAMES.exec(line)?.groups ?? {};
  return name === undefined || came === undefined ? [] : [{ name, came, names }];
}

/** Who stands in the table of those who were there, and what was changed of it beside their names. */
function namesIn(sent: readonly ReadSection[], { attendance }: Content) {
  const rows = sent.flatMap(({ text }) => text.split('\n').flatMap(rowIn));
  const faults: string[] = [];
  const changed: Changes['names'] = [];
  for (const { municipality, people, excused, names: before = '' } of attendance) {
    const row = rows.find((one) => one.name === municipality.name);
    if (!row) continue;
    const names = (row.names ?? '').trim();
    if (row.came !== cameWords({ people, excused }))
      faults.push(`Die Teilnahme von ${municipality.name} steht in der Sitzung fest und wird hier nicht geändert.`);
    if (names.length > LONGEST.names)
      faults.push(`Die Namen bei ${municipality.name} sind länger als ${LONGEST.names}\u00a0Zeichen.`);
    if (names !== before) changed.push({ municipality: municipality.id, names });
  }
  return { faults, changed };
}

/** *2 Personen*, *entschuldigt*, *nicht vertreten*. */
export function cameWords({ people, excused }: { readonly people: number; readonly excused: boolean }): string {
  if (excused) return 'entschuldigt';
  if (people === 0) return 'nicht vertreten';
  return people === 1 ? '1 Person' : `${people} Personen`;
}
