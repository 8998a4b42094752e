import type { Reply } from '../../src/conversation/reply.ts';
import { CARD_CHARACTERS, type Rendered } from '../../src/teams/render.ts';
import { type Element, elements, list, ofType, texts } from './elements.ts';
import { libraryFaults } from './library.ts';
import type { Sample } from './sample.ts';
import { wordingFaults } from './wording.ts';

/** What a rule sees: the reply with its rendered card. */
export interface Seen {
  readonly reply: Reply;
  readonly card: Element;
  readonly text: string;
  readonly typed: readonly string[];
  readonly verbs: ReadonlySet<string>;
}

/** A rule of the visual language: its name, and what of a card is against it. */
export interface Rule {
  readonly name: string;
  readonly faults: (seen: Seen) => readonly string[];
}

const INPUTS = ['Input.Text', 'Input.ChoiceSet', 'Input.Date', 'Input.Time'];
const ALLOWED = new Set([
  ...['AdaptiveCard', 'Container', 'ColumnSet', 'Column', 'TextBlock', 'RichTextBlock', 'TextRun', 'FactSet'],
  ...['ActionSet', 'Action.Execute', 'Action.Submit', 'Action.OpenUrl', 'Action.ToggleVisibility', 'Image'],
  ...INPUTS,
]);
/** Values of the style properties that read well in every theme. */
const STYLES: Readonly<Record<string, readonly unknown[]>> = {
  size: ['Small', 'Default', 'Large'],
  weight: ['Default', 'Bolder'],
  color: ['Default', 'Accent', 'Attention'],
  fontType: [],
  italic: [],
  targetWidth: [],
};
/** About 90 characters; a question that is put to the vote may take more, since it is never cut. */
const LONGEST_TITLE = 140;
const BOXES = ['emphasis', 'accent', 'good', 'warning', 'attention'];

/** Makes what a rule sees of a sample. */
export function seen(sample: Sample, rendered: Rendered, verbs: ReadonlySet<string>): Seen {
  return { reply: sample.reply, card: rendered.card, text: rendered.text, typed: sample.typed, verbs };
}

/** All rules, in the order of the visual language. */
export const rules: readonly Rule[] = [
  { name: 'is understood by the real library at version 1.5', faults: ({ card }) => libraryFaults(card) },
  { name: 'leaves no place of the template unfilled', faults: unfilled },
  { name: 'uses only elements and styles that hold in every client', faults: elementFaults },
  { name: 'names only commands that the bot has', faults: verbFaults },
  { name: 'labels every input and describes every image', faults: labelFaults },
  { name: 'stays below 40,000 characters', faults: sizeFaults },
  { name: 'has a notification text that fits a locked phone', faults: summaryFaults },
  { name: 'carries its plain-text twin', faults: twinFaults },
  { name: 'has a header with a short status and a title', faults: headerFaults },
  { name: 'has at most three buttons a row, each with its own short title', faults: buttonFaults },
  { name: 'has at most five facts with short titles', faults: factFaults },
  { name: 'has at most one coloured strip and flat columns', faults: layoutFaults },
  { name: 'opens and closes what its disclosures name', faults: disclosureFaults },
  { name: 'speaks the language of the cards', faults: languageFaults },
];

function unfilled({ card, typed }: Seen): string[] {
  const own = typed.reduce((rest, words) => rest.replaceAll(words, ''), JSON.stringify(card));
  return own.match(/\$\{[^}]*\}?/gu) ?? [];
}

function elementFaults({ card }: Seen): string[] {
  const strange = elements(card)
    .map((element) => element['type'])
    .filter((type) => typeof type === 'string' && !ALLOWED.has(type))
    .map((type) => `element ${String(type)}`);
  const styles = elements(card).flatMap((element) =>
    Object.entries(STYLES)
      .filter(([key, values]) => key in element && !values.includes(element[key]))
      .map(([key]) => `${key} ${String(element[key])}`),
  );
  const actions = elements(card)
    .filter((element) => String(element['type']).startsWith('Action.') && 'style' in element)
    .map((element) => `action style ${String(element['style'])}`);
  const images = ofType(card, 'Image')
    .filter((image) => !String(image['url']).startsWith('data:'))
    .map((image) => `image by address ${String(image['url'])}`);
  return [...strange, ...styles, ...actions, ...images, ...cutTexts(card)];
}

/** Only what must stay on one line (status, value, toggle) may refuse to wrap. */
function cutTexts(card: Element): string[] {
  const narrow = ofType(card, 'Column').filter((column) => column['width'] === 'auto');
  const allowed = new Set(narrow.flatMap((column) => list(column, 'items')));
  return ofType(card, 'TextBlock')
    .filter((block) => block['wrap'] !== true && !allowed.has(block))
    .map((block) => `does not wrap: ${String(block['text'])}`);
}

function verbFaults({ card, verbs }: Seen): string[] {
  return ofType(card, 'Action.Execute')
    .map((action) => String(action['verb']))
    .filter((verb) => !verbs.has(verb));
}

function labelFaults({ card }: Seen): string[] {
  const inputs = ofType(card, ...INPUTS);
  const required = inputs.filter((input) => input['isRequired'] === true);
  return [
    ...inputs.filter((input) => isEmpty(input['label'])).map((input) => `no label: ${String(input['id'])}`),
    ...required.filter((input) => isEmpty(input['errorMessage'])).map((input) => `no error: ${String(input['id'])}`),
    ...ofType(card, 'Image')
      .filter((image) => isEmpty(image['altText']))
      .map((image) => `no altText: ${String(image['url'])}`),
    ...(inputs.length > 0 && ofType(card, 'Action.Execute', 'Action.Submit').length !== 1
      ? ['a form has exactly one action']
      : []),
  ];
}

function sizeFaults({ card }: Seen): string[] {
  const size = JSON.stringify(card).length;
  return size > CARD_CHARACTERS ? [`${size} characters`] : [];
}

function summaryFaults({ reply, typed }: Seen): string[] {
  const most = reply.beside === true ? 300 : 80;
  const length = reply.summary.length;
  const wrong = length === 0 || length > most ? [`${length} characters: ${reply.summary}`] : [];
  return [
    ...wrong,
    ...wordingFaults(
      { by: 'summary', text: reply.summary.replaceAll(' ', '\u00a0') },
      typed.map((words) => words.replaceAll(' ', '\u00a0')),
    ),
  ];
}

function twinFaults({ card, text }: Seen): string[] {
  const missing = ['fallbackText', 'speak'].filter((key) => card[key] !== text || isEmpty(card[key]));
  const title = heading(card);
  return [...missing, ...(title !== undefined && !text.includes(title) ? ['the twin misses the title'] : [])];
}

function headerFaults({ card }: Seen): string[] {
  const [first] = ofType(card, 'Container');
  const status = first ? ofType(first, 'TextBlock').find((block) => block['weight'] === 'Bolder') : undefined;
  const text = status?.['style'] === 'heading' ? '' : String(status?.['text'] ?? '');
  const title = heading(card) ?? '';
  return [
    ...(text.length > 22 ? [`status of ${text.length} characters: ${text}`] : []),
    ...(title === '' || title.length > LONGEST_TITLE ? [`title of ${title.length} characters: ${title}`] : []),
    ...(ofType(card, 'TextBlock').filter((block) => block['style'] === 'heading').length > 1 ? ['two titles'] : []),
  ];
}

function heading(card: Element): string | undefined {
  const found = ofType(card, 'TextBlock').find((block) => block['style'] === 'heading');
  return found && String(found['text']);
}

function buttonFaults({ card }: Seen): string[] {
  const sets = ofType(card, 'ActionSet');
  const titles = sets.flatMap((set) => list(set, 'actions').map((action) => String(action['title'])));
  return [
    ...sets
      .filter((set) => list(set, 'actions').length > 3)
      .map((set) => `${list(set, 'actions').length} buttons in a row`),
    ...sets.filter((set) => list(set, 'actions').length === 0).map(() => 'a row without buttons'),
    ...titles.filter((title, index) => titles.indexOf(title) !== index).map((title) => `twice: ${title}`),
    ...titles.filter((title) => title === '' || title.length > 28).map((title) => `title too long: ${title}`),
  ];
}

function factFaults({ card }: Seen): string[] {
  const facts = ofType(card, 'FactSet').map((set) => list(set, 'facts'));
  return [
    ...facts.filter((set) => set.length > 5).map((set) => `${set.length} facts`),
    ...facts
      .flat()
      .map((fact) => String(fact['title']))
      .filter((title) => title.length > 14 || title.includes(' '))
      .map((title) => `title: ${title}`),
  ];
}

function layoutFaults({ card }: Seen): string[] {
  const boxes = ofType(card, 'Container').filter((one) => BOXES.includes(String(one['style'])));
  const strips = boxes.filter((box) => box['style'] !== 'emphasis');
  const nested = ofType(card, 'Column').filter((column) => ofType(column, 'ColumnSet').length > 0);
  const wide = ofType(card, 'ColumnSet').filter((set) => list(set, 'columns').length > 2 && !isNumbers(set));
  const tinted = strips.flatMap((strip) =>
    ofType(strip, 'TextRun', 'TextBlock').filter((run) => run['isSubtle'] === true || run['color'] !== undefined),
  );
  return [
    ...(strips.length > 1 ? [`${strips.length} strips`] : []),
    ...nested.map(() => 'columns inside a column'),
    ...wide.map(() => 'more than two columns'),
    ...tinted.map((run) => `subtle or coloured in a strip: ${String(run['text'])}`),
    ...ofType(card, 'Container').flatMap(lineAboveButtons),
  ];
}

/** Lines part the entries of a list: one above its buttons would close what the last entry has closed. */
function lineAboveButtons(box: Element): string[] {
  const [first] = list(box, 'items');
  return box['separator'] === true && first?.['type'] === 'ActionSet' ? ['a line above buttons'] : [];
}

/** A table of two short values beside a name, in columns of their own width. */
function isNumbers(set: Element): boolean {
  const [name, ...values] = list(set, 'columns').map(({ width }) => String(width));
  return name === 'stretch' && values.length === 2 && values.every((width) => /^(?:64|84)px$/u.test(width));
}

function disclosureFaults({ card }: Seen): string[] {
  const ids = elements(card).flatMap((element) => (typeof element['id'] === 'string' ? [element['id']] : []));
  const targets = ofType(card, 'Action.ToggleVisibility').flatMap((action) => {
    const named = action['targetElements'];
    return Array.isArray(named) ? named.map(String) : [];
  });
  return [
    ...targets.filter((target) => !ids.includes(target)).map((target) => `no element ${target}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id twice: ${id}`),
  ];
}

function languageFaults({ card, typed }: Seen): string[] {
  return texts(card).flatMap((shown) => wordingFaults(shown, typed));
}

function isEmpty(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
