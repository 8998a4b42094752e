import {
  type Button,
  bold,
  button,
  buttons,
  disclosure,
  entry,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  quote,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { longDay, longDayTime, NBSP } from '../german/write.ts';
import { type Area, type AreaEntry, areaKind, GAPS, gapsOf, type Possibilities, viewOf } from './area.ts';

/** Who looks at an area: whether they keep it, and may ask for their own measures beside it. */
export interface Reader {
  readonly keeps: boolean;
  readonly offersOwn: boolean;
}

/** Entries of a register on the card, and texts of the history. */
const SHOWN = { entries: 3, steps: 10 };

interface Section {
  readonly heading: readonly Paragraph[];
  readonly quotes: readonly ReturnType<typeof quote>[];
  readonly lines: readonly Paragraph[];
  readonly entries: readonly ReturnType<typeof entry>[];
}

/** A topic area as a whole: what is possible, the rule, who is responsible, ideas, measures, open questions. */
export function areaCard(area: Area, reader: Reader): Reply {
  const missing = gapsOf(area).length;
  const status = missing === 0 ? undefined : `${missing}${NBSP}${missing === 1 ? 'Lücke' : 'Lücken'}`;
  return {
    card: 'topics/area',
    data: {
      header: header(areaKind(area), area.name, status),
      lines: outsideLines(area),
      sections: [
        ...(area.standing === 'none' ? [] : [possibleSection(area)]),
        ...ruleSection(area),
        ...registers(area),
      ],
      disclosures: history(area),
      buttons: buttons(...ways(area, reader)),
    },
    summary: notification(`${areaKind(area)}: ${area.name}`),
  };
}

function outsideLines({ standing }: Area): Paragraph[] {
  if (standing === 'listed') return [];
  const why =
    standing === 'none'
      ? 'Diese Einträge haben kein Themenfeld.'
      : 'Dieses Themenfeld steht nicht mehr in der Liste der Runde. Seine Einträge sind erhalten.';
  return [
    paragraph(
      words(`${why} Ein Themenfeld der Liste bekommen sie, wenn sie geändert werden, z.${NBSP}B. mit „idee 3 ändern“.`),
    ),
  ];
}

function section(title: string, content: Partial<Section>): Section {
  return { heading: [paragraph(bold(title))], quotes: [], lines: [], entries: [], ...content };
}

/** What is missing is said, and seen. */
function gap(text: string): Paragraph {
  return paragraph({ ...bold(text), color: 'Attention' });
}

function possibleSection(area: Area): Section {
  const view = viewOf(area);
  const [first, ...others] = area.known?.possible ?? [];
  const known = first ? [first.box] : [];
  return section('Möglichkeiten', {
    quotes: [...(view ? [viewBox(view)] : []), ...known],
    lines: [
      ...(view || first || area.standing === 'former' ? [] : [gap(GAPS.possible)]),
      ...others.map(({ heading, status }) => paragraph(small(subtle(`Auch: ${heading}${NBSP}· ${status}`)))),
    ],
  });
}

/** What the round wrote is no wording of a rule, and says so. */
function viewBox({ text, office, writtenAt }: Possibilities & { readonly text: string }) {
  return quote([paragraph(bold('Stand der Runde'))], paragraphs(text), [
    paragraph(
      small(
        subtle(`Bericht${NBSP}· festgehalten von ${office}, ${longDay(writtenAt)}${NBSP}· kein Wortlaut einer Regel`),
      ),
    ),
  ]);
}

function ruleSection({ known, standing }: Area): Section[] {
  if (standing !== 'listed') return [];
  const differs = known?.differs
    ? [paragraph(words('Zwei Quellen sagen dazu Verschiedenes. Die ganze Antwort zeigt beide.'))]
    : [];
  return [
    section('Regel', {
      quotes: known?.rule ? [known.rule.box] : [],
      lines: known?.rule ? differs : [gap(GAPS.rule)],
    }),
  ];
}

function registers(area: Area): Section[] {
  const { responsible, ideas, measures, questions, standing } = area;
  const isListed = standing === 'listed';
  const all = [
    ['Zuständig', responsible, isListed ? GAPS.responsible : undefined],
    ['Ideen und Best Practices', ideas, isListed ? GAPS.idea : undefined],
    ['Eigene Maßnahmen', measures ?? [], measures && isListed ? 'noch keine eigene Maßnahme' : undefined],
    ['Offene Fragen ans MAGS', questions, isListed ? 'keine' : undefined],
  ] as const;
  return all.flatMap(([title, entries, none]) => {
    if (entries.length > 0) return [entriesSection(title, entries)];
    return none === undefined
      ? []
      : [section(title, { lines: [none === 'keine' ? paragraph(words(none)) : gap(none)] })];
  });
}

function entriesSection(title: string, entries: readonly AreaEntry[]): Section {
  const rest = entries.slice(SHOWN.entries).map(({ name }) => name);
  return section(`${title} (${entries.length})`, {
    lines: rest.length === 0 ? [] : [paragraph(small(words(`Außerdem: ${rest.join(', ')}`)))],
    entries: entries
      .slice(0, SHOWN.entries)
      .map(({ name, title: said, line, way }) =>
        entry(said, [paragraph(words(`${name}${NBSP}· ${line}`))], button(way.title, way.verb, way.data)),
      ),
  });
}

/** Texts that were replaced, and by whom they were written. */
function history({ possibilities }: Area) {
  const [, ...before] = possibilities;
  if (before.length === 0) return [];
  const content = before
    .slice(0, SHOWN.steps)
    .flatMap(({ text, office, writtenAt }) => [
      ...(text === undefined ? [paragraph(words('zurückgenommen'))] : paragraphs(text)),
      paragraph(small(subtle(`${office}, ${longDayTime(writtenAt)}`))),
    ]);
  return [disclosure('history', 'Frühere Stände der Möglichkeiten', { content })];
}

/** What fills what is missing stands first, then what leads on. */
function ways(area: Area, { keeps, offersOwn }: Reader): Button[] {
  const all = button('Themenfelder ansehen', 'topics.list');
  const own = button('Eigene Maßnahmen ansehen', 'topics.show', { area: area.name, own: 'ja' });
  if (area.standing !== 'listed') return [...(offersOwn ? [own] : []), all];
  const { name: topicArea, known } = area;
  const isMissing = gapsOf(area).includes('responsible');
  return [
    ...(keeps ? [button('Zuständigkeit erfassen …', 'responsibilities.form', { topicArea })] : []),
    ...(!keeps && isMissing
      ? [button('TOP vorschlagen …', 'meetings.item-form', { title: `Zuständigkeit im Themenfeld ${topicArea}` })]
      : []),
    button('Idee einreichen …', 'ideas.form', { topicArea }),
    button('Frage ans MAGS …', 'questions.form', { topicArea }),
    ...(keeps ? [button('Möglichkeiten festhalten …', 'topics.possibilities-form', { area: topicArea })] : []),
    ...(known?.rule
      ? [button('Ganze Antwort ansehen', 'guidelines.ask', { question: known.question, alone: 'ja' })]
      : []),
    ...(offersOwn && !keeps ? [own] : []),
    all,
  ];
}
