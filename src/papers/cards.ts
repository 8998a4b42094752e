import { type Page, turning } from '../cards/page.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  disclosure,
  entry,
  fact,
  header,
  type Paragraph,
  paragraph,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { enumerate } from '../german/list.ts';
import { dotted, longDay, longDayTime, NBSP, weekday } from '../german/write.ts';
import { euro } from '../german/write-number.ts';
import { wordsWithin } from '../text/clean.ts';
import type { Area, Content } from './content.ts';
import {
  ACCESS,
  KINDS,
  OUTCOMES,
  type Paper,
  type PaperEvent,
  paperName,
  presentedOn,
  resultOf,
  stateWords,
} from './paper.ts';

/** So many characters of a proposal stand on the card; the whole of it stands in the form and in the file. */
const LONGEST_PROPOSAL = 300;
const STEPS = 20;

/** *2 Maßnahmen*. */
function counted(count: number, one: string, many: string): string {
  return `${count}${NBSP}${count === 1 ? one : many}`;
}

/** A paper of the own municipality: what goes into it, how far it has come, and what can be done next. */
export function paperCard(paper: Paper, content: Content): Reply {
  const { session, terms } = content;
  const when = session === undefined ? 'noch offen' : `${session.committee} am ${longDay(session.heldOn)}`;
  return {
    card: 'papers/paper',
    data: {
      header: header(paperName(paper), terms.title, stateWords(paper)),
      facts: [
        fact('Art', dotted(KINDS[terms.kind], ACCESS[terms.access])),
        fact('Ausschuss', when),
        ...courseFacts(paper),
      ],
      lines: [
        ...changedWords(paper),
        paragraph(bold('Das steht in der Vorlage')),
        ...goesIn(content),
        ...overtaken(paper),
      ],
      disclosures: historyOf(paper),
      buttons: buttons(...waysOf(paper)),
    },
    summary: notification(`${paperName(paper)}: ${terms.title}`),
    personal: { twin: `ausschussvorlage ${paper.number}`, confidential: true },
  };
}

/** When it was presented, or what came of it. */
function courseFacts(paper: Paper) {
  const result = resultOf(paper);
  const on = presentedOn(paper);
  if (result?.outcome === undefined) return on === undefined ? [] : [fact('Vorgestellt', weekday(on))];
  const { outcome, on: decidedOn, reference } = result;
  return [
    fact('Ergebnis', `${OUTCOMES[outcome]} am ${longDay(decidedOn)}`),
    ...(reference === undefined ? [] : [fact('Drucksache', reference)]),
  ];
}

/** What the committee made of the proposal, in its words. */
function changedWords(paper: Paper): Paragraph[] {
  const wording = resultOf(paper)?.wording;
  return wording === undefined ? [] : [paragraph(bold('Geändert beschlossen: '), words(wording))];
}

/** What goes in, a line for each part, and what never does. */
function goesIn({ terms, frame, funds, areas, decisions, questions, goingOn, leftOut }: Content): Paragraph[] {
  const sums = [
    `verplant ${euro(funds.planned)}`,
    `gebunden ${euro(funds.committed)}`,
    `verausgabt ${euro(funds.spent)}`,
  ];
  const granted = funds.grant === undefined ? 'Bewilligung nicht hinterlegt' : `bewilligt ${euro(funds.grant)}`;
  const proposal = terms.kind === 'resolution' ? 'Beschlussvorschlag' : 'Kenntnisnahme';
  const goesOn = goingOn.measures.length + goingOn.ideas.length;
  return [
    part(proposal, shortened(terms.proposal)),
    part(
      'Sachverhalt',
      dotted(terms.circumstances === undefined ? '' : 'Ihr Text', 'Rahmen des Programms', headings(frame.length)),
    ),
    part('Eigene Mittel', [granted, ...sums].join(', ')),
    part('Themenfelder', areas.length === 0 ? 'keine' : areas.map(areaWords).join('; ')),
    part(
      'Beschlüsse der Runde',
      decisions.length === 0 ? 'keine' : `${enumerate(decisions.map(({ name }) => name))}, allein im Wortlaut`,
    ),
    part(
      'Offene Fragen',
      dotted(questions.length === 0 ? 'keine' : counted(questions.length, 'Frage', 'Fragen'), leftOutWords(leftOut)),
    ),
    part('Folgekosten', goesOn === 0 ? 'keine bekannt' : counted(goesOn, 'Eintrag', 'Einträge')),
    paragraph(small(subtle(NEVER))),
  ];
}

const NEVER =
  'Nie in der Vorlage: Stimmen, Einwände, Niederschriften, vertrauliche Angaben und Zahlen anderer Kommunen.';

function part(label: string, text: string): Paragraph {
  return paragraph(bold(`${label}: `), words(text));
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length <= LONGEST_PROPOSAL ? flat : `${wordsWithin(flat, LONGEST_PROPOSAL - 2)} …`;
}

function headings(count: number): string {
  return count === 0 ? '' : counted(count, 'Fundstelle', 'Fundstellen');
}

function leftOutWords(count: number): string {
  return count === 0
    ? ''
    : `${counted(count, 'weitere bleibt', 'weitere bleiben')} draußen (noch nicht gestellt und nicht von Ihnen, oder mit Zahlen anderer)`;
}

function areaWords({ name, measures, ideas }: Area): string {
  const held = [
    ...(measures.length === 0 ? [] : [counted(measures.length, 'Maßnahme', 'Maßnahmen')]),
    ...(ideas.length === 0 ? [] : [counted(ideas.length, 'Idee', 'Ideen')]),
  ];
  return held.length === 0 ? name : `${name} (${held.join(', ')})`;
}

/** Said where the paper has been changed since its latest file was made. */
function overtaken({ files, version }: Paper): Paragraph[] {
  const last = files.at(-1);
  if (last === undefined || last.version === version) return [];
  return [paragraph(words(`Fassung${NBSP}${last.number} der Datei ist älter als die letzte Änderung.`))];
}

function historyOf({ files, events }: Paper) {
  const steps = [
    ...files.map(({ number, office, madeAt: at }) => ({ at, office, says: `Fassung${NBSP}${number} erstellt` })),
    ...events.map(({ at, office, ...event }) => ({ at, office, says: eventWords(event) })),
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const content = steps
    .slice(0, STEPS)
    .flatMap(({ says, office, at }) => [
      paragraph(words(says)),
      paragraph(small(subtle(`${office}, ${longDayTime(at)}`))),
    ]);
  return content.length === 0 ? [] : [disclosure('history', 'Verlauf', { content })];
}

function eventWords({ kind, on, outcome, reference }: Omit<PaperEvent, 'office' | 'at'>): string {
  if (kind === 'presented' || outcome === undefined) return `vorgestellt am ${longDay(on)}`;
  return dotted(`${OUTCOMES[outcome]} am ${longDay(on)}`, reference === undefined ? '' : `Drucksache ${reference}`);
}

function waysOf(paper: Paper): Button[] {
  const { number, files, events } = paper;
  const isMade = files.length > 0;
  return [
    ...(isMade ? [button('Word-Datei laden', 'papers.file', { number })] : []),
    button(isMade ? 'Neu erstellen' : 'Vorlage erstellen', 'papers.make', { number }),
    ...(isMade && presentedOn(paper) === undefined
      ? [button('Als vorgestellt melden …', 'papers.presented-form', { number })]
      : []),
    ...(isMade ? [button('Ergebnis eintragen …', 'papers.result-form', { number })] : []),
    ...(events.length === 0 || resultOf(paper)?.outcome === 'postponed'
      ? [button('Vorlage ändern …', 'papers.edit', { number })]
      : []),
  ];
}

/** A paper in a list, with what its reader may know of it: of other municipalities what their committee has seen. */
export interface Listed {
  readonly paper: Paper;
  /** *Sozialausschuss am 9. März 2023*. */
  readonly session?: string | undefined;
  readonly own: boolean;
}

/** A page of papers: the own ones, and for the Koordination those that committees of others have seen. */
export function listCard(page: Page<Listed>, { municipality }: { municipality: string }): Reply {
  const title = `Ausschussvorlagen: ${municipality}`;
  return {
    card: 'papers/list',
    data: {
      header: header(
        'Ausschussvorlagen',
        title,
        page.total === 0 ? undefined : counted(page.total, 'Vorlage', 'Vorlagen'),
      ),
      lines: page.total > 0 ? [] : [paragraph(words(EMPTY))],
      entries: page.items.map(listEntry),
      buttons: buttons(
        ...turning(page, 'papers.list'),
        button('Vorlage vorbereiten …', 'papers.form'),
        button('Ausschüsse ansehen', 'papers.committees'),
      ),
    },
    summary: notification(title),
    personal: { twin: 'ausschussvorlagen', confidential: true },
  };
}

const EMPTY =
  'Es gibt noch keine Ausschussvorlage Ihrer Kommune. Bereiten Sie die erste vor; erstellt wird sie erst, wenn Sie gesehen haben, was hineingeht.';

function listEntry({ paper, session, own }: Listed) {
  const { number, municipality } = paper;
  const result = resultOf(paper);
  const reference = result?.reference === undefined ? '' : `Drucksache ${result.reference}`;
  const lines = [
    dotted(own ? paperName(paper) : municipality.name, KINDS[paper.kind], stateWords(paper)),
    dotted(session ?? 'Termin noch offen', reference),
  ];
  return entry(
    paper.title,
    lines.map((line) => paragraph(words(line))),
    ...(own ? [button(`Ausschussvorlage ${number} ansehen`, 'papers.show', { number })] : []),
  );
}
