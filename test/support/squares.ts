type Element = Readonly<Record<string, unknown>>;

/** The lines of a rendered card that consist of squares alone, in their order. */
export function barsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(barsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { type, inlines, ...rest } = value as Element;
  if (type !== 'RichTextBlock') return Object.values(rest).flatMap(barsOf);
  const line = (Array.isArray(inlines) ? inlines : []).map((run: Element) => String(run['text'])).join('');
  return /^[■□\s]*[■□][■□\s]*$/u.test(line) ? [line] : [];
}
