import {
  bold,
  button,
  buttons,
  entry,
  fact,
  header,
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
import { enumerate } from '../german/list.ts';
import { dayMonth, ofMunicipalities } from '../german/write.ts';
import { coordinates } from '../municipalities/rights.ts';
import { actNotes, closedNote } from '../responses/acts/notes.ts';
import { isOpen, silent } from '../responses/asking.ts';
import { endInPreview, endWords } from '../responses/draft-end.ts';
import { toldNotes, withDay } from '../responses/told.ts';
import { valueText } from './answer.ts';
import { fieldWords } from './field.ts';
import { lateNotes } from './given.ts';
import { ownStrip } from './own-strip.ts';
import { pagesOf, type ResultPage } from './result-pages.ts';
import { resultTable, sumNotes } from './result-table.ts';
import { isConfidential, type Survey, showsAnswers, VISIBILITY } from './survey.ts';
import { surveyWays } from './ways.ts';
import { statusOf, surveyName } from './wording.ts';

/** What a text can become elsewhere: an idea, a TOP. */
export type Becoming = (said: {
  readonly text: string;
  readonly municipality: string;
  readonly about: string;
}) => readonly WayOn[];

/** How a survey is shown: when, to whom (without a reader, as it stands in the channel), and which page of its result. */
export interface Shown {
  readonly now: Instant;
  readonly reader?: Member | undefined;
  readonly page?: number;
  /** What was wrong with the end that was to be published with it. */
  readonly errors?: FieldErrors | undefined;
  readonly becoming?: Becoming | undefined;
}

/** A survey: what is asked, who has answered, and as far as its reader may see it what. */
export function surveyCard(survey: Survey, shown: Shown): Reply {
  const { now, reader } = shown;
  const { asking, number, title } = survey;
  const open = isOpen(asking, now);
  const result = resultOf(survey, shown);
  const end = draftEnd(survey, shown);
  return {
    card: 'surveys/survey',
    data: {
      header: header(surveyName(survey), title, statusOf({ ...survey, state: asking.state }, now)),
      strip: [...end.strip, ...stripOf(survey, { now, reader })],
      fields: end.fields,
      lines: [...paragraphs(survey.purpose ?? ''), ...(asking.state === 'draft' || open ? askedLines(survey) : [])],
      progress: counted(survey, open),
      ...result.shown,
      footnotes: footnotes(survey, { now, reader, result: result.notes }),
      facts: asking.state === 'draft' || open ? factsOf(survey) : [],
      buttons: buttons(...surveyWays(survey, { now, reader, place: result.place, asksEnd: end.fields.length > 0 })),
    },
    ...(asking.state === 'draft' ? {} : { refresh: { verb: 'surveys.show', data: { number } } }),
    summary: notification(`${headline(survey, now)}: ${title}`),
  };
}

/** What there is to say of the end of a draft, to those who see it. */
function draftEnd(survey: Survey, { now, reader, errors }: Shown) {
  if (survey.asking.state !== 'draft' || !reader) return { strip: [], fields: [] };
  return endInPreview(survey, { now, publishes: coordinates(reader), errors });
}

/** What a notification says first. */
function headline(survey: Survey, now: Instant): string {
  const { asking, closesAt } = survey;
  if (asking.state === 'draft') return 'Entwurf einer Rundfrage';
  if (isOpen(asking, now)) return `${surveyName(survey)} bis ${dayMonth(closesAt)}`;
  return `${surveyName(survey)} ${statusOf({ ...survey, state: asking.state }, now)}`;
}

function stripOf(survey: Survey, { now, reader }: { now: Instant; reader?: Member | undefined }) {
  const [last] = survey.asking.acts;
  if (survey.asking.state === 'cancelled' && last)
    return strip('attention', paragraph(bold('Die Rundfrage ist abgebrochen.')), paragraph(words(last.reason)));
  return reader ? ownStrip(survey, reader, now) : [];
}

function askedLines({ fields }: Survey) {
  return [
    paragraph(bold(fields.length === 1 ? 'Gefragt ist:' : 'Gefragt sind:')),
    ...fields.map((field) => {
      const { label, hint } = field;
      return paragraph(
        words(`${label} (${fieldWords(field)})`),
        ...(hint === undefined ? [] : [small(subtle(` ${hint}`))]),
      );
    }),
  ];
}

/** How many have answered: who is missing while it runs, a bar and those without an answer when it has ended. */
function counted({ asking }: Survey, open: boolean) {
  const { asked, answers, state } = asking;
  if (state === 'draft') return [];
  const missing = new Set(silent(asking).map(({ id }) => id));
  const all = asked.map(({ id, name }) => ({ name, answered: !missing.has(id) }));
  const sentence = `${ofMunicipalities(answers.length, asked.length)} haben geantwortet`;
  return progress(sentence, all, open ? undefined : (names) => `Ohne Rückmeldung: ${names}`);
}

/** The page of the answers that is asked for, as far as they are shown. */
function resultOf(survey: Survey, { now, reader, page = 1, becoming }: Shown) {
  const none = { shown: { heading: [], rows: [], texts: [] }, notes: [], place: { page: 1, pages: 1 } };
  if (!showsAnswers(survey, now, reader) || survey.asking.answers.length === 0) return none;
  const pages = pagesOf(survey);
  const at = Math.min(Math.max(1, page), pages.length);
  const one = pages[at - 1];
  if (!one) return none;
  const named = heading(survey, one, { at, of: pages.length });
  const place = { page: at, pages: pages.length };
  if (one.kind === 'table') {
    const notes = sumNotes(survey, one.fields);
    return { shown: { heading: named, rows: resultTable(survey, one.fields), texts: [] }, notes, place };
  }
  return { shown: { heading: named, rows: [], texts: textEntries(survey, one, reader && becoming) }, notes: [], place };
}

function heading({ fields }: Survey, page: ResultPage, { at, of }: { at: number; of: number }) {
  if (of === 1 && page.kind === 'table') return [];
  const named = (page.kind === 'table' ? page.fields : [page.field]).flatMap((field) => fields[field]?.label ?? []);
  const place = of === 1 ? [] : [small(subtle(` Seite ${at} von ${of}`))];
  return [paragraph(bold(enumerate(named)), ...place)];
}

/** What each municipality wrote; where it may be read by all, with what it can become. */
function textEntries(survey: Survey, page: Extract<ResultPage, { kind: 'texts' }>, becoming: Becoming | undefined) {
  const field = survey.fields[page.field];
  if (!field) return [];
  return page.answers.map(({ content, municipality: { name: municipality } }) => {
    const text = 'nil' in content ? '' : valueText(field, content.values[page.field]);
    const ways = becoming && !isConfidential(survey) ? becoming({ text, municipality, about: survey.title }) : [];
    const own = ways.map(({ title, verb, data }) => button(title, verb, data));
    return { ...entry(municipality, paragraphs(text)), buttons: buttons(...own) };
  });
}

const CONFIDENTIAL =
  'Die Angaben sieht nur die Koordination, nach der Frist oder sobald ihre eigene Kommune geantwortet hat. Gesetzliche Auskunfts- und Prüfungsrechte bleiben unberührt.';

function footnotes(
  survey: Survey,
  { now, reader, result }: { now: Instant; reader: Member | undefined; result: readonly string[] },
) {
  const { asking } = survey;
  const hasEnded = asking.state !== 'draft' && asking.state !== 'cancelled' && !isOpen(asking, now);
  const lines = [
    ...result,
    ...actNotes(asking),
    ...(hasEnded ? closedNote(asking) : []),
    ...lateNotes(asking),
    ...toldNotes({ answers: asking.answers.map(withDay) }),
    ...(hasEnded && survey.finishedAt === undefined && asking.answers.length < asking.asked.length
      ? ['Nachträge sind möglich, bis die Koordination die Rundfrage abschließt.']
      : []),
    ...(isConfidential(survey) ? [CONFIDENTIAL] : []),
    ...(isConfidential(survey) && showsAnswers(survey, now, reader) ? ['Diese Ansicht sehen nur Sie.'] : []),
  ];
  return lines.map((line) => paragraph(small(subtle(line))));
}

function factsOf(survey: Survey) {
  return [fact('Frist', endWords(survey)), fact('Antworten', VISIBILITY[survey.visibility].says)];
}
