import {
  bold,
  button,
  buttons,
  entry,
  header,
  type Paragraph,
  paragraph,
  small,
  strip,
  subtle,
  words,
} from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { enumerate } from '../../german/list.ts';
import { dotted, longDay, NBSP, numericDay } from '../../german/write.ts';
import { wordsWithin } from '../../text/clean.ts';
import { type Basis, type Change, type Section, STANDINGS, sectionKey, sentencesOnlyIn } from '../basis.ts';
import { type BasisView, takeButton } from '../basis-view.ts';
import { confidential } from '../confidential.ts';
import { type Measure, measureName } from '../measure.ts';

const KIND = 'Rechtsstand';
/** Characters of a section that a card shows, and of what changed in it. */
const LONGEST = { section: 300, change: 280 };

/** The legal basis of a measure: the sections it rests on, with what became of them, and what is proposed. */
export function basisCard(measure: Measure, { bases, changes, proposed, status }: BasisView): Reply {
  const { number } = measure;
  const reply = {
    card: 'grants/list',
    data: {
      header: header(dotted(KIND, measureName(number)), measure.title, status ?? stateOf(bases, changes)),
      strip: [],
      lines: bases.length > 0 ? [] : [paragraph(words(emptyLine(number, proposed)))],
      entries: [
        ...bases.map((basis, at) => basisEntry(basis, { changes, place: at + 1 })),
        ...proposed.map((section) => entry(`Vorschlag: ${section.heading}`, sectionLines(section))),
      ],
      buttons: buttons(
        ...(proposed.length > 0 ? [takeButton(number, proposed)] : []),
        ...(changes.length > 0 ? [button('Rechtsstand erneuern', 'grants.renew-basis', { number })] : []),
        button(`Maßnahme ${number} ansehen`, 'grants.measure', { number }),
      ),
    },
    summary: notification(`${KIND}: ${measureName(number)}`),
  };
  return confidential(reply, `maßnahme ${number} rechtsstand`);
}

function stateOf(bases: readonly Basis[], changes: readonly Change[]): string {
  if (bases.length === 0) return 'noch keiner';
  return changes.length === 0 ? 'unverändert' : `${changes.length}${NBSP}geändert`;
}

function emptyLine(number: number, proposed: readonly Section[]): string {
  return proposed.length > 0
    ? 'Die Maßnahme hat noch keinen Rechtsstand. Diese Abschnitte passen zu ihr.'
    : `Die Maßnahme hat noch keinen Rechtsstand, und zu ihrem Namen findet sich kein Abschnitt. Mit „maßnahme ${number} rechtsstand: personalkosten“ suchen Sie nach anderen Worten.`;
}

function basisEntry(basis: Basis, { changes, place }: { changes: readonly Change[]; place: number }) {
  const change = changes.find((one) => sectionKey(one.basis) === sectionKey(basis));
  const taken = `Stand ${longDay(basis.takenAt)}, ${basis.office}`;
  const lines = [...(change ? changeLines(change) : sectionLines(basis)), paragraph(small(subtle(taken)))];
  const drop = button(`Abschnitt ${place} streichen`, 'grants.drop-basis', {
    number: basis.measure,
    section: sectionKey(basis),
  });
  return entry(`${place}${NBSP}· ${basis.heading}`, lines, drop);
}

function sectionLines(section: Section): Paragraph[] {
  return [paragraph(words(shortened(section.text, LONGEST.section))), paragraph(small(subtle(sourceLine(section))))];
}

/** *Merkblatt Fahrten · Fassung vom 01.06.2023 · verbindlich*. */
function sourceLine({ documentTitle, version, validFrom, status }: Section): string {
  const which = version === undefined ? `gilt seit ${numericDay(validFrom)}` : `Fassung vom ${numericDay(version)}`;
  return dotted(documentTitle, which, STANDINGS[status]);
}

function shortened(text: string, most: number): string {
  const flat = text
    .replace(/\s+/gu, ' ')
    .replace(/(^|\s)[-*] /gu, '$1– ')
    .trim();
  return flat.length <= most ? flat : `${wordsWithin(flat, most)}${NBSP}…`;
}

/** What a section said and says now, in the sentences that differ. */
function changeLines({ basis, now }: Change): Paragraph[] {
  const before = sentencesOnlyIn(basis.text, now?.text ?? '');
  const after = now ? sentencesOnlyIn(now.text, basis.text) : [];
  return [
    ...(now ? [] : [paragraph(bold('Gilt nicht mehr.'))]),
    ...said('Bisher: ', before),
    ...said('Jetzt: ', after),
    paragraph(small(subtle(sourceLine(now ?? basis)))),
  ];
}

function said(label: string, sentences: readonly string[]): Paragraph[] {
  if (sentences.length === 0) return [];
  return [paragraph(bold(label), words(shortened(sentences.join(' '), LONGEST.change)))];
}

/** A measure whose legal basis has changed, and what is new beside it. */
export interface Touched {
  readonly measure: Measure;
  readonly changes: readonly Change[];
  readonly added: readonly Section[];
}

/** Measures that a card names; the others are counted. */
const SHOWN = 5;

/** Tells a municipality which of its measures are touched by changed knowledge. */
export function touchedCard(municipality: string, touched: readonly Touched[]): Reply {
  const count = touched.length;
  const title = count === 0 ? 'Der Rechtsstand gilt unverändert' : 'Der Rechtsstand hat sich geändert';
  const reply = {
    card: 'grants/list',
    data: {
      header: header(KIND, title, count === 0 ? undefined : counted(count)),
      strip: count === 0 ? [] : touchedStrip(municipality),
      lines: touchedLines(municipality, touched),
      entries: touched.slice(0, SHOWN).map(touchedEntry),
      buttons: buttons(button('Maßnahmen ansehen', 'grants.measures')),
    },
    summary: notification(count === 0 ? title : `Rechtsstand geändert: ${enumerate(touched.map(nameOf))}`),
  };
  return confidential(reply, 'rechtsstand');
}

function touchedLines(municipality: string, touched: readonly Touched[]): Paragraph[] {
  const rest = touched.slice(SHOWN).map(nameOf);
  if (rest.length > 0) return [paragraph(words(`Außer den gezeigten betrifft es: ${enumerate(rest)}.`))];
  if (touched.length > 0) return [];
  return [paragraph(words(`Die Grundlagen der Maßnahmen von ${municipality} haben sich nicht geändert.`))];
}

function counted(count: number): string {
  return `${count}${NBSP}${count === 1 ? 'Maßnahme' : 'Maßnahmen'}`;
}

function nameOf({ measure }: Touched): string {
  return measureName(measure.number);
}

function touchedStrip(municipality: string) {
  return strip(
    'warning',
    paragraph(bold(`Regeln, auf denen Maßnahmen von ${municipality} beruhen, haben sich geändert.`)),
    paragraph(words('Bitte prüfen Sie, ob die Ausgaben noch dazu passen, und erneuern Sie dann den Rechtsstand.')),
  );
}

function touchedEntry({ measure, changes, added }: Touched) {
  const { number, title } = measure;
  const lines = [
    ...changes.flatMap((change) => [paragraph(bold(change.basis.heading)), ...changeLines(change)]),
    ...added.flatMap((section) => [paragraph(bold(`Neu: ${section.heading}`)), ...sectionLines(section)]),
  ];
  return entry(
    `${measureName(number)}: ${title}`,
    lines,
    button(`Rechtsstand ${number} ansehen`, 'grants.basis', { number }),
  );
}

/** Stands in the channel where nobody of the municipality has a personal chat: it names no measure. */
export function touchedLine(municipality: string): Reply {
  return notice({
    kind: KIND,
    title: `${municipality}: Rechtsstand prüfen`,
    text: 'Eine Regel hat sich geändert, auf der Maßnahmen beruhen. Welche das sind, sieht nur die Kommune selbst.',
    ways: [{ title: 'Rechtsstand ansehen', verb: 'grants.touched' }],
  });
}
