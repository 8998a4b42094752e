import { randomUUID } from 'node:crypto';
import type { Asked, Named, Slots, Thing } from '../conversation/asked.ts';
import type { Db } from '../conversation/database.ts';
import type { Offered } from '../conversation/dispatch/meaning.ts';
import type { Command } from '../conversation/feature.ts';
import type { Raw } from '../conversation/inputs.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { dayMonth, weekInWords } from '../german/write.ts';
import { may } from '../municipalities/rights.ts';
import { cutText } from '../text/clean.ts';
import { entryOf } from '../text/lookup.ts';
import { type Reference, referenceOf } from './reference.ts';
import { factsOf, valuesOf } from './values.ts';

/** What was understood and is offered: the button that does it, and every value in full. */
export interface Offer {
  readonly button: Offered;
  /** The command itself, where all that it takes is known; else the form that asks for the rest. */
  readonly complete: boolean;
  readonly command: Command;
  readonly raw: Raw;
  /** What would be done: *Haan sagt für Sitzung 3 ab*. */
  readonly headline: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What tells it from others: the thing that it is about (*Abstimmung 4*), or the day. */
  readonly about: string | undefined;
}

/** What is needed to make an offer of what was read. */
export interface OfferNeeds {
  readonly named: (verb: string) => Command | undefined;
  /** All that has numbers, by the names of their values. */
  readonly things: () => Readonly<Record<string, Thing>>;
}

/** A command and the values of a message for it. */
export interface Meaning {
  readonly verb: string;
  readonly slots: Slots;
  readonly does?: 'action' | 'view';
  /** Values that could be several: *nächsten Freitag* on a Thursday. */
  readonly unclear?: readonly { readonly slot: string; readonly candidates: readonly string[] }[];
  /** Who is said to do it, where a message begins with a municipality: *Haan sagt ab*. */
  readonly subject?: string | undefined;
}

const LONGEST_BUTTON = 28;
/** The most things of which one can be meant that fit a card. */
const MOST = 3;

/**
 * What can be offered of a reading to who speaks: one offer, or one for each thing that can be meant. Refused where they
 * may not, or where it is about nothing that there is.
 */
export async function offersOf(
  needs: OfferNeeds,
  db: Db,
  { turn, meaning }: { turn: MemberTurn; meaning: Meaning },
): Promise<readonly Offer[]> {
  const command = needs.named(meaning.verb);
  const asked = command?.asked;
  if (!command || !asked) return [];
  const refused = may(turn.member, command.may) ?? forAnother(turn, command, meaning);
  if (refused) throw refused;
  const reference = await referenceOf(db, turn, {
    ...{ asked, slots: meaning.slots, does: meaning.does },
    things: needs.things(),
  });
  if (reference?.found.length === 0) throw nothingOpen(reference);
  const abouts = reference && reference.found.length > 0 ? reference.found.slice(0, MOST) : [undefined];
  return abouts.flatMap((about) =>
    clearOf(meaning).map((value) =>
      offerOf(needs, turn, {
        ...meantOf(needs, { command, asked, about, slots: value.slots }),
        reference,
        about,
        ...value,
      }),
    ),
  );
}

/** What is answered part by part is meant to be answered so, whatever is said of the whole. */
function meantOf(
  needs: OfferNeeds,
  { command, asked, about, slots }: Pick<Making, 'command' | 'asked' | 'about' | 'slots'>,
): Pick<Making, 'command' | 'asked'> {
  const verb = about?.inParts === true ? asked.inParts?.(slots) : undefined;
  const instead = verb === undefined ? undefined : needs.named(verb);
  return instead?.asked ? { command: instead, asked: instead.asked } : { command, asked };
}

/** The values of a reading, once for each that an unclear one could be, and what that is by its name. */
function clearOf({ slots, unclear = [] }: Meaning): readonly { readonly slots: Slots; readonly by?: string }[] {
  const [first] = unclear.filter(({ candidates }) => candidates.length > 1);
  if (!first) return [{ slots }];
  return first.candidates.slice(0, MOST).map((one) => ({
    slots: { ...slots, [first.slot]: one },
    by: /^\d{4}-\d\d-\d\d$/u.test(one) ? dayMonth(one) : (weekInWords(one) ?? one),
  }));
}

/** For another municipality only the Koordination acts. */
function forAnother({ member }: MemberTurn, command: Command, { slots, subject }: Meaning): Refusal | undefined {
  const isOwnAct = command.writes && (command.may === 'speak' || command.may === 'vote');
  const [named = ''] = [slots['municipality'] ?? subject ?? ''].flat().map(String);
  const own = member.municipality.name;
  if (!isOwnAct || named === '' || own === named || own.startsWith(`${named} `)) return undefined;
  return new Refusal({
    code: 'offers.another-municipality',
    title: `Für ${named} handelt ${named} selbst`,
    text: `Es ist nichts gespeichert. Für ${named} antworten dort die Leitung, die Vertretung oder Mitarbeitende; was telefonisch oder per E-Mail kommt, erfasst die Koordination. Für ${own} können Sie selbst antworten.`,
    ways: [{ title: 'Hilfe', verb: 'help.show' }],
  });
}

interface Making {
  readonly command: Command;
  readonly asked: Asked;
  readonly slots: Slots;
  readonly reference: Reference | undefined;
  readonly about: Named | undefined;
  readonly by?: string;
}

function offerOf(needs: OfferNeeds, turn: MemberTurn, making: Making): Offer {
  const { command, asked, reference, about, by } = making;
  const slots = reference && about ? slotsOf(making.slots, about, reference.slot) : making.slots;
  const name = reference && about ? `${reference.called}\u00a0${about.number}` : undefined;
  const form = isMissing(asked, slots) && asked.form !== undefined ? needs.named(asked.form) : undefined;
  const raw = { ...given(asked.fills ? asked.fills(slots) : slots) };
  const says = reference && !about ? undefined : asked.says?.(slots, turn).replace(/\.$/u, '');
  const headline = says ?? [plain(asked.button), ...(name ? [name] : [])].join(': ');
  const things = reference && about ? factsOf(reference.called, about, headline) : [];
  const verb = form?.verb ?? command.verb;
  return {
    button: {
      title: form && opens(form.verb) ? `${plain(asked.button)} …` : (asked.named?.(slots, about) ?? asked.button),
      verb,
      data: command.creates === true ? { ...raw, operation: randomUUID() } : raw,
      clickOnly: asked.clickOnly === true && form === undefined,
    },
    complete: form === undefined,
    command,
    raw,
    headline,
    facts: [...things, ...valuesOf(asked, slots, about?.calls)],
    about: by ?? name,
  };
}

/** The values with the number of the thing, each as it is meant of it: *Nein* where consent is asked is an objection. */
function slotsOf(slots: Slots, { number, means = {} }: Named, slot: string): Slots {
  const meant = Object.entries(slots).map(([name, value]) => [name, entryOf(means, String(value)) ?? value] as const);
  return { ...Object.fromEntries(meant), [slot]: number };
}

/** The form of what a reading is about, with what was understood in it; undefined where there is none or they may not. */
export function formOf(needs: OfferNeeds, turn: MemberTurn, { verb, slots }: Meaning): Offer | undefined {
  const command = needs.named(verb);
  const asked = command?.asked;
  const form = asked?.form === undefined ? undefined : needs.named(asked.form);
  if (!asked || !form || may(turn.member, form.may)) return undefined;
  const raw = given(asked.fills ? asked.fills(slots) : slots);
  const title = plain(asked.button);
  return {
    button: { title: opens(form.verb) ? `${title} …` : title, verb: form.verb, data: raw },
    complete: false,
    command: form,
    raw,
    headline: `${title}: Angaben prüfen und ergänzen`,
    facts: valuesOf(asked, slots),
    about: undefined,
  };
}

function isMissing({ needs = [] }: Asked, slots: Slots): boolean {
  return needs.some((name) => slots[name] === undefined);
}

/** What was not said is no field. */
function given(raw: Raw): Raw {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== ''));
}

/** A card that shows what can be done opens in its place, a form in a dialog. */
function opens(verb: string): boolean {
  return !verb.endsWith('.show') && !verb.endsWith('.list');
}

/** A title without the sign that it opens something. */
export function plain(title: string): string {
  return title.replace(/\s*…$/u, '');
}

/** Offers whose buttons can be told apart, none of them twice. */
export function apart(offers: readonly Offer[]): readonly Offer[] {
  const known = new Map(offers.map((one) => [JSON.stringify([one.button.verb, one.raw]), one]));
  const all = [...known.values()];
  const isTwice = (title: string) => all.filter(({ button }) => button.title === title).length > 1;
  return all.map((one, at) => (isTwice(one.button.title) ? { ...one, button: named(one, at) } : one));
}

function named({ button, about }: Offer, at: number): Offered {
  const whole = about === undefined ? `${plain(button.title)} (${at + 1})` : `${about}: ${plain(button.title)}`;
  const short = about ?? `Möglichkeit\u00a0${at + 1}`;
  return { ...button, title: whole.length <= LONGEST_BUTTON ? whole : cutText(short, LONGEST_BUTTON) };
}

/** Nothing is there that could be meant: the way on is to all of them, or to a new one. */
function nothingOpen({ called, none, leads }: Reference): Refusal {
  return new Refusal({
    code: 'offers.nothing-open',
    kind: called,
    title: none?.replace(/\.$/u, '') ?? 'Zurzeit ist nichts offen',
    text: 'Zurzeit läuft nichts, worauf sich das beziehen könnte. Es ist nichts gespeichert. Abgeschlossenes können Sie mit seiner Nummer ansehen.',
    ways: [...leads, { title: 'Hilfe', verb: 'help.show' }],
  });
}
