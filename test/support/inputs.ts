type Element = Readonly<Record<string, unknown>>;

/** An input of a rendered card: its name without the attempt, and whether it is shown before anything is opened. */
export interface CardInput {
  readonly name: string;
  readonly shown: boolean;
  readonly required: boolean;
  readonly value: string;
}

/** The inputs of a card, in their order. */
export function inputsOf(value: unknown, shown = true): CardInput[] {
  if (Array.isArray(value)) return value.flatMap((one) => inputsOf(one, shown));
  if (typeof value !== 'object' || value === null) return [];
  const element = value as Element;
  const visible = shown && element['isVisible'] !== false;
  if (!String(element['type']).startsWith('Input.'))
    return Object.values(element).flatMap((one) => inputsOf(one, visible));
  return [
    {
      name: String(element['id']).replace(/~\d+$/u, ''),
      shown: visible,
      required: element['isRequired'] === true,
      value: String(element['value'] ?? ''),
    },
  ];
}
