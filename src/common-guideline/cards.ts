import { LINES, OPEN } from '../cards/marked.ts';
import { type Page, turning } from '../cards/page.ts';
import {
  bold,
  button,
  buttons,
  disclosure,
  entry,
  fact,
  header,
  paragraph,
  paragraphs,
  quote,
  small,
  strip,
  subtle,
  words,
} from '../cards/parts.ts';
import { progress } from '../cards/progress.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import {
  dayMonth,
  dotted,
  longDay,
  longDayTime,
  NBSP,
  numericDay,
  ofMunicipalities,
  weekdayTime,
} from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { answerOf, isAsked, silent } from '../responses/asking.ts';
import { wordsWithin } from '../text/clean.ts';
import { spokenTables } from '../text/pipe-table.ts';
import { amendmentName, waitingFor } from './amendment.ts';
import { type Circulation, commentedWords, commentsOf, countWords, isCirculating } from './comment.ts';
import { drafterOf, type Guideline, guidelineName, mayDraft, type Section, sectionName } from './guideline.ts';

/** Headings on a page of the contents. */
export const HEADINGS = 10;
/** So many comments stand on the card of a section; all of them stand on pages of their own. */
const COMMENTS = 8;

/** What a card of a guideline holds when nothing is said. */
export const EMPTY = {
  ...{ strip: [], quotes: [], lines: [], entries: [], progress: [], facts: [], footnotes: [], disclosures: [] },
  buttons: buttons(),
};

/** How it is shown: when, and to whom; without a reader as it stands in the channel. */
export interface Shown {
  readonly now: Instant;
  readonly reader?: Member | undefined;
  /** The vote on it that is drafted or runs. */
  readonly vote?: number | undefined;
}

/** How far a guideline has come, in a word or two: *Entwurf*, *Anmerkungen bis 20.10.* */
function statusOf({ circulation }: Guideline, now: Instant): string {
  const until = isCirculating(circulation, now) ? circulation.closesAt : undefined;
  return until === undefined ? 'Entwurf' : `Anmerkungen bis ${dayMonth(until)}`;
}

/** A page of the contents of a guideline; its reader alone gets the buttons that they may use. */
export function contentsCard(guideline: Guideline, page: Page<Section>, shown: Shown): Reply {
  const { number, title, sections, circulation, version } = guideline;
  const { now, reader, vote } = shown;
  const status = vote === undefined ? statusOf(guideline, now) : 'in Abstimmung';
  const empty = `Noch ist kein Abschnitt entworfen. Den Entwurf führt ${drafterOf(guideline)}.`;
  const until = isCirculating(circulation, now) ? circulation.closesAt : undefined;
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header(guidelineName(guideline), title, status),
      strip: ownStrip(circulation, shown),
      lines: sections.length === 0 ? [paragraph(words(empty))] : [],
      entries: page.items.map((section) => sectionEntry(guideline, section)),
      progress: counted(circulation, now),
      facts: [
        fact('Entwurf bei', drafterOf(guideline)),
        fact('Abschnitte', String(sections.length)),
        ...(vote === undefined ? [] : [fact('Abstimmung', `Abstimmung${NBSP}${vote}`)]),
        ...(version ? [fact('Vereinbart', `Version${NBSP}${version.number} vom ${numericDay(version.on)}`)] : []),
        ...(until === undefined ? [] : [fact('Anmerkungen', `bis ${weekdayTime(until)}`)]),
      ],
      buttons: buttons(...turning(page, 'guideline.show', { number }), ...contentsWays(guideline, shown)),
    },
    ...(circulation && !reader ? { refresh: { verb: 'guideline.show', data: { number } } } : {}),
    summary: notification(`${guidelineName(guideline)}, ${status}: ${title}`),
  };
}

/** What the reader's municipality has said while the draft goes round, or that it has not. */
function ownStrip(circulation: Circulation | undefined, { now, reader }: Shown) {
  if (!reader || !isCirculating(circulation, now) || !isAsked(circulation, reader.municipality.id)) return [];
  const { id, name } = reader.municipality;
  const mine = answerOf(circulation, id);
  if (mine) return strip('accent', paragraph(bold(`${name}: ${commentedWords(mine.content)}`)));
  return strip('warning', paragraph(bold(`Die Rückmeldung für ${name} fehlt noch.`)));
}

function counted(circulation: Circulation | undefined, now: Instant) {
  if (!circulation || circulation.state === 'draft' || circulation.state === 'cancelled') return [];
  const { asked, answers } = circulation;
  const missing = new Set(silent(circulation).map(({ id }) => id));
  const all = asked.map(({ id, name }) => ({ name, answered: !missing.has(id) }));
  const sentence = `${ofMunicipalities(answers.length, asked.length)} haben sich zum Entwurf gemeldet`;
  const open = isCirculating(circulation, now);
  return progress(sentence, all, open ? undefined : (names) => (names === '' ? '' : `Ohne Rückmeldung: ${names}`));
}

function contentsWays(guideline: Guideline, { now, reader }: Shown) {
  const { number, circulation, sections, amendments, version } = guideline;
  const data = { number };
  const open = isCirculating(circulation, now);
  const runs = reader !== undefined && coordinates(reader);
  const isMeant =
    open && (!reader || (isAsked(circulation, reader.municipality.id) && may(reader, 'speak') === undefined));
  const hasSaid = open && reader !== undefined && answerOf(circulation, reader.municipality.id) !== undefined;
  return [
    ...(isMeant && !hasSaid ? [button('Keine Anmerkungen', 'guideline.no-comments', data)] : []),
    ...(commentsOf(circulation).length > 0 ? [button('Anmerkungen ansehen', 'guideline.comments', data)] : []),
    ...(amendments.length > 0 ? [button('Änderungsvorschläge ansehen', 'guideline.amendments', data)] : []),
    ...(reader && mayDraft(reader, guideline) ? [button('Abschnitt schreiben …', 'guideline.section-form', data)] : []),
    ...(runs && !open && sections.length > 0
      ? [button('Um Anmerkungen bitten …', 'guideline.circulate-form', data)]
      : []),
    ...(runs && open ? [button('Runde verwalten', 'guideline.manage', { number: circulation.number })] : []),
    ...(runs && !open && sections.length > 0 ? [button('Zur Abstimmung stellen …', 'guideline.vote-form', data)] : []),
    ...(version ? [button(`Version ${version.number} ansehen`, 'guideline.version', data)] : []),
    ...(sections.length > 0 ? [button('Word-Datei laden', 'guideline.word', data)] : []),
    ...(runs && !open ? [button('Richtlinie ändern …', 'guideline.form', data)] : []),
  ];
}

function sectionEntry({ number, circulation, amendments }: Guideline, section: Section) {
  const comments = commentsOf(circulation, section.number).length;
  const waiting = waitingFor(amendments, section.number).map(amendmentName);
  const line = dotted(
    section.office,
    longDay(section.at),
    ...(comments === 0 ? [] : [countWords(comments)]),
    ...(waiting.length === 0 ? [] : [`offen: ${waiting.join(', ')}`]),
  );
  return entry(
    `${section.number} ${section.heading}`,
    [paragraph(words(line))],
    button(`Abschnitt ${section.number} ansehen`, 'guideline.section', { number, section: section.number }),
  );
}

/** A section as it is drafted now; its reader alone gets the buttons that they may use. */
export function sectionCard(guideline: Guideline, section: Section, shown: Shown): Reply {
  const status = statusOf(guideline, shown.now);
  const { quotes, disclosures } = textParts(section);
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header(guidelineName(guideline, section.number), section.heading, status),
      quotes,
      disclosures: [...disclosures, ...commentParts(guideline, section.number)],
      buttons: buttons(...sectionWays(guideline, section, shown)),
    },
    summary: notification(`${sectionName(section.number)}, ${status}: ${section.heading}`),
  };
}

function sectionWays(guideline: Guideline, section: Section, { now, reader }: Shown) {
  const data = { number: guideline.number, section: section.number };
  const speaks = reader === undefined || may(reader, 'speak') === undefined;
  const waiting = waitingFor(guideline.amendments, section.number);
  return [
    ...(reader && mayDraft(reader, guideline) ? [button('Bearbeiten …', 'guideline.section-form', data)] : []),
    ...(speaks && isCirculating(guideline.circulation, now)
      ? [button('Anmerkung …', 'guideline.comment-form', data)]
      : []),
    ...(speaks ? [button('Änderung vorschlagen …', 'guideline.amend-form', data)] : []),
    ...waiting
      .slice(0, 2)
      .map(({ number }) => button(`Änderungsvorschlag ${number}`, 'guideline.amendment', { number })),
    ...(section.version > 1 ? [button('Verlauf ansehen', 'guideline.history', data)] : []),
    button('Inhalt ansehen', 'guideline.show', { number: guideline.number }),
  ].slice(0, 6);
}

function commentParts({ circulation }: Guideline, section: string) {
  const all = commentsOf(circulation, section);
  if (all.length === 0) return [];
  const rest = all.length - COMMENTS;
  const content = [
    ...all
      .slice(0, COMMENTS)
      .flatMap(({ municipality, text, office, at, told }) => [
        paragraph(bold(`${municipality}: `), words(text)),
        paragraph(small(subtle(told ?? dotted(office, longDayTime(at))))),
      ]),
    ...(rest > 0 ? [paragraph(small(subtle(`und ${rest}${NBSP}weitere: „Anmerkungen ansehen“`)))] : []),
  ];
  return [disclosure('comments', countWords(all.length), { content })];
}

/** The words of a section with who wrote them; a long one is cut, with the whole of it closed up below. */
function textParts({ text: written, office, at }: Pick<Section, 'text' | 'office' | 'at'>) {
  const text = spokenTables(written);
  const source = [paragraph(small(subtle(dotted(office, longDayTime(at)))))];
  const lines = text.split(/\n+/u);
  if (text.length <= OPEN && lines.length <= LINES)
    return { quotes: [quote([], paragraphs(text), source)], disclosures: [] };
  const open = lines.slice(0, LINES).join('\n');
  const cut = open.length < OPEN ? open : wordsWithin(open, OPEN - 1);
  return {
    quotes: [quote([], paragraphs(`${cut}${NBSP}…`), source)],
    disclosures: [disclosure('text', 'Ganzer Abschnitt', { content: paragraphs(text) })],
  };
}
