import type { Asked, Named, Slots, Thing } from '../conversation/asked.ts';
import type { Db } from '../conversation/database.ts';
import { Refusal, type WayOn } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { weekOf } from '../german/calendar.ts';
import { analyse } from '../search/index.ts';

/** The code of what is refused since there is none of that number or name. */
export const NO_SUCH = 'offers.no-such';
/** The code of what answers who asks for one where there is none (any more): its title says so. */
export const NONE = 'offers.none';

/** A thing that a message means: the name of its value, how such a thing is called, and the one or several it can be. */
export interface Reference {
  readonly slot: string;
  readonly called: string;
  /** What is said where there is none, and what leads on. */
  readonly none: string | undefined;
  readonly leads: readonly WayOn[];
  /** None where nothing was named and nothing is open. */
  readonly found: readonly Named[];
}

type Things = Readonly<Record<string, Thing>>;

/** What a reading asks for, with what was read. */
interface Read {
  readonly asked: Asked;
  readonly slots: Slots;
  /** Whether it shows something, or does something about it. */
  readonly does?: 'action' | 'view' | undefined;
}

/** The thing that a reading is about; undefined where it is about none. What there is not is refused. */
export async function referenceOf(
  db: Db,
  turn: MemberTurn,
  { asked, slots, does, things }: Read & { readonly things: Things },
): Promise<Reference | undefined> {
  const slot = Object.keys(asked.brings ?? {}).find((name) => isAbout(name, { asked, slots }) && name in things);
  const thing = slot === undefined ? undefined : things[slot];
  if (slot === undefined || !thing) return undefined;
  const known = await thing.known(db, turn);
  const said = slots[slot];
  const found = said === undefined ? namedElse(known, slots) : meantBy(known, said);
  if (found.length === 0 && does === 'view' && (said === undefined || PLACES.has(said))) throwNone(thing, known);
  if (said !== undefined && found.length === 0) throw unknown(thing.called, said);
  const none = known.length === 0 ? thing.none : (thing.noneOpen ?? thing.none);
  return { slot, called: thing.called, none, leads: thing.leads ?? [], found };
}

/** A thing is meant where it is named, and where it has to be. */
function isAbout(name: string, { asked, slots }: Read): boolean {
  const kind = asked.brings?.[name];
  if (kind !== 'thing' && kind !== 'number') return false;
  return slots[name] !== undefined || (asked.needs ?? []).includes(name);
}

/** What has no number is meant by its day or by what it is about, where something is; else it is one of those that are open. */
function namedElse(known: readonly Named[], { on, about }: Slots): readonly Named[] {
  const ofDay = on === undefined ? [] : known.filter(({ day }) => day !== undefined && isOn(day, String(on)));
  const ofTitle = ofDay.length > 0 || about === undefined ? [] : byTitle(known, String(about));
  const isOne = ofTitle.filter(({ open }) => open);
  return [ofDay, isOne, ofTitle].find(({ length }) => length > 0) ?? openOf(known);
}

/** A day, or the week that is said by its number: `2023-W41`. */
function isOn(day: string, on: string): boolean {
  const { year, week } = weekOf(day);
  return day === on || on === `${year}-W${String(week).padStart(2, '0')}`;
}

function openOf(known: readonly Named[]): readonly Named[] {
  return known.filter(({ open }) => open);
}

function meantBy(known: readonly Named[], said: Slots[string]): readonly Named[] {
  if (said === 'next') return openOf(known).slice(0, 1);
  if (said === 'open') return openOf(known);
  if (said === 'last') return lastOf(known);
  const exact = known.filter(({ number, day }) => String(number) === String(said) || day === said);
  return exact.length > 0 ? exact : byTitle(known, String(said));
}

/** The newest of all; where another one is the last that is over, either can be meant. */
function lastOf(known: readonly Named[]): readonly Named[] {
  const over = known.filter(({ open, day }) => !open && day !== undefined);
  const past = over.toSorted((one, other) => compare(other.day ?? '', one.day ?? '')).slice(0, 1);
  const newest = known.toSorted((one, other) => Number(other.number) - Number(one.number)).slice(0, 1);
  return [...new Set([...past, ...newest])];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Those whose title has most of the words that were said. */
function byTitle(known: readonly Named[], said: string): readonly Named[] {
  const wanted = new Set(analyse(said));
  const counted = known.map((one) => ({ one, shared: analyse(one.title).filter((stem) => wanted.has(stem)).length }));
  const most = Math.max(0, ...counted.map(({ shared }) => shared));
  return most === 0 ? [] : counted.filter(({ shared }) => shared === most).map(({ one }) => one);
}

const PLACES: ReadonlySet<unknown> = new Set(['next', 'last', 'open']);

/** Who wants to see one is told that there is none. */
function throwNone({ called, none, noneOpen, leads = [] }: Thing, known: readonly Named[]): void {
  const title = known.length === 0 ? none : (noneOpen ?? none);
  if (title !== undefined) throw new Refusal({ code: NONE, kind: called, title, text: '', ways: leads });
}

function unknown(called: string, said: Slots[string]): Refusal {
  const isNumber = /^[\d/]+$/u.test(String(said));
  const title = isNumber ? `${called} ${said} gibt es nicht` : `Welche Nummer ist gemeint?`;
  const what = PLACES.has(said) || isNumber ? '' : ` Zu „${String(said).slice(0, 60)}“ ist nichts zu finden.`;
  return new Refusal({
    code: NO_SUCH,
    kind: called,
    title,
    text: `Es ist nichts gespeichert.${what} Die Nummern stehen in der Liste.`,
    ways: [{ title: 'Hilfe', verb: 'help.show' }],
  });
}
