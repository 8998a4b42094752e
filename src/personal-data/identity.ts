import type { Role } from '../conversation/turn.ts';
import { NBSP } from '../german/write.ts';

/** What a person is or was for a municipality, under which name others see them. */
export interface Office {
  readonly name: string;
  readonly municipality: string;
  readonly roles: readonly Role[];
}

/** By what a round knows a person: keys and addresses in lower case, the key of the record of acts, and offices. */
export interface Identity {
  readonly roundId: string;
  readonly personId: string;
  readonly addresses: readonly string[];
  readonly actsKey: string | undefined;
  /** What names them alone, each once. */
  readonly offices: readonly Office[];
  /** What others are called too: it says of nobody who they are, and stays. */
  readonly shared: readonly string[];
}

const POSITIONS: readonly (readonly [Role, string])[] = [
  ['head', 'Leitung'],
  ['deputy', 'Vertretung'],
  ['staff', 'Sachbearbeitung'],
  ['coordinator', 'Koordination'],
];

/** Who it was, once nobody is to know who it was: *ehemalige Person, Sozialamt Haan (Leitung)*. */
export function formerName({ municipality, roles }: Pick<Office, 'municipality' | 'roles'>): string {
  const [, position] = POSITIONS.find(([role]) => roles.includes(role)) ?? ['', 'Mitarbeit'];
  return `ehemalige Person, Sozialamt ${municipality} (${position})`;
}

/** The forms in which an office stands in the record: as it is, and standing in. */
export function formsOf(office: string): readonly string[] {
  return [office, `${office}, i.${NBSP}V.`];
}

/** A text with JSON in which an office is a value by itself: with another name there; unchanged where it is none. */
export function renamedIn(text: string, names: ReadonlyMap<string, string>): string {
  if (!/^[[{]/u.test(text)) return names.get(text) ?? text;
  try {
    return JSON.stringify(renamed(JSON.parse(text), names));
  } catch {
    return text;
  }
}

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, names)]));
}
