import { isKept } from '../attachments/attachment.ts';
import { attachedLine } from '../attachments/cards.ts';
import {
  bold,
  button,
  buttons,
  disclosure,
  fact,
  header,
  link,
  paragraph,
  paragraphs,
  small,
  strip,
  subtle,
  words,
} from '../cards/parts.ts';
import { progress } from '../cards/progress.ts';
import type { FieldErrors } from '../conversation/inputs.ts';
import type { WayOn } from '../conversation/refusal.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { dayMonth, longDay, numericDay, ofMunicipalities } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { actNotes, closedNote } from '../responses/acts/notes.ts';
import { type AskingState, answerOf, type Given, isAsked, isOpen, silent } from '../responses/asking.ts';
import { caseButton } from '../responses/case-file/button.ts';
import { endInPreview, endWords } from '../responses/draft-end.ts';
import { queryCount, queryLines } from '../responses/queries/query.ts';
import { toldWords, withDay } from '../responses/told.ts';
import { type Acknowledgement, acknowledgementName, confirming, type Noted } from './acknowledgement.ts';

/** What can be done with what goes round beside taking note: it becomes a TOP. */
export type Tabling = (title: string) => WayOn;

/** How it is shown: when, to whom (without a reader, as it stands in the channel). */
export interface Shown {
  readonly now: Instant;
  readonly reader?: Member | undefined;
  readonly tabling?: Tabling | undefined;
  /** What was wrong with the end that was to be published with it. */
  readonly errors?: FieldErrors | undefined;
}

/** How far it has come, in a word or two. */
export function statusOf(
  { state, closesAt, overtakenBy }: { state: AskingState; closesAt: Instant; overtakenBy?: string | undefined },
  now: Instant,
): string {
  if (state === 'draft') return 'Entwurf';
  if (state === 'cancelled') return 'abgebrochen';
  if (overtakenBy !== undefined) return 'überholt';
  return isOpen({ state, closesAt }, now) ? `läuft bis ${dayMonth(closesAt)}` : 'geschlossen';
}

/** What goes round, who has taken note and who has not. */
export function acknowledgementCard(one: Acknowledgement, shown: Shown): Reply {
  const { asking, number, title } = one;
  const { now } = shown;
  const end = draftEnd(one, shown);
  const status = statusOf({ ...one, state: asking.state }, now);
  const says =
    asking.state === 'draft'
      ? 'Entwurf einer Kenntnisnahme'
      : isOpen(asking, now)
        ? `Zur Kenntnis bis ${dayMonth(one.closesAt)}`
        : `${acknowledgementName(one)} ${status}`;
  return {
    card: 'acknowledgements/acknowledgement',
    data: {
      header: header(acknowledgementName(one), title, status),
      strip: [...end.strip, ...stripOf(one, shown)],
      fields: end.fields,
      lines: [...paragraphs(one.text ?? ''), ...linkLine(one), ...one.attachments.map(attachedLine)],
      progress: counted(one, isOpen(asking, now)),
      footnotes: footnotes(one).map((line) => paragraph(small(subtle(line)))),
      disclosures: [...given(one), ...asked(one)],
      facts: asking.state === 'draft' || isOpen(asking, now) ? factsOf(one) : [],
      buttons: buttons(...waysOf(one, shown, end.fields.length > 0)),
    },
    ...(asking.state === 'draft' ? {} : { refresh: { verb: 'acknowledgements.show', data: { number } } }),
    summary: notification(`${says}: ${title}`),
  };
}

/** What there is to say of the end of a draft, to those who see it. */
function draftEnd(one: Acknowledgement, { now, reader, errors }: Shown) {
  if (one.asking.state !== 'draft' || !reader) return { strip: [], fields: [] };
  return endInPreview(one, { now, publishes: coordinates(reader), errors });
}

function linkLine({ link: url, version }: Acknowledgement) {
  return [
    ...(version === undefined ? [] : [paragraph(words(`Fassung gültig ab ${longDay(version.validFrom)}.`))]),
    ...(url === undefined ? [] : [paragraph(link('Öffnen', url), small(subtle(` ${url}`)))]),
  ];
}

function stripOf(one: Acknowledgement, { now, reader }: Shown) {
  const { asking, overtakenBy } = one;
  const [last] = asking.acts;
  if (asking.state === 'cancelled' && last)
    return strip('attention', paragraph(bold('Die Kenntnisnahme ist abgebrochen.')), paragraph(words(last.reason)));
  if (overtakenBy !== undefined)
    return strip('attention', paragraph(bold('Überholt.')), paragraph(words(`Inzwischen gilt: ${overtakenBy}.`)));
  if (!reader || asking.state === 'draft' || !isAsked(asking, reader.municipality.id)) return [];
  const mine = answerOf(asking, reader.municipality.id);
  if (mine) return strip('accent', paragraph(bold(notedWords(mine))));
  const missing = `Die Bestätigung für ${reader.municipality.name} fehlt noch.`;
  return isOpen(asking, now) && confirming(reader, one) === undefined ? strip('warning', paragraph(bold(missing))) : [];
}

/** *Kenntnis genommen, Sozialamt Haan, 12.10.2023*; of what was told, how. */
function notedWords(answer: Given<Noted>): string {
  const told = toldWords(withDay(answer));
  if (told === undefined) return `Kenntnis genommen, ${answer.office}, ${numericDay(answer.at)}`;
  return `Kenntnis genommen, ${answer.municipality.name}, ${told}`;
}

/** How many have taken note: who is missing while it runs, and those without a confirmation when it has ended. */
function counted({ asking }: Acknowledgement, open: boolean) {
  const { asked, answers, state } = asking;
  if (state === 'draft') return [];
  const missing = new Set(silent(asking).map(({ id }) => id));
  const all = asked.map(({ id, name }) => ({ name, answered: !missing.has(id) }));
  const sentence = `${ofMunicipalities(answers.length, asked.length)} haben Kenntnis genommen`;
  return progress(sentence, all, open ? undefined : (names) => `Ohne Bestätigung von ${names}`);
}

function given({ asking }: Acknowledgement) {
  if (asking.answers.length === 0) return [];
  return [
    disclosure('noted', 'Bestätigungen', { content: asking.answers.map((one) => paragraph(words(notedWords(one)))) }),
  ];
}

/** What the Koordination was asked, and what it answered: all read it. */
function asked({ queries }: Acknowledgement) {
  if (queries.length === 0) return [];
  return [disclosure('queries', queryCount(queries), { content: queries.flatMap(queryLines) })];
}

function footnotes({ asking, number, overtakenBy }: Acknowledgement): string[] {
  return [
    'Eine Kenntnisnahme bewertet nichts und ist keine Zustimmung.',
    ...(asking.state === 'draft'
      ? [`Eine Datei beifügen: im persönlichen Chat mit den Worten „anlage kenntnisnahme ${number}“ senden.`]
      : []),
    ...actNotes(asking),
    ...(overtakenBy === undefined && asking.state === 'closed' ? closedNote(asking) : []),
  ];
}

function factsOf(one: Acknowledgement) {
  const who = one.staffMay ? 'Leitung, Vertretung und Mitarbeitende' : 'Leitung oder Vertretung';
  return [fact('Frist', endWords(one)), fact('Bestätigen', who)];
}

/** Where a new end is asked for on the card, its form has one button. */
function waysOf(one: Acknowledgement, { now, reader, tabling }: Shown, asksEnd: boolean) {
  const { asking, number } = one;
  const runs = reader !== undefined && coordinates(reader);
  const files = one.attachments.some(isKept)
    ? [button('Anlagen laden', 'acknowledgements.attachments', { number })]
    : [];
  if (asking.state === 'draft')
    return asksEnd ? draftWays(number, reader).slice(0, 1) : [...draftWays(number, reader), ...files];
  const beside = [...files, ...besideWays(one, { tabling, runs })];
  if (!isOpen(asking, now)) return [...(reader ? beside : files), caseButton('acknowledgement', number)];
  const mine = reader && answerOf(asking, reader.municipality.id);
  const isMeant = !reader || (isAsked(asking, reader.municipality.id) && confirming(reader, one) === undefined);
  return [
    ...(isMeant && !mine ? [button('Kenntnis genommen', 'acknowledgements.confirm', { number })] : []),
    ...beside,
    ...(runs ? [button('Kenntnisnahme verwalten', 'acknowledgements.manage', { number })] : []),
  ];
}

function draftWays(number: number, reader: Member | undefined) {
  const change = button('Entwurf ändern …', 'acknowledgements.change', { number });
  const discard = button('Entwurf verwerfen …', 'acknowledgements.discard', { number });
  return [
    ...(reader && coordinates(reader) ? [button('Veröffentlichen', 'acknowledgements.open', { number })] : []),
    ...(reader && may(reader, 'draft') === undefined ? [change, discard] : []),
  ];
}

/** A question, a TOP; for the Koordination what is still to be answered. */
function besideWays(one: Acknowledgement, { tabling, runs }: { tabling: Tabling | undefined; runs: boolean }) {
  const { asking, number, title, queries } = one;
  if (asking.state === 'cancelled') return [];
  const top = tabling?.(title);
  const waiting = runs ? queries.filter(({ answer }) => answer === undefined).slice(0, 2) : [];
  return [
    button('Rückfrage …', 'acknowledgements.query-form', { number }),
    ...(top ? [button(top.title, top.verb, top.data)] : []),
    ...waiting.map(({ number: query }) =>
      button(`Rückfrage ${query} beantworten …`, 'acknowledgements.reply-form', { number, query }),
    ),
  ];
}
