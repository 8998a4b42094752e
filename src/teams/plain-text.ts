import { entryOf } from '../text/lookup.ts';

type Element = Readonly<Record<string, unknown>>;

/**
 * The plain-text twin of a card, in its reading order: read aloud by screen readers, shown where cards are not. Bars
 * of squares are left out, because the sentence before them says the number.
 */
export function plainText(card: Element): string {
  return linesOf(card)
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf(element: Element): string[] {
  const read = entryOf(READERS, String(element['type']));
  return read ? read(element) : [];
}

const READERS: Readonly<Record<string, (element: Element) => string[]>> = {
  AdaptiveCard: (element) => children(element, 'body').flatMap(linesOf),
  Container: (element) => tapped(element) ?? children(element, 'items').flatMap(linesOf),
  Column: (element) => children(element, 'items').flatMap(linesOf),
  ColumnSet: (element) => columnsOf(children(element, 'columns').map(linesOf)),
  TextBlock: (element) => (isToggle(element) ? [] : [text(element['text']).replace(/<\/?at>/gu, '')]),
  RichTextBlock: (element) => [withoutBar(children(element, 'inlines').map(runText).join(''))],
  FactSet: (element) => children(element, 'facts').map((fact) => `${text(fact['title'])}: ${text(fact['value'])}`),
  ActionSet: (element) => [
    children(element, 'actions')
      .map((action) => `[${text(action['title'])}]`)
      .join(' '),
  ],
  'Input.Text': field,
  'Input.Date': field,
  'Input.Time': field,
  'Input.ChoiceSet': choice,
};

/** What can be tapped as a whole reads like what it shows with its button below; the word at its right stands for it. */
function tapped(element: Element): string[] | undefined {
  const action = element['selectAction'];
  if (typeof action !== 'object' || action === null || !('type' in action)) return undefined;
  if (action.type !== 'Action.Execute') return undefined;
  const { title, tooltip }: Element = { ...action };
  if (tooltip === undefined) return [`[${text(title)}]`];
  const shown = children(element, 'items').flatMap(linesOf);
  return [...shown.map((line) => line.replace(/ · ansehen$/u, '')), `[${text(tooltip)}]`];
}

/** Columns beside each other are a line; lists beside each other are read down, and then down. */
function columnsOf(columns: readonly (readonly string[])[]): string[] {
  const said = columns.map((lines) => lines.filter((line) => line !== '')).filter((lines) => lines.length > 0);
  return said.length > 1 && said.every((lines) => lines.length > 1)
    ? said.flat()
    : [said.map((lines) => lines.join(' ')).join(' · ')];
}

/** A link reads as its title. */
function runText(run: Element): string {
  const action = run['selectAction'];
  const title = typeof action === 'object' && action !== null && 'title' in action ? text(action.title) : '';
  return title === '' ? text(run['text']) : title;
}

function field(element: Element): string[] {
  const value = text(element['value']);
  return [`${text(element['label'])}:${value === '' ? '' : ` ${value}`}`];
}

function choice(element: Element): string[] {
  const value = text(element['value']);
  const values = new Set(element['isMultiSelect'] === true ? value.split(',') : [value]);
  const chosen = children(element, 'choices').filter((one) => values.has(text(one['value'])));
  return field({ ...element, value: chosen.map((one) => text(one['title'])).join(', ') });
}

function children(element: Element, key: string): Element[] {
  const list = element[key];
  return Array.isArray(list) ? list.filter((one): one is Element => typeof one === 'object' && one !== null) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isToggle(element: Element): boolean {
  return /-(?:show|hide)$/u.test(text(element['id']));
}

function withoutBar(line: string): string {
  return /[■□]/u.test(line) && /^[■□–\s]+$/u.test(line) ? '' : line;
}
