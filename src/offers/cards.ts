import {
  type Button,
  bold,
  button,
  buttons,
  entry,
  fact,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  words,
} from '../cards/parts.ts';
import { belongingTo } from '../conversation/belonging.ts';
import { notice } from '../conversation/cards.ts';
import type { Offered } from '../conversation/dispatch/meaning.ts';
import { type Block, notification, type Reply } from '../conversation/reply.ts';
import { cutText } from '../text/clean.ts';
import { type Offer, plain } from './offer.ts';

/** Verbs of the buttons beside an offer. */
export const OTHER = 'offers.other';
export const SHOW = 'offers.show';
const ASK = 'guidelines.ask';

/** To whom an offer is made, and the words that it was made of, for what stands behind its buttons. */
export interface Said {
  readonly personId: string;
  readonly text: string;
  /** The commands that were offered already. */
  readonly offered: readonly string[];
}

const NOT_SAVED = 'noch nicht gespeichert';
/** Facts of one set; longer values are paragraphs. */
const FACTS = 5;
const LONGEST_FACT = 160;
const LONGEST_TITLE = 120;
/** More than this is not read, and no button carries it. */
const LONGEST_TEXT = 600;

/** What was understood, every value in full, and the one button that does it. */
export function understoodCard(offer: Offer, said: Said): Reply {
  const short = offer.facts.filter(({ value }) => value.length <= LONGEST_FACT);
  const long = offer.facts.filter(({ value }) => value.length > LONGEST_FACT);
  const title = cutText(offer.headline, LONGEST_TITLE);
  return belongingTo(
    {
      card: 'offers/understood',
      data: {
        header: header('Verstanden', title, statusOf([offer])),
        lines: long.flatMap(({ label, value }) => [paragraph(bold(`${label}:`)), ...paragraphs(value)]),
        factSets: inSets(short),
        buttons: buttons(buttonOf(offer.button), otherButton(said)),
      },
      summary: notification(`Verstanden: ${title}. ${changes(offer) ? 'Noch nicht gespeichert.' : ''}`.trim()),
    },
    said.personId,
  );
}

function inSets(facts: Offer['facts']) {
  const sets = Array.from({ length: Math.ceil(facts.length / FACTS) }, (_, at) =>
    facts.slice(at * FACTS, at * FACTS + FACTS),
  );
  return sets.map((set) => ({ facts: set.map(({ label, value }) => fact(cutText(label, 14), value)) }));
}

/** Two or three things that can be meant, each with its own button. */
export function possibilitiesCard(offers: readonly Offer[], said: Said): Reply {
  const isOneAct = new Set(offers.map(({ command }) => command.verb)).size === 1;
  const isOfThings = isOneAct && /^\p{L}/u.test(offers[0]?.about ?? '');
  const title = isOfThings ? 'Welche Nummer ist gemeint?' : 'Was ist gemeint?';
  const kind = offers.length === 2 ? 'Zwei Möglichkeiten' : 'Mehrere Möglichkeiten';
  return listed(offers, { kind, title, lines: [], more: [otherButton(said)], personId: said.personId });
}

/** What was not surely understood: at most two readings, and the way to the rules. */
export function unsureCard(offers: readonly Offer[], said: Said): Reply {
  const text =
    offers.length === 0
      ? 'Es ist nichts gespeichert. Schreiben Sie es bitte in anderen Worten, gern mit Nummer oder Datum.'
      : 'Es ist nichts gespeichert. Meinten Sie das?';
  const rules = button('Als Frage an die Regeln', ASK, { question: cutText(said.text, LONGEST_TEXT) });
  return listed(offers.slice(0, 2), {
    kind: 'Rückfrage',
    title: 'Das habe ich nicht sicher verstanden',
    lines: [paragraph(words(text))],
    more: [rules, button('Hilfe', 'help.show')],
    personId: said.personId,
  });
}

interface Listed {
  readonly kind: string;
  readonly title: string;
  readonly lines: readonly Paragraph[];
  readonly more: readonly Button[];
  readonly personId: string;
}

function listed(offers: readonly Offer[], { kind, title, lines, more, personId }: Listed): Reply {
  return belongingTo(
    {
      card: 'offers/possibilities',
      data: {
        header: header(kind, title, statusOf(offers)),
        lines,
        entries: offers.map((offer) => entryOf(offer)),
        buttons: buttons(...more),
      },
      summary: notification(`${title}${title.endsWith('?') ? '' : '.'} Noch nicht gespeichert.`),
    },
    personId,
  );
}

/** Its values stand in one line, as they are too few for a table of their own. */
function entryOf({ headline, facts, button: own }: Offer) {
  const values = facts.map(({ value }) => cutText(value, LONGEST_FACT)).join(', ');
  const shown = entry(cutText(headline, LONGEST_TITLE), []);
  const lines = values === '' ? [] : [paragraph(words(values))];
  return { ...shown, lines, buttons: buttons(buttonOf(own)) };
}

function statusOf(offers: readonly Offer[]): string | undefined {
  return offers.some(changes) ? NOT_SAVED : undefined;
}

function changes({ command, complete }: Offer): boolean {
  return command.writes || !complete;
}

function buttonOf({ title, verb, data }: Offered): Button {
  return button(title, verb, data);
}

function otherButton({ text, offered }: Said): Button {
  return button('Etwas anderes …', OTHER, { text: cutText(text, LONGEST_TEXT), not: offered });
}

/** What else a question may have meant, below its answer: what shows is shown, what acts is offered first. */
export function meantBlock(offers: readonly Offer[], { text, personId }: Said): Block[] {
  if (offers.length === 0) return [];
  const shown = offers.map(({ command, complete, button: own }) =>
    command.writes || !complete
      ? button(plain(own.title), SHOW, { text: cutText(text, LONGEST_TEXT), verb: command.verb })
      : buttonOf({ ...own, title: plain(own.title) }),
  );
  const block = {
    card: 'offers/meant',
    data: { lines: [paragraph(words('Oder meinten Sie:'))], buttons: buttons(...shown) },
  };
  return belongingTo({ card: block.card, data: {}, summary: '', below: [block] }, personId).below?.slice() ?? [];
}

/** A word is no click: what was offered, with its buttons. */
export function confirmCard(offers: readonly Offered[], personId: string): Reply {
  const many = offers.length > 1;
  const card = notice({
    kind: 'Bestätigung',
    status: NOT_SAVED,
    title: many ? 'Bitte auf der Karte wählen' : 'Bitte auf der Karte bestätigen',
    text: 'Das geschieht erst durch einen Klick auf die Schaltfläche.',
    ways: offers.map(({ title, verb, data }) => ({ title, verb, ...(data ? { data } : {}) })),
  });
  return belongingTo(card, personId);
}
