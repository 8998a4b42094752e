/** An item of an agenda (TOP), by which municipality and office; `proposed` where the meeting was not drafted with it. */
export interface AgendaItem {
  readonly number: number;
  readonly title: string;
  readonly proposed: boolean;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly office: string;
}

const MOST = 20;
const LONGEST = 200;

/**
 * Reads agenda items, one a line or held apart by „|“; „TOP 1:“, „1.“ and dashes at the beginning are taken off, because
 * the card numbers them. Undefined when there are more than 20 or one is longer than 200 characters.
 */
export function parseAgenda(typed: string): readonly string[] | undefined {
  const items = typed
    .split(/[\n\r|]+/u)
    .map((line) => line.replace(/^\s*(?:TOP\s*\d+\s*[:.–-]?|\d{1,2}[.)]|[-–•*])\s+/iu, '').trim())
    .filter((item) => item !== '');
  return items.length <= MOST && items.every((item) => item.length <= LONGEST) ? items : undefined;
}
