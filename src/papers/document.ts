import type { WordBlock, WordFile } from '../documents/written/word-file.ts';
import type { WordRun } from '../documents/written/word-run.ts';
import type { Instant } from '../german/berlin.ts';
import { longDay, NBSP, numericDay } from '../german/write.ts';
import { euro } from '../german/write-number.ts';
import type { Area, Content } from './content.ts';
import { ACCESS, KINDS } from './paper.ts';
import type { OwnIdea, OwnMeasure, Passage } from './sources.ts';

/** A paper as a Word file, as of a moment. */
export function paperDocument(content: Content, at: Instant): WordFile {
  const { terms } = content;
  const sections = sectionsOf(content).filter(({ blocks }) => blocks.length > 0);
  return {
    title: KINDS[terms.kind],
    subtitle: terms.title,
    blocks: [
      ...headOf(content, at),
      ...sections.flatMap(({ heading, blocks }, index): WordBlock[] => [
        { kind: 'heading', text: `${index + 1}. ${heading}` },
        ...blocks,
      ]),
    ],
    footer: `${KINDS[terms.kind]} ${nameOf(content)}`,
  };
}

/** *Stadt Haan*, *Kreis Mettmann*. */
export function nameOf({ municipality: { name, kind } }: Pick<Content, 'municipality'>): string {
  return kind === 'city' ? `Stadt ${name}` : name;
}

interface Section {
  readonly heading: string;
  readonly blocks: readonly WordBlock[];
}

function sectionsOf(content: Content): Section[] {
  const { terms, areas, decisions, questions } = content;
  return [
    {
      heading: terms.kind === 'resolution' ? 'Beschlussvorschlag' : 'Kenntnisnahme',
      blocks: textBlocks(terms.proposal),
    },
    { heading: 'Sachverhalt', blocks: circumstances(content) },
    { heading: 'Finanzielle Auswirkungen', blocks: finances(content) },
    { heading: 'Themenfelder', blocks: areas.flatMap(areaBlocks) },
    { heading: 'Verständigungen der Sozialamtsleitungen', blocks: decisions.length === 0 ? [] : decided(content) },
    { heading: 'Offene Fragen an das Ministerium', blocks: questions.length === 0 ? [] : asked(content) },
    { heading: 'Folgekosten nach dem Programm', blocks: following(content) },
    { heading: 'Quellen', blocks: sources(content.frame) },
  ];
}

function plain(...runs: readonly (string | WordRun)[]): WordBlock {
  return { kind: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) };
}

function labelled(label: string, text: string): WordBlock {
  return { kind: 'paragraph', runs: [{ text: `${label}: `, bold: true }, { text }], after: 'close' };
}

function textBlocks(text: string): WordBlock[] {
  return text
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => plain(line));
}

function headOf(content: Content, at: Instant): WordBlock[] {
  const { session, terms } = content;
  const when =
    session === undefined ? 'Termin noch offen' : `${session.committee}, Sitzung am ${longDay(session.heldOn)}`;
  return [
    labelled('Vorlage von', nameOf(content)),
    labelled('Beratung', when),
    labelled('Behandlung', ACCESS[terms.access]),
    labelled('Stand der Angaben', longDay(at)),
  ];
}

/** What the own municipality says, the programme with its dates, and what the sources say. */
function circumstances({ terms, programme, frame }: Content): WordBlock[] {
  const dates = programme.deadlines.map(({ name, on }) => [{ text: `${name}: ${numericDay(on)}` }]);
  return [
    ...textBlocks(terms.circumstances ?? ''),
    plain(
      `Das Programm „${programme.name}“ läuft vom ${numericDay(programme.from)} bis zum ${numericDay(programme.to)}.`,
      dates.length === 0 ? '' : ' Seine Termine:',
    ),
    ...(dates.length === 0 ? [] : [{ kind: 'list', items: dates } as const]),
    ...frame.flatMap((passage, at) => passageBlocks(passage, at + 1)),
  ];
}

function passageBlocks({ heading, text, standing }: Passage, number: number): WordBlock[] {
  return [
    { kind: 'paragraph', runs: [{ text: heading, bold: true }], keeps: true, after: 'close' },
    ...textBlocks(text),
    { kind: 'paragraph', runs: [{ text: `${standing}; Quelle ${number}` }], small: true },
  ];
}

function sources(frame: readonly Passage[]): WordBlock[] {
  return frame.map(({ sources: lines }, at) => plain({ text: `${at + 1}  `, bold: true }, lines.join('; ')));
}

const ALONE = 'Angegeben sind allein die Mittel';

/** The own grant and what becomes of it: no other municipality's figure stands beside it. */
function finances(content: Content): WordBlock[] {
  const { grant, planned, committed, spent } = content.funds;
  const left = grant === undefined ? [] : [['Noch nicht gebunden', euro(grant.minus(committed))]];
  const rows = [
    ['', 'Betrag'],
    ['Bewilligt', grant === undefined ? 'nicht hinterlegt' : euro(grant)],
    ['Verplant', euro(planned)],
    ['Gebunden', euro(committed)],
    ['Verausgabt', euro(spent)],
    ...left,
  ];
  return [
    plain(`${ALONE} der Kommune (${nameOf(content)}) aus dem Programm „${content.programme.name}“.`),
    { kind: 'table', rows, numbers: [1], shares: [3, 2] },
  ];
}

function areaBlocks({ name, measures, ideas }: Area): WordBlock[] {
  const nothing = measures.length + ideas.length === 0;
  return [
    { kind: 'heading', level: 2, text: name },
    ...(nothing ? [plain('Hierzu ist noch nichts vorgesehen.')] : []),
    ...(measures.length === 0 ? [] : [measureTable(measures)]),
    ...(ideas.length === 0 ? [] : [plain('Ideen der Verwaltung:'), ideaList(ideas)]),
  ];
}

function measureTable(measures: readonly OwnMeasure[]): WordBlock {
  const rows = measures.map(({ title, provider, planned, committed, spent }) => [
    provider === undefined ? title : `${title}\nTräger: ${provider}`,
    ...[planned, committed, spent].map((amount) => euro(amount)),
  ]);
  return {
    kind: 'table',
    rows: [['Maßnahme', 'Verplant', 'Gebunden', 'Verausgabt'], ...rows],
    numbers: [1, 2, 3],
    shares: [6, 3, 3, 3],
  };
}

function ideaList(ideas: readonly OwnIdea[]): WordBlock {
  return {
    kind: 'list',
    items: ideas.map(({ title, cost }) => [
      { text: cost === undefined ? title : `${title} (geschätzte Kosten ${euro(cost)})` },
    ]),
  };
}

const BINDS_NOBODY =
  'Die Sozialamtsleitungen haben sich auf Folgendes verständigt. Die Verständigungen binden keine Kommune; darüber entscheiden Rat und Ausschüsse.';

function decided({ decisions }: Content): WordBlock[] {
  return [plain(BINDS_NOBODY), ...decisions.flatMap(({ name, text }) => wordingOf(name, text))];
}

function wordingOf(name: string, text: string): WordBlock[] {
  const [first, ...rest] = textBlocks(text);
  const lead: WordRun = { text: `${name}: `, bold: true };
  const begun = first?.kind === 'paragraph' ? { ...first, runs: [lead, ...first.runs] } : plain(lead);
  return [begun, ...rest];
}

function asked({ questions }: Content): WordBlock[] {
  return [
    plain('Eine Antwort des Ministeriums liegt zu diesen Fragen noch nicht oder nicht ganz vor.'),
    {
      kind: 'list',
      items: questions.map(({ text, sentOn }) => [
        { text: sentOn === undefined ? text : `${text} (gestellt am ${numericDay(sentOn)})` },
      ]),
    },
  ];
}

/** Costs that go on: of measures by name only where measures are to stand in the paper. */
function following({ goingOn: { measures, ideas, unsaid }, terms }: Content): WordBlock[] {
  const named = measures.map(({ title, planned }) => [
    { text: `Maßnahme „${title}“ (bisher verplant ${euro(planned)})` },
  ]);
  const counted = `Bei ${measures.length === 1 ? 'einer Maßnahme' : `${measures.length}${NBSP}Maßnahmen`} fallen auch nach dem Programm Kosten an.`;
  const own = terms.measures ? named : measures.length === 0 ? [] : [[{ text: counted }]];
  const items = [...own, ...ideas.map(({ title }) => [{ text: `Idee „${title}“, falls sie umgesetzt wird` }])];
  const open =
    unsaid === 0
      ? []
      : [
          plain(
            `Bei ${unsaid === 1 ? 'einer Maßnahme' : `${unsaid}${NBSP}Maßnahmen`} ist noch offen, ob Kosten weiterlaufen.`,
          ),
        ];
  if (items.length > 0) return [{ kind: 'list', items }, ...open];
  return open.length > 0 ? open : [plain('Kosten, die nach dem Programm weiterlaufen, sind nicht bekannt.')];
}
