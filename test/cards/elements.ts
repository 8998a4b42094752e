/** An element of a card as JSON. */
export type Element = Readonly<Record<string, unknown>>;

/** A text that people read, with the kind of element that shows it. */
export interface Shown {
  readonly by: string;
  readonly text: string;
}

/** All objects of a card, from the top down, in reading order; what only Teams reads is left out. */
export function elements(card: unknown): Element[] {
  if (Array.isArray(card)) return card.flatMap(elements);
  if (!isElement(card)) return [];
  return [
    card,
    ...Object.entries(card).flatMap(([key, value]) => (key === 'data' || key === 'msteams' ? [] : elements(value))),
  ];
}

/** All elements of some types. */
export function ofType(card: unknown, ...types: readonly string[]): Element[] {
  return elements(card).filter((element) => types.includes(String(element['type'])));
}

/** The list under a key. */
export function list(element: Element, key: string): Element[] {
  const value = element[key];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** All texts of a card in reading order; the runs of a paragraph are one text. */
export function texts(card: unknown): Shown[] {
  return elements(card).flatMap(textsOf);
}

function textsOf(element: Element): Shown[] {
  const type = String(element['type']);
  if (type === 'TextBlock') return [{ by: type, text: string(element['text']) }];
  if (type === 'RichTextBlock')
    return [
      {
        by: type,
        text: list(element, 'inlines')
          .map((run) => string(run['text']))
          .join(''),
      },
    ];
  if (type === 'FactSet') return list(element, 'facts').flatMap(factTexts);
  if (type.startsWith('Action.')) return [{ by: type, text: string(element['title']) }];
  if (type.startsWith('Input.')) return inputTexts(element);
  return [];
}

function factTexts(fact: Element): Shown[] {
  return [
    { by: 'FactTitle', text: string(fact['title']) },
    { by: 'FactValue', text: string(fact['value']) },
  ];
}

function inputTexts(input: Element): Shown[] {
  const words = [input['label'], input['placeholder'], input['errorMessage']];
  const choices = list(input, 'choices').map((choice) => choice['title']);
  return [...words, ...choices].map((text) => ({ by: String(input['type']), text: string(text) }));
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
