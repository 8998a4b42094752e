import type { Slots } from '../../src/conversation/asked.ts';
import type { Reading, Understood } from '../../src/understanding/index.ts';
import { linesOf } from './files.ts';

/** A message with what its author wants. */
export interface Utterance {
  readonly id: string;
  readonly text: string;
  readonly kind: 'action' | 'view' | 'register-question' | 'question' | 'chat' | 'control';
  readonly verb: string | null;
  readonly slots?: Readonly<Record<string, unknown>>;
  readonly accept?: readonly string[];
}

/** The messages of a file; undefined where it is absent. */
export const utterancesIn = (file: string): Utterance[] | undefined => linesOf<Utterance>(file);

/** How a message was understood, held against what its author wants. */
export interface Judgement {
  readonly utterance: Utterance;
  readonly understood: Understood;
  /** The right command is shown or offered; a question is kept; chat and control change nothing. */
  readonly right: boolean;
  /** The first reading is right. */
  readonly first: boolean;
  /** A single reading is shown or offered, and it is wrong. */
  readonly wrongAlone: boolean;
  /** A wish that gets nothing but an answer from the rules. */
  readonly asRule: boolean;
  readonly slots: { readonly wanted: number; readonly right: number; readonly missed: readonly string[] };
}

const WISHES = new Set(['action', 'view', 'register-question']);

/** Whether somebody wants to see or to do something. */
export function isWish({ kind }: Utterance): boolean {
  return WISHES.has(kind);
}

/** Holds a reading against what was wanted; a verb that does not exist yet is nobody's. */
export function judgementOf(utterance: Utterance, understood: Understood): Judgement {
  const { kind, readings } = understood;
  if (!isWish(utterance)) {
    const right = utterance.kind === 'question' ? kind === 'question' : kind !== 'action' && kind !== 'view';
    return { utterance, understood, right, first: right, wrongAlone: !right, asRule: false, slots: NO_SLOTS };
  }
  const verbs = [utterance.verb, ...(utterance.accept ?? [])];
  const fit = readings.findIndex(({ verb }) => verbs.includes(verb));
  const offered = kind === 'action' || kind === 'view';
  return {
    utterance,
    understood,
    right: fit >= 0,
    first: fit === 0,
    wrongAlone: fit < 0 && offered && readings.length === 1,
    asRule: kind === 'question' && readings.length === 0,
    slots: slotsOf(utterance, readings[fit]),
  };
}

const NO_SLOTS = { wanted: 0, right: 0, missed: [] };
/** May be missing where a command shows nothing but the own. */
const OPTIONAL = new Set(['scope', 'as-of', 'about']);

function slotsOf({ slots = {} }: Utterance, reading: Reading | undefined): Judgement['slots'] {
  const wanted = Object.entries(slots).filter(([name]) => !OPTIONAL.has(name));
  const missed = wanted.filter(
    ([name, value]) => !isSame(value, slotOf(name, reading?.slots ?? {})) && !isChoice(name, value, reading),
  );
  return { wanted: wanted.length, right: wanted.length - missed.length, missed: missed.map(([name]) => name) };
}

/** A day that could be two is a choice on the card, the right one among them. */
function isChoice(name: string, value: unknown, reading: Reading | undefined): boolean {
  return (reading?.unclear ?? []).some(({ slot, candidates }) => slot === name && candidates.includes(String(value)));
}

/** Free words may come under another name of theirs. */
const FREE = ['title', 'text', 'search', 'topic', 'reason', 'description'];

/** What an entry costs is an amount. */
const MONEY = ['amount', 'cost'];

function slotOf(name: string, slots: Slots): unknown {
  if (slots[name] === undefined && MONEY.includes(name)) return slots['amount'] ?? slots['cost'];
  if (slots[name] !== undefined || !FREE.includes(name)) return slots[name];
  return FREE.map((other) => slots[other]).find((value) => value !== undefined);
}

function isSame(wanted: unknown, read: unknown): boolean {
  if (read === undefined) return false;
  if (Array.isArray(wanted)) {
    const values = Array.isArray(read) ? read : [read];
    return wanted.length === values.length && wanted.every((one) => values.some((other) => isSame(one, other)));
  }
  const [one, other] = [plain(wanted), plain(read)];
  return one === other || (one.length > 3 && other.length > 3 && (one.includes(other) || other.includes(one)));
}

function plain(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^kreis mettmann$/u, 'kreis')
    .trim();
}
