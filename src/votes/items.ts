import {
  type Button,
  bold,
  button,
  type Paragraph,
  paragraph,
  quote,
  small,
  strip,
  subtle,
  words,
} from '../cards/parts.ts';
import { enumerate } from '../german/list.ts';
import { NBSP } from '../german/write.ts';
import { type Ballot, type Cast, type Choice, choicesOf, type ItemAnswer, readSaid, wordOf } from './ballot.ts';
import { givenAt, objectionParts } from './ballot-parts.ts';
import { countAnswers, decide, type Outcome } from './tally.ts';
import { ballotOf, type Item, itemPolls, type Poll, pollOfItem, replacedOf } from './vote.ts';

/** So many objections stand on a card. */
const OBJECTIONS = 5;
/** So many items stand by their headings on a card; all of them stand on pages of their own. */
const LISTED = 20;

/** *Nr. 3.2*. */
export function itemName({ number }: Pick<Item, 'number'>): string {
  return `Nr.${NBSP}${number}`;
}

/** What a municipality says to one of the items. */
export type ItemSaid = Omit<ItemAnswer, 'version'>;

const ONE = '(?:nr\\.? ?|punkt )?\\d{1,3}(?:\\.\\d{1,3})*';
const SEVERAL = `${ONE}(?: ?(?:,|und|bis|[-–]) ?${ONE})*`;
const EVERY = 'all(?:e|en|es)(?: punkten?)?';
const REST = '(?:den |die )?(?:übrigen|uebrigen|restlichen)(?: punkten?)?';
const SAID = new RegExp(`^(?:(?<every>${EVERY})|(?<rest>${REST})|(?<several>${SEVERAL})) ?:? (?<answer>[^]+)$`, 'iu');
const APART = new RegExp(`(?:;\\s*|\\n[ \\t]*)(?=(?:${EVERY}|${REST}|${ONE})\\b)`, 'iu');
/** A range (*3.1 bis 3.4*) or one number. */
const RANGE = /(?<from>\d[\d.]*)(?:\s*(?:bis|[-–])\s*(?:nr\.?\s*|punkt\s+)?(?<to>\d[\d.]*))?/giu;

/**
 * Reads what is said to items: *3.1 bis 3.4 Zustimmung; 3.5 Einwand: Grund; den übrigen Enthaltung*; a later word on an
 * item takes the place of an earlier one. What cannot be read is given as a sentence that says why.
 */
export function readItemsSaid(poll: Poll, typed: string, unanswered: readonly Item[]): readonly ItemSaid[] | string {
  const said = new Map<number, ItemSaid>();
  for (const part of typed.split(APART)) {
    const { every, rest, several = '', answer = '' } = SAID.exec(part.trim())?.groups ?? {};
    const meant = readSaid({ rule: poll.vote.rule }, { choice: answer });
    if (!meant) return `Nicht gelesen: „${part.trim().slice(0, 80)}“. So geht es: „3.1 Zustimmung; 3.2 Enthaltung“.`;
    const left = unanswered.filter(({ position }) => !said.has(position));
    const of = every === undefined ? (rest === undefined ? itemsNamed(poll, several) : left) : (poll.items ?? []);
    if (typeof of === 'string') return of;
    for (const { position } of of) said.set(position, { item: position, choice: meant.choice, ...reasonIn(meant) });
  }
  return wrongReason(poll, [...said.values()]) ?? [...said.values()];
}

function reasonIn({ reason }: Cast): { reason?: string } {
  return reason === undefined ? {} : { reason };
}

function itemsNamed({ items = [] }: Poll, several: string): readonly Item[] | string {
  const named: Item[] = [];
  for (const { groups: { from = '', to = from } = {} } of several.matchAll(RANGE)) {
    const [first, last] = [from, to].map((number) => items.findIndex((one) => one.number === number));
    if (first === undefined || first < 0) return `Einen Punkt ${from} gibt es hier nicht.`;
    if (last === undefined || last < first) return `Einen Punkt ${to} gibt es hier nicht.`;
    named.push(...items.slice(first, last + 1));
  }
  return named;
}

/** Longest reason of an objection to an item. */
export const ITEM_REASON = 1000;

/** What is wrong with the reasons of objections: each needs one. */
function wrongReason({ items = [] }: Poll, said: readonly ItemSaid[]): string | undefined {
  const wrong = said.find(({ choice, reason = '' }) => choice === 'objection' && reason === '');
  const number = (position: number) => items.find((one) => one.position === position)?.number ?? '';
  if (wrong)
    return `Bitte den Einwand zu Nr.\u00a0${number(wrong.item)} begründen: „${number(wrong.item)} Einwand: Grund“.`;
  const long = said.find(({ reason = '' }) => reason.length > ITEM_REASON);
  return long && `Bitte die Begründung zu Nr.\u00a0${number(long.item)} auf 1.000\u00a0Zeichen kürzen.`;
}

/** *9 von 12 Punkten*. */
export function answeredWords({ items = [] }: Cast, all: number): string {
  return `${items.length} von${NBSP}${all}${NBSP}Punkten`;
}

/**
 * The ballot of a municipality with what it says now to some of the items: the others stay as they were, with the time
 * and the office that answered them. What was told to the Koordination makes way for the office's own word.
 */
export function sayingTo(poll: Poll, municipalityId: string, said: readonly ItemSaid[]): Cast {
  const now = ballotOf(poll, municipalityId);
  const all = [...(now ? [now] : []), ...replacedOf(poll, municipalityId)];
  const version = Math.max(0, ...all.map((ballot) => ballot.version)) + 1;
  const isTold = new Map(all.map(({ version: of, given }) => [of, given === 'telephone' || given === 'e-mail']));
  const answers = new Map(answersOf(poll, municipalityId));
  for (const one of said) {
    const before = answers.get(one.item);
    const same = before?.choice === one.choice && before.reason === one.reason && !isTold.get(before.version);
    if (!same) answers.set(one.item, { ...one, version });
  }
  const items = [...answers.values()].toSorted((one, other) => one.item - other.item);
  return { choice: summed(items), items };
}

/** The one word that a version which knows no items shows of the answers: the gravest. */
function summed(items: readonly ItemAnswer[]): Choice {
  const given = new Set(items.map(({ choice }) => choice));
  return (['objection', 'no', 'yes'] as const).find((choice) => given.has(choice)) ?? 'abstain';
}

/** What came of a vote with items, and of each of them: it is carried when one of them is. */
export function decideItems(poll: Poll): {
  readonly outcome: Outcome;
  readonly items: readonly { readonly position: number; readonly outcome: Outcome }[];
} {
  const items = itemPolls(poll).map(({ item: { position }, poll: { vote, entitled, ballots } }) => ({
    position,
    outcome: decide(vote, entitled.length, ballots),
  }));
  const outcomes = items.map(({ outcome }) => outcome);
  if (outcomes.includes('carried')) return { outcome: 'carried', items };
  return { outcome: outcomes.every((one) => one === 'no-quorum') ? 'no-quorum' : 'rejected', items };
}

/** What came of an item: *angenommen*, *nicht vereinbart (Einwand Ratingen)*, *nicht vereinbart (ohne Quorum)*. */
export function itemStatus(poll: Poll, item: Item): string {
  if (item.outcome === 'carried') return 'angenommen';
  if (item.outcome === 'no-quorum') return 'nicht vereinbart (ohne Quorum)';
  const objecting = pollOfItem(poll, item).ballots.filter(({ choice }) => choice === 'objection');
  if (objecting.length === 0) return `nicht vereinbart (${countsWords(pollOfItem(poll, item))})`;
  const names = enumerate(objecting.map(({ municipality }) => municipality.name));
  return `nicht vereinbart (${objecting.length === 1 ? 'Einwand' : 'Einwände'} ${names})`;
}

/** *5 Ja, 2 Nein*; *keine Stimme*. */
function countsWords({ vote, ballots }: Poll): string {
  const counts = countAnswers(vote, ballots).filter(({ count }) => count > 0);
  if (counts.length === 0) return 'keine Stimme';
  return counts.map(({ choice, count }) => `${count}${NBSP}${wordOf(vote, choice)}`).join(', ');
}

/** What a ballot says to the items: *Zustimmung: 1, 2, 4; Einwand: 3*. */
export function answersLine(poll: Poll, { items: said = [] }: Cast): string {
  const numbers = new Map((poll.items ?? []).map(({ position, number }) => [position, number]));
  const byChoice = itemChoices(poll).map((choice) => ({
    word: wordOf(poll.vote, choice),
    of: said.flatMap((one) => (one.choice === choice ? (numbers.get(one.item) ?? []) : [])),
  }));
  return byChoice.flatMap(({ word, of }) => (of.length === 0 ? [] : [`${word}: ${of.join(', ')}`])).join('; ');
}

/** The objections of a vote, those to its items each with the number that it is about. */
export function objectionsOf(poll: Poll): ReturnType<typeof objectionParts> {
  if (!poll.items) return objectionParts(poll);
  const quotes = itemPolls(poll).flatMap(({ item, poll: one }) =>
    objectionParts(one).objectionQuotes.map(({ lead: [first, ...lead], ...said }) => ({
      ...said,
      lead: [paragraph(bold(`${itemName(item)}, `), ...(first?.runs ?? [])), ...lead],
    })),
  );
  const title = quotes.length === 1 ? 'Einwand' : 'Einwände';
  const objections = quotes.length === 0 ? [] : [paragraph(bold(title))];
  return { objections, objectionQuotes: quotes.slice(0, OBJECTIONS) };
}

/** The items on a card, by number and heading, with what is said of each where something is. */
export function itemList(poll: Pick<Poll, 'items'>, says: (item: Item) => string | undefined) {
  const { items = [] } = poll;
  if (items.length === 0) return [];
  const lines = items.slice(0, LISTED).map((item) => itemLine(item, says(item)));
  const rest = items.length - lines.length;
  const more = rest === 0 ? [] : [paragraph(small(subtle(`und ${rest}${NBSP}weitere`)))];
  const title = `${items.length}${NBSP}${items.length === 1 ? 'Punkt' : 'Punkte'}`;
  return [quote([paragraph(bold(title))], [...lines, ...more], [])];
}

function itemLine({ number, heading }: Item, said: string | undefined): Paragraph {
  const line = words(`${number} ${heading}`);
  return said === undefined ? paragraph(line) : paragraph(line, words(': '), bold(said));
}

/** How an item stands while all may see it: *5 Zustimmung, 1 Einwand*. */
export function itemStanding(poll: Poll, item: Item): string {
  return countsWords(pollOfItem(poll, item));
}

/** The list on the card of a municipality: the items with what it has said to each. */
export function ownItems<Part>(poll: Poll, municipalityId: string, shown: readonly Part[]) {
  const isAsked = poll.entitled.some(({ id }) => id === municipalityId);
  if (!isAsked) return shown;
  return [...shown.slice(0, -1), ...itemList(poll, (item) => ownWord(poll, item, municipalityId))];
}

/** What a municipality has said to an item, in a word. */
export function ownWord(poll: Poll, item: Item, municipalityId: string): string {
  const choice = answersOf(poll, municipalityId).get(item.position)?.choice;
  return choice === undefined ? 'ohne Antwort' : wordOf(poll.vote, choice);
}

/** The answers that an item takes, in the order of the buttons. */
function itemChoices(poll: Pick<Poll, 'vote'>): readonly Choice[] {
  return choicesOf({ rule: poll.vote.rule });
}

/** To how many items a municipality has answered; what it has left out is silence there. */
export function answeredStrip(poll: Poll, mine: Ballot) {
  const { id, name } = mine.municipality;
  const all = poll.items?.length ?? 0;
  const left = unansweredBy(poll, id);
  const numbers = left.map(({ number }) => number).join(', ');
  const open = `${left.length} von${NBSP}${all}${NBSP}Punkten ohne Antwort: ${numbers}`;
  return strip(
    left.length > 0 ? 'warning' : 'accent',
    paragraph(bold(`${name} hat zu ${answeredWords(mine, all)} abgestimmt.`)),
    ...(left.length > 0 ? [paragraph(words(open))] : []),
    paragraph(small(words(givenAt(mine)))),
  );
}

/** The ways to go on where a municipality has answered items: one by one, and yes to those that are left. */
export function itemWays(poll: Poll, municipalityId: string): Button[] {
  const { number, rule } = poll.vote;
  const rest = rule === 'consent' ? 'Den übrigen zustimmen' : 'Ja zu den übrigen';
  return [
    button('Punkte einzeln …', 'votes.items', { vote: number }),
    ...(unansweredBy(poll, municipalityId).length === 0
      ? []
      : [button(rest, 'votes.cast-all', { vote: number, rest: true })]),
  ];
}

/** What a municipality has said to each item, by its position; what it has not answered is missing. */
export function answersOf(poll: Poll, municipalityId: string): ReadonlyMap<number, ItemAnswer> {
  return new Map((ballotOf(poll, municipalityId)?.items ?? []).map((answer) => [answer.item, answer]));
}

/** The items that a municipality has not answered: there it is silent. */
export function unansweredBy(poll: Poll, municipalityId: string): readonly Item[] {
  return (poll.items ?? []).filter(({ position }) => !answersOf(poll, municipalityId).has(position));
}
