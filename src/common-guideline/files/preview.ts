import { markedLines, shortened } from '../../cards/marked.ts';
import { type Page, turning } from '../../cards/page.ts';
import {
  bold,
  button,
  buttons,
  fact,
  header,
  paragraph,
  paragraphs,
  quote,
  strip,
  subtle,
  words,
} from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { enumerate } from '../../german/list.ts';
import { dotted, NBSP } from '../../german/write.ts';
import { KEPT_DAYS } from '../../intake/unsettled.ts';
import { changesBetween, countChanges } from '../../text/changes.ts';
import { wordsWithin } from '../../text/clean.ts';
import { spokenTables } from '../../text/pipe-table.ts';
import { EMPTY } from '../cards.ts';
import { type Guideline, guidelineName } from '../guideline.ts';
import type { GuidelineFile } from './file-store.ts';
import { type Changed, isNothing, type Plan, type Understood } from './understood.ts';

/** So many sections stand on a page of a preview, of a new one so many characters. */
export const PREVIEWED = 5;
const OPEN = 600;
/** So many sentences say what does not count. */
const LEFT = 8;

type Fresh = Plan['fresh'][number];

/** What of a file is shown section by section. */
export type Piece = { readonly kind: 'fresh'; readonly section: Fresh } | ({ readonly kind: 'changed' } & Changed);

/** The sections that a file changes or brings, in their order. */
export function piecesOf({ changed, fresh }: Plan): readonly Piece[] {
  return [
    ...changed.map((one): Piece => ({ kind: 'changed', ...one })),
    ...fresh.map((section): Piece => ({ kind: 'fresh', section })),
  ];
}

/** *Richtliniendatei 1*. */
export function fileName({ number }: { readonly number: number }): string {
  return `Richtliniendatei${NBSP}${number}`;
}

interface Previewed {
  readonly guideline: Guideline;
  readonly file: GuidelineFile;
  readonly plan: Plan;
  readonly left: readonly string[];
  /** How often the draft had been written to: what is taken over is what was seen. */
  readonly seen: number;
}

/** Shows what was understood of a file, before anything counts. */
export function previewCard({ guideline, file, plan, left, seen }: Previewed, page: Page<Piece>): Reply {
  const { number } = file;
  const warnings = [...missingLines(guideline, plan), ...left.slice(0, LEFT), ...more(left)];
  const title = isNothing(plan) ? 'Nichts geändert' : counts(plan);
  return {
    card: 'common-guideline/guideline',
    data: {
      ...EMPTY,
      header: header(dotted(guidelineName(guideline), fileName(file)), title, 'nicht übernommen'),
      strip: warnings.length === 0 ? [] : strip('warning', ...warnings.map((line) => paragraph(words(line)))),
      quotes: page.items.map(pieceQuote),
      facts: [fact('Datei', file.name), fact('Unverändert', String(plan.same))],
      footnotes: [paragraph(subtle(`Es gilt noch nichts. Nach ${KEPT_DAYS}${NBSP}Tagen verfällt die Datei.`))],
      buttons: buttons(
        ...(isNothing(plan) ? [] : [button('Abschnitte übernehmen', 'guideline.adopt', { number, seen })]),
        ...turning(page, 'guideline.file', { number }),
        button('Datei verwerfen', 'guideline.discard', { number }),
      ),
    },
    summary: notification(`${fileName(file)}: ${title}`),
  };
}

/** *2 Abschnitte neu, 1 geändert*. */
function counts({ fresh, changed }: Plan): string {
  const parts = [
    ...(fresh.length === 0 ? [] : [`${fresh.length}${NBSP}neu`]),
    ...(changed.length === 0 ? [] : [`${changed.length}${NBSP}geändert`]),
  ];
  return `Abschnitte: ${parts.join(', ')}`;
}

function missingLines({ number }: Guideline, { missing }: Plan): string[] {
  if (missing.length === 0) return [];
  const [first] = missing;
  const names = enumerate(missing.slice(0, 12).map((one) => `${one.number} ${one.heading}`));
  const rest = missing.length > 12 ? ` und ${missing.length - 12}${NBSP}weitere` : '';
  return [
    `Nicht in der Datei: ${names}${rest}. Sie bleiben, wie sie sind; streichen: „richtlinie ${number} abschnitt ${first?.number ?? ''} streichen“.`,
  ];
}

function more(left: readonly string[]): string[] {
  return left.length <= LEFT ? [] : [`und ${left.length - LEFT}${NBSP}weitere Hinweise`];
}

function pieceQuote(piece: Piece) {
  if (piece.kind === 'fresh') {
    const { number, heading, text } = piece.section;
    const shown = spokenTables(text);
    const cut = shown.length <= OPEN ? shown : `${wordsWithin(shown, OPEN)}${NBSP}…`;
    return quote([paragraph(bold(`${number} ${heading}`), words(', neu'))], paragraphs(cut), []);
  }
  const { before, now } = piece;
  const changes = changesBetween(spokenTables(before.text), spokenTables(now.text));
  const renamed = before.heading === now.heading ? [] : [paragraph(subtle(`Überschrift bisher: „${before.heading}“`))];
  const marked = countChanges(changes) === 0 ? [] : markedLines(shortened(changes));
  return quote([paragraph(bold(`${now.number} ${now.heading}`), words(', geändert'))], [...renamed, ...marked], []);
}

/** Says that a file holds what the draft says already; nothing of it is kept. */
export function nothingCard(guideline: Guideline, { name, understood, plan }: Nothing): Reply {
  const { number } = guideline;
  const lines = [
    `${name}: Alle ${plan.same}${NBSP}Abschnitte der Datei stehen so im Entwurf.`,
    ...missingLines(guideline, plan),
    ...understood.left.slice(0, LEFT),
  ];
  return notice({
    kind: guidelineName(guideline),
    title: 'Nichts geändert',
    text: lines.join('\n'),
    ways: [{ title: 'Inhalt ansehen', verb: 'guideline.show', data: { number } }],
  });
}

interface Nothing {
  readonly name: string;
  readonly understood: Understood;
  readonly plan: Plan;
}

/** Confirms that a file has become the draft, or says that it had before. */
export function adoptedCard(file: GuidelineFile, plan?: Plan): Reply {
  const { number, guideline } = { number: file.guideline, guideline: file.guideline };
  return notice({
    kind: fileName(file),
    status: 'übernommen',
    title: plan ? counts(plan) : file.name,
    text: plan
      ? 'Der Entwurf lautet jetzt wie in der Datei. Jeder frühere Wortlaut steht weiter im Verlauf.'
      : 'Diese Datei ist schon übernommen.',
    ways: [{ title: `Richtlinie ${guideline} ansehen`, verb: 'guideline.show', data: { number } }],
  });
}

/** Says that a file will not count. */
export function discardedCard(file: GuidelineFile): Reply {
  return notice({
    ...{ kind: fileName(file), status: 'verworfen', title: file.name },
    text: 'Am Entwurf hat sich nichts geändert.',
    ways: [{ title: 'Richtlinie ansehen', verb: 'guideline.show', data: { number: file.guideline } }],
  });
}

/** Says how a file becomes the draft. */
export function sendingCard(guideline: Guideline): Reply {
  const { number } = guideline;
  return notice({
    kind: guidelineName(guideline),
    title: 'Den Entwurf aus einer Datei einlesen',
    text: [
      `Senden Sie hier im persönlichen Chat eine Word- oder Markdown-Datei mit den Worten „richtlinie ${number} einlesen“.`,
      'Ein Abschnitt wird an seiner Nummer erkannt („3.2 Höhe der Hilfe“ als Überschrift). Vor der Übernahme sehen Sie, was neu und was geändert ist.',
    ].join('\n'),
    ways: [
      { title: 'Entwurf als Word-Datei', verb: 'guideline.word', data: { number } },
      { title: 'Inhalt ansehen', verb: 'guideline.show', data: { number } },
    ],
  });
}
