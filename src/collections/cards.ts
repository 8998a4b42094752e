import {
  bold,
  button,
  buttons,
  disclosure,
  entry,
  fact,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  small,
  strip,
  subtle,
  words,
} from '../cards/parts.ts';
import { progress } from '../cards/progress.ts';
import type { FieldErrors } from '../conversation/inputs.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { enumerate } from '../german/list.ts';
import { dayMonth, dotted, NBSP, ofMunicipalities, weekdayTime } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { actNotes, closedNote } from '../responses/acts/notes.ts';
import { type AskingState, answerOf, isAsked, isOpen, silent } from '../responses/asking.ts';
import { caseButton } from '../responses/case-file/button.ts';
import { endInPreview } from '../responses/draft-end.ts';
import { toldNotes } from '../responses/told.ts';
import { broughtWords, type CollectedQuestion, type Collection, collectionName } from './collection.ts';

/** How it is shown: when, with which questions, to whom (without a reader, as it stands in the channel). */
export interface Shown {
  readonly now: Instant;
  readonly questions: readonly CollectedQuestion[];
  readonly reader?: Member | undefined;
  /** What was wrong with the end that was to be published with it. */
  readonly errors?: FieldErrors | undefined;
}

/** So many questions stand on the card; the others are a tap away. */
const MOST = 12;

/** How far it has come, in a word or two. */
export function statusOf({ state, closesAt }: { state: AskingState; closesAt: Instant }, now: Instant): string {
  if (state === 'draft') return 'Entwurf';
  if (state === 'cancelled') return 'abgebrochen';
  return isOpen({ state, closesAt }, now) ? `läuft bis ${dayMonth(closesAt)}` : 'geschlossen';
}

/** A collection: the questions so far by topic area, who has brought theirs or has no more, and who has not answered. */
export function collectionCard(one: Collection, shown: Shown): Reply {
  const { asking, number, title } = one;
  const { now, questions } = shown;
  const status = statusOf({ ...one, state: asking.state }, now);
  const open = isOpen(asking, now);
  const end = draftEnd(one, shown);
  const says = open ? `Fragen ans MAGS ergänzen bis ${dayMonth(one.closesAt)}` : `${collectionName(one)} ${status}`;
  return {
    card: 'collections/collection',
    data: {
      header: header(dotted('Fragen ans MAGS', collectionName(one)), title, status),
      strip: [...end.strip, ...stripOf(one, shown)],
      fields: end.fields,
      lines: [...paragraphs(one.occasion ?? ''), paragraph(words(intro(one, shown)))],
      sections: asking.state === 'cancelled' ? [] : sections(questions, end.fields.length === 0),
      progress: counted(one, open),
      disclosures: brought(one),
      footnotes: footnotes(one).map((line) => paragraph(small(subtle(line)))),
      facts: asking.state === 'draft' || open ? [fact('Frist', weekdayTime(one.closesAt))] : [],
      buttons: buttons(...waysOf(one, shown, end.fields.length > 0)),
    },
    ...(asking.state === 'draft' ? {} : { refresh: { verb: 'collections.show', data: { number } } }),
    summary: notification(`${says}: ${title}`),
  };
}

/** What there is to say of the end of a draft, to those who see it. */
function draftEnd(one: Collection, { now, reader, errors }: Shown) {
  if (one.asking.state !== 'draft' || !reader) return { strip: [], fields: [] };
  return endInPreview(one, { now, publishes: coordinates(reader), errors });
}

function intro({ asking }: Collection, { now, questions }: Shown): string {
  const count = `${questions.length}${NBSP}${questions.length === 1 ? 'Frage' : 'Fragen'}`;
  if (asking.state === 'cancelled') return 'Die gesammelten Fragen bleiben für das nächste Schreiben auf der Liste.';
  if (asking.state === 'draft') return `Bisher ${count}. Nach der Veröffentlichung ergänzt jede Kommune ihre Fragen.`;
  if (!isOpen(asking, now)) return `Gesammelt: ${count}. Sie gehen gebündelt ans MAGS.`;
  return `Bisher ${count}. Bitte ergänzen Sie Ihre Fragen, oder melden Sie „keine weiteren“. Alles geht gebündelt ans MAGS.`;
}

function stripOf({ asking }: Collection, { now, reader }: Shown) {
  const [last] = asking.acts;
  if (asking.state === 'cancelled' && last)
    return strip('attention', paragraph(bold('Die Sammlung ist abgebrochen.')), paragraph(words(last.reason)));
  if (!reader || asking.state === 'draft' || !isAsked(asking, reader.municipality.id)) return [];
  const { name } = reader.municipality;
  const mine = answerOf(asking, reader.municipality.id);
  if (mine) return strip('accent', paragraph(bold(`${name}: ${broughtWords(mine.content)}`)));
  if (!isOpen(asking, now) || may(reader, 'speak') !== undefined) return [];
  return strip('warning', paragraph(bold(`Die Rückmeldung für ${name} fehlt noch.`)));
}

/** The questions by topic area; each leads to itself, with all that has been written to it, unless the card is a form. */
function sections(questions: readonly CollectedQuestion[], leads: boolean) {
  const shown = questions.slice(0, MOST);
  const groups = [...Map.groupBy(shown, ({ topicArea }) => topicArea)];
  const rest = questions.length - shown.length;
  return [
    ...groups.map(([topicArea, all]) => ({
      heading: [paragraph(bold(topicArea ?? 'Ohne Themenfeld'))],
      entries: all.map((one) => questionEntry(one, leads)),
    })),
    ...(rest > 0 ? [{ heading: [paragraph(words(`Dazu ${rest} weitere in der Liste.`))], entries: [] }] : []),
  ];
}

function questionEntry({ number, text, askedBy, view }: CollectedQuestion, leads: boolean) {
  const lines: Paragraph[] = [
    paragraph(words(dotted(`Frage${NBSP}${number}`, enumerate(askedBy)))),
    ...(view === undefined ? [] : [paragraph(words(`Auffassung der Runde: ${view}`))]),
  ];
  const ways = leads ? [button(`Frage ${number} ansehen`, 'questions.show', { number: String(number) })] : [];
  return entry(text, lines, ...ways);
}

/** How many have answered: who is missing while it runs, and who stayed silent when it has ended. */
function counted({ asking }: Collection, open: boolean) {
  const { asked, answers, state } = asking;
  if (state === 'draft') return [];
  const missing = new Set(silent(asking).map(({ id }) => id));
  const all = asked.map(({ id, name }) => ({ name, answered: !missing.has(id) }));
  const sentence = `${ofMunicipalities(answers.length, asked.length)} haben sich gemeldet`;
  return progress(sentence, all, open ? undefined : (names) => `Ohne Rückmeldung: ${names}`);
}

function brought({ asking }: Collection) {
  if (asking.answers.length === 0) return [];
  const content = [
    ...asking.answers.map(({ municipality, content: is }) =>
      paragraph(words(`${municipality.name}: ${broughtWords(is)}`)),
    ),
    ...toldNotes(asking).map((line) => paragraph(small(subtle(line)))),
  ];
  return [disclosure('brought', 'Rückmeldungen', { content })];
}

function footnotes({ asking }: Collection): string[] {
  return [...actNotes(asking), ...(asking.state === 'closed' ? closedNote(asking) : [])];
}

/** Where a new end is asked for on the card, its form has one button. */
function waysOf({ asking, number }: Collection, { now, reader }: Shown, asksEnd: boolean) {
  const runs = reader !== undefined && coordinates(reader);
  const more = button('Frage ergänzen …', 'questions.form');
  if (asking.state === 'draft') {
    const publishes = runs ? [button('Veröffentlichen', 'collections.open', { number })] : [];
    const change = runs ? [button('Entwurf ändern …', 'collections.change', { number })] : [];
    const discard = runs ? [button('Entwurf verwerfen …', 'collections.discard', { number })] : [];
    return asksEnd ? publishes : [...publishes, ...change, more, ...discard];
  }
  const letter = button('Schreiben ansehen', 'collections.letter', { number });
  if (!isOpen(asking, now))
    return [
      ...(runs && asking.state === 'closed' ? [letter] : []),
      button('Fragen ans MAGS ansehen', 'questions.list'),
      caseButton('collection', number),
    ];
  const mine = reader && answerOf(asking, reader.municipality.id);
  const isMeant = !reader || (isAsked(asking, reader.municipality.id) && may(reader, 'speak') === undefined);
  return [
    ...(isMeant && !mine ? [button('Keine weiteren', 'collections.nothing', { number })] : []),
    more,
    ...(runs ? [button('Sammlung verwalten', 'collections.manage', { number })] : []),
  ];
}
