/** A button of a rendered card, as a click on it is sent. */
export interface CardButton {
  readonly title: string;
  readonly verb: string;
  readonly data: Record<string, unknown>;
}

type Element = Readonly<Record<string, unknown>>;

/** The buttons of a card, in their order, also those of a dialog. */
export function buttonsOf(value: unknown): CardButton[] {
  if (Array.isArray(value)) return value.flatMap(buttonsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { type, title, verb, data, ...rest } = value as Element;
  if (type !== 'Action.Execute' && type !== 'Action.Submit') return Object.values(rest).flatMap(buttonsOf);
  const sent = data as Record<string, unknown>;
  return [{ title: String(title), verb: String(verb ?? sent['verb']), data: sent }];
}
